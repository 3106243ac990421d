#pragma once

#include "gazetteer/index_format.hpp"
#include "gazetteer/index_writer.hpp"
#include "gazetteer/join.hpp"

#include <string>
#include <vector>

namespace rumbo::gazetteer {

// The sections that lead from a folded name to its places.
struct NameTable {
  std::vector<std::uint32_t> first_bytes;
  std::vector<format::KeyRecord> keys;
  std::string key_bytes;
  std::vector<format::Posting> postings;  // of one key: by place number
};

// A place stands once under a key: with its main spelling if that has the key, else with the
// alternate that keeps most accents. Spellings go to the pool.
NameTable build_name_table(const Joined& joined, StringPool& strings);

}  // namespace rumbo::gazetteer
