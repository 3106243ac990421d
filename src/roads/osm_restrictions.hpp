#pragma once

#include "roads/profile.hpp"

#include <cstdint>
#include <vector>

namespace osmium {
class Relation;
}

namespace rumbo::roads {

// A turn restriction by its members' ids (wiki.openstreetmap.org/wiki/Relation:restriction).
struct OsmRestriction {
  std::int64_t from_way = 0;
  std::int64_t via_node = 0;
  std::int64_t to_way = 0;
  bool only = false;
  Access binds = 0;
};

enum class RestrictionFate { none, taken, left_out };

// Adds what the relation forbids or prescribes at a node, each from-way with each to-way. `none`
// for relations that are no turn restrictions, or bind none of the four; `left_out` for those by
// way of other ways, those that hold at times only, and those that say nothing known.
RestrictionFate add_restrictions(const osmium::Relation& relation,
                                 std::vector<OsmRestriction>& restrictions);

}  // namespace rumbo::roads
