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
  std::size_t size() const { return empty() ? 0 : end - begin; }
};

struct PostingRange {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// The keys that begin with `prefix`, all when it is empty: binary searches.
KeyRange keys_with_prefix(const Index& index, std::string_view prefix);
// Those of the range, which must all begin with the prefix's first `shared` bytes.
KeyRange keys_with_prefix(const Index& index, std::string_view prefix, KeyRange among,
                          std::size_t shared);
// The same where `before` is the last key that comes before the prefix.
KeyRange keys_after(const Index& index, std::size_t before, std::string_view prefix);

// Through the hash table of key_hash.hpp.
std::optional<std::size_t> find_key(const Index& index, std::string_view key);

PostingRange postings_of(const Index& index, std::size_t key);
PostingRange postings_of(const Index& index,
                         std::string_view key);  // empty when there is no such key

}  // namespace rumbo::gazetteer
