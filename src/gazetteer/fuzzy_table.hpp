#pragma once

#include "gazetteer/index_format.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace rumbo::gazetteer {

constexpr std::size_t fuzzy_block = 64;

// The fuzzy_* sections: the keys by length in code points, then by letter_signature(), then by
// number.
struct FuzzyTable {
  std::vector<std::uint32_t> lengths;  // [n]: the first entry of n code points or more
  // A signature an entry; then for every 64 entries the bits that all of them have, and the bits
  // that any of them has.
  std::vector<std::uint64_t> letters;
  std::vector<std::uint32_t> keys;  // an entry's key
};

// `keys` is closed by a record more, as in the file.
FuzzyTable build_fuzzy_table(std::string_view key_bytes, std::span<const format::KeyRecord> keys);

}  // namespace rumbo::gazetteer
