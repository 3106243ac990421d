#pragma once

#include "places/known_names.hpp"
#include "places/sentence_view.hpp"

#include <optional>
#include <string>

namespace rumbo::places {

// A name that says itself what it names, whether the index has it or not.
struct FeatureName {
  Range range;
  std::vector<RankedPlace> candidates;  // of the whole name, else of what it is called after
};

// "Arroyo Street", "Arroyo Verde River", "Arroyo County", of the words in capitals [at, end).
std::optional<FeatureName> feature_behind_its_name(const SentenceView& view, KnownNames& known,
                                                   Range capitals);
// "Lake Arroyo", "County Arroyo".
std::optional<FeatureName> feature_before_its_name(const SentenceView& view, KnownNames& known,
                                                   Range capitals);

}  // namespace rumbo::places
