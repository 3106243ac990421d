#pragma once

#include "places/known_names.hpp"
#include "places/sentence_view.hpp"

#include <optional>
#include <string>

namespace rumbo::places {

// A name that says itself what it names, whether the index has it or not: "Arroyo Street", "Arroyo
// Verde River", "Arroyo County", of the words in capitals [at, end).
std::optional<Range> feature_behind_its_name(const SentenceView& view, KnownNames& known,
                                             Range capitals);
// "Lake Arroyo", "County Arroyo".
std::optional<Range> feature_before_its_name(const SentenceView& view, KnownNames& known,
                                             Range capitals);

}  // namespace rumbo::places
