#pragma once

#include "reports/narration.hpp"
#include "reports/parties.hpp"

#include <optional>
#include <vector>

namespace rumbo::reports {

// The counts of people in one sentence, and whose they are. Views the narration.
class SentenceCounts {
 public:
  SentenceCounts(const Narration& story, prose::Range sentence)
      : story_(story),
        sentence_(sentence),
        counts_(find_counts(story.reading().prose, sentence, story.lexicon())) {}

  const std::vector<PeopleCount>& all() const { return counts_; }

  // How many they are who do what the verb says.
  std::optional<itinerary::Count> of(const VerbUse& use, const Party& party) const;
  // The count that stands with the words for the party; nothing when none does.
  const PeopleCount* at(const Party& party) const;

 private:
  bool goes_with(std::size_t count) const;
  bool tells_the_size(std::size_t count) const;

  const Narration& story_;
  prose::Range sentence_;
  std::vector<PeopleCount> counts_;
};

}  // namespace rumbo::reports
