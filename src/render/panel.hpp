#pragma once

#include "placement/ink_map.hpp"
#include "scene/scene.hpp"

#include <optional>
#include <string>
#include <vector>

namespace rumbo::render {

using namespace scene;
using namespace placement;

// A piece of furniture drawn with its top left at 0, 0, until it is put somewhere.
struct Panel {
  std::string id;
  std::string title;
  XY size;
  std::vector<Node> nodes;
  std::vector<int>
      corners;  // in order of preference: 0 top left, 1 top right, 2 bottom left, 3 bottom right
};

void move_by(std::vector<Node>& nodes, XY by);
void move_by(Node& node, XY by);

// A rectangle with the corners given, as a path.
Path rectangle(const Box& box);

// Where panels go: each, in order, into the corner of the frame (or beside a panel already there)
// where the least ink lies under it. `blocked` is the ink under panels that found no free place.
struct PanelPlaces {
  std::vector<std::optional<Box>> boxes;  // nothing for a panel that is larger than the frame
  double blocked = 0;
};
PanelPlaces place_panels(const std::vector<Panel>& panels, const Box& frame, const InkMap& ink);

}  // namespace rumbo::render
