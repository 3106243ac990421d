#pragma once

#include "gazetteer/place.hpp"

#include <array>
#include <cstdint>
#include <string_view>

namespace rumbo::places {

// A place as the choice among places needs it: small, and compared by numbers.
struct Sketch {
  std::uint32_t number = 0;  // in the index
  gazetteer::Kind kind = gazetteer::Kind::city;
  bool capital = false;         // governs a country
  std::uint16_t country = 0;    // its two letters; 0: of no single country
  std::uint64_t division1 = 0;  // tells divisions apart, with their country; 0: of none
  std::uint64_t division2 = 0;
  std::int64_t population = 0;
  std::array<float, 3> at{};  // on a ball of radius 1
};

// The two tell divisions apart in ways of their own: sketches of one index must come from one.
Sketch sketch_of(const gazetteer::Place& place);
Sketch sketch_of(std::uint32_t number, const gazetteer::PlaceBrief& brief);
std::uint16_t country_number(std::string_view alpha2);  // 0 unless two letters

bool lies_in(const Sketch& inner, const Sketch& outer);

// The straight line between two, squared, in km: through the earth, which up to 1,000 km is as good
// as over it.
float squared_km(const Sketch& a, const Sketch& b);

}  // namespace rumbo::places
