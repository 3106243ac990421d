#pragma once

#include "placement/ink_map.hpp"
#include "render/panel.hpp"

#include <optional>
#include <vector>

namespace rumbo::render {

using namespace placement;

// Where the key may go. The references outlive it.
struct KeyRoom {
  Box frame;
  std::vector<Box> panels;      // that stand already
  const std::vector<XY>& keep;  // the stops: never covered
  const InkMap& ink;            // the route: covered where it cannot be helped
};

struct KeyPlace {
  std::size_t shape = 0;
  Box box;
};

// The best of several shapes of the key at the best place along the frame's edges: nothing where
// each would cover a stop, a panel or more than half of the map.
std::optional<KeyPlace> place_key(const std::vector<XY>& sizes, const KeyRoom& room);

// The page's frame divided between map and key, where the map has no room for it: the key at the
// right or below, whichever lets the map show `extent`, a width and a height, the larger. Nothing
// where the map would lose more than 60 % of a side.
struct KeyStrip {
  Box map;
  Box key;
};
std::optional<KeyStrip> divide(const Box& frame, const std::vector<XY>& sizes, XY extent);

}  // namespace rumbo::render
