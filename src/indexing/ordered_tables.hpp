#pragma once

#include "indexing/sources.hpp"

#include <string_view>
#include <vector>

namespace rumbo::indexing {

// The sources number countries, labels and files as they meet them; the index has them sorted. The
// new number of each.
struct OrderedTables {
  std::vector<std::uint16_t> countries;  // by ISO alpha-2
  std::vector<format::Label> labels;     // bytewise; the empty one first
  std::vector<std::uint16_t> files;      // by name, checksum
};

OrderedTables order_tables(const Sources& sources);

}  // namespace rumbo::indexing
