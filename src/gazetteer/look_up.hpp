#pragma once

#include "gazetteer/gazetteer.hpp"
#include "gazetteer/layers.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_map>

namespace rumbo::gazetteer {

// How a name led to a place.
struct Found {
  std::uint32_t place = 0;  // as Layers numbers it
  std::uint32_t layer = 0;  // of the index that has the name
  std::uint32_t name = 0;   // the spelling, in that index's names
  bool primary = false;
  bool abbreviation = false;
  std::uint8_t edits = 0;  // letters that differ
};
using FoundPlaces = std::unordered_map<std::uint32_t, Found>;  // by place

// The places of this name: exactly (and without an Arabic article, if it is joined by a hyphen or
// nothing else is found), or those
// whose names begin with it or are spelt nearly so, the `keys` best names of each layer. What finds
// nothing is sought once more as a city's: "Tecún Umán" is "Ciudad Tecún Umán". A place that an
// upper layer also holds is the one there, under all its names.
FoundPlaces look_up(const Layers& layers, const std::string& name, Spelling spelling,
                    std::size_t keys);

}  // namespace rumbo::gazetteer
