#pragma once

#include "gazetteer/index.hpp"

#include <cstddef>
#include <optional>
#include <string_view>

namespace rumbo::gazetteer {

// A run of neighbouring keys: those from `begin` up to, not including, `end`.
struct KeyRange {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool empty() const { return begin >= end; }
};

struct PostingRange {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// Binary searches over the sorted keys.

// The keys that begin with `prefix`, which must not be empty.
KeyRange keys_with_prefix(const Index& index, std::string_view prefix);
// Those of the range, which must all begin with the prefix's front part.
KeyRange keys_with_prefix(const Index& index, std::string_view prefix, KeyRange among);

std::optional<std::size_t> find_key(const Index& index, std::string_view key);
PostingRange postings_of(const Index& index, std::size_t key);
PostingRange postings_of(const Index& index,
                         std::string_view key);  // empty when there is no such key

}  // namespace rumbo::gazetteer
