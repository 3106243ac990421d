#pragma once

#include "gazetteer/sources.hpp"

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace rumbo::gazetteer {

// The places in the order of the index, with what binds them to each other worked out.
struct Joined {
  struct Entry {
    const SourcePlace* place = nullptr;
    std::uint32_t division1 = 0;  // numbers in the index, or format::none
    std::uint32_t division2 = 0;
  };
  std::vector<Entry> places;
  std::vector<std::uint32_t> divisions;  // first-level ones, by country, then code
  std::unordered_map<std::string_view, std::uint32_t> countries;   // by ISO alpha-2
  std::unordered_map<std::string_view, std::uint32_t> continents;  // by code
};

// Gives divisions without a position the middle of their cities' box, and every division the sum of
// its cities' populations (parts of cities left out); leaves out divisions that then have no
// position; sorts by kind, then along the Hilbert curve.
Joined join(Sources& sources);

}  // namespace rumbo::gazetteer
