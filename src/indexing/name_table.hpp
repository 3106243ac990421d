#pragma once

#include "indexing/place_names.hpp"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace rumbo::indexing {

// The sections that lead from a folded name to its places.
struct NameTable {
  std::vector<std::uint32_t> first_bytes;
  std::vector<format::KeyRecord> keys;
  std::string key_bytes;
  std::vector<format::Posting> postings;  // of one key: by place number
};

struct NamedPlaces {
  const PlaceNames& names;
  const TextArena& strings;
  // By place number: whether the place lies where Arabic is spoken (see article_variants).
  std::function<bool(std::uint32_t)> speaks_arabic;
};

// A place stands once under a key: with its main spelling if that has the key, else with the
// alternate that keeps most accents.
NameTable build_name_table(const NamedPlaces& places);

}  // namespace rumbo::indexing
