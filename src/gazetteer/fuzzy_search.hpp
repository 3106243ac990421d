#pragma once

#include "gazetteer/index.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace rumbo::gazetteer {

struct NearKey {
  std::size_t key = 0;
  std::size_t distance = 0;
  std::uint8_t worth = 0;
};

struct FuzzyOptions {
  std::optional<std::size_t> edits;  // at most most_edits; usual_edits() where not given
  std::size_t limit = 10;
};

constexpr std::size_t most_edits = 3;

// How many edits a misspelling of a key may have: none in up to 3 code points, 1 in up to 7, else
// 2.
std::size_t usual_edits(std::string_view key);

// The keys within that many edits of `key` (optimal string alignment, in code points; the key
// itself too): the nearest first, then the worthiest, then in order.
std::vector<NearKey> near_keys(const Index& index, std::string_view key,
                               const FuzzyOptions& options = {});

// The keys whose last words are `words`, as "tecun uman" of "ciudad tecun uman": the worthiest
// first, then in order; their distance is 1. At most 100,000 that have the letters are looked at,
// the shortest first. Those whose first words they are: complete() of the
// words and a space.
std::vector<NearKey> keys_ending_in(const Index& index, std::string_view words, std::size_t limit);

}  // namespace rumbo::gazetteer
