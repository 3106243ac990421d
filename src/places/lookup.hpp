#pragma once

#include "places/option.hpp"
#include "places/place_index.hpp"
#include "places/place_words.hpp"

#include <string_view>
#include <vector>

namespace rumbo::places {

// Every place that a name may mean, by its folded key; `called` is what the text calls it. When
// the index has none: the name without its kind ("Rapides" for Rapides Parish), without a
// direction, the country of a demonym. Grounds say how each was found; the rest of them is empty.
std::vector<Option> look_up(std::string_view key, Called called, const PlaceIndex& index);

}  // namespace rumbo::places
