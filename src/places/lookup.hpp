#pragma once

#include "places/option.hpp"
#include "places/place_index.hpp"
#include "places/place_words.hpp"

#include <string_view>
#include <vector>

namespace rumbo::places {

// Every place that a name may mean, by its folded key; `called` is what the text calls it. When
// the index has none: the name without its kind ("Rapides" for Rapides Parish) or without a
// direction. Grounds say how each was found; the rest of them is empty.
std::vector<Option> look_up(std::string_view key, Called called, const PlaceIndex& index);

// Where the people come from that a word means: "Honduran", "Texans". Empty: it is no demonym.
std::vector<Option> look_up_demonym(std::string_view folded, const PlaceIndex& index);

}  // namespace rumbo::places
