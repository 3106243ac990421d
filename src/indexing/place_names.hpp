#pragma once

#include "indexing/join.hpp"
#include "indexing/text_arena.hpp"

#include <vector>

namespace rumbo::indexing {

// The `names` section: the names of each place in turn, the main one first, then primary ones, by
// text and language. A text that comes with languages and without stands with its languages only;
// names that the sources block are left out.
struct PlaceNames {
  std::vector<std::uint32_t> first;  // by place number; one more closes the last
  std::vector<format::NameRecord> records;
};

// Texts go to `strings`; `labels` gives each of the sources' labels its final number. Takes the
// names out of the sources.
PlaceNames order_names(Sources& sources, const Joined& joined,
                       const std::vector<format::Label>& labels, TextArena& strings);

}  // namespace rumbo::indexing
