#pragma once

#include "indexing/sources.hpp"

#include <cstdint>
#include <vector>

namespace rumbo::indexing {

// The places in the order of the index, with what binds them to each other worked out. `Number`
// means a place's number in the index, `position` its place in Sources::places.
struct Joined {
  std::vector<std::uint32_t> order;      // the position of each number
  std::vector<std::uint32_t> number;     // the number of each position, or format::none
  std::vector<std::uint32_t> division1;  // by number: the division's number, or format::none
  std::vector<std::uint32_t> division2;
  std::vector<std::uint32_t> divisions;  // first-level ones, by country, then code
};

// Gives divisions and countries without a position the middle of their cities' box, and those
// without a population the sum of their cities' (parts of cities left out); leaves out places that
// then have no position; sorts by kind, then along the Hilbert curve. The result depends on what
// the places are, not on the order they came in.
Joined join(Sources& sources);

}  // namespace rumbo::indexing
