#pragma once

#include "reports/narration.hpp"
#include "reports/verbs.hpp"

#include <optional>
#include <vector>

namespace rumbo::reports {

// Who does what a verb says, or whom it befalls.
struct Party {
  std::optional<std::size_t> actor;  // index into the story's actors
  std::optional<std::size_t> body;   // the moving body it is
  bool doubtful = false;             // implied, or one of the group's people
};

// The parties of one sentence's verbs. Views the story and the verbs.
class Parties {
 public:
  Parties(const Narration& story, std::size_t sentence, const std::vector<VerbUse>& uses);

  const Party& subject(std::size_t use) const { return subjects_[use]; }
  // Whom an action befalls: the object, or the subject of a passive verb.
  Party victim(std::size_t use) const;

 private:
  bool is(std::size_t at, prose::Role role) const;
  Party party(std::size_t actor) const;
  Party teller() const;
  Party implied() const;
  Party find_subject(std::size_t use) const;
  Party owner(const VerbUse& use) const;
  bool official_before(std::size_t word) const;
  Party loose_subject(std::size_t use) const;
  Range subject_place(const VerbUse& use) const;
  bool is_told(const VerbUse& use) const;
  std::optional<std::size_t> last_before(std::size_t word, std::size_t first) const;
  std::optional<std::size_t> head_in(Range range) const;
  bool is_complement(std::size_t actor, std::size_t earlier) const;
  std::optional<std::size_t> subject_behind(const VerbUse& use) const;

  const Narration& story_;
  const prose::Words& words_;
  const Lexicon& lexicon_;
  Range sentence_;
  std::size_t block_;
  const std::vector<VerbUse>& uses_;
  Range actors_;  // of the sentence
  std::vector<Party> subjects_;
};

}  // namespace rumbo::reports
