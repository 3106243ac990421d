#pragma once

#include "placement/placement.hpp"
#include "render/key_place.hpp"
#include "render/panel.hpp"
#include "render/symbols.hpp"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace rumbo::render {

using namespace placement;

// The labels of a map at their places. Stops whose names found none have letters instead and
// stand in the key; those that the key has no room for either are `unnamed`.
struct NamedStops {
  std::vector<Label> labels;
  std::vector<std::optional<Candidate>> places;  // by label
  std::optional<Panel> key;
  Box key_box;
  std::vector<std::string> letters;  // the key in words, line by line: "A Huixtla"
  std::vector<std::string> unnamed;
  std::optional<KeyStrip> wanted;  // a key that has no room on this map would have some here
};

// What surrounds the labels: panels keep their places, but a locator that leaves the key no room
// gives way to it (its box is emptied).
struct Surroundings {
  Box frame;                      // of the map
  Box whole;                      // of map and strip
  std::optional<Box> strip;       // for the key, off the map
  const std::vector<Box>& solid;  // symbols
  const InkMap& lines;            // for labels
  const InkMap& route;            // for panels
  const std::vector<Panel>& panels;
  std::vector<std::optional<Box>>& boxes;  // of the panels
};

// On maps narrower than this panels give way to names and to the route.
inline constexpr double narrow_map = 560;  // pixels

// The panels that may, in their order: the locator, and the legend unless it tells journeys apart.
std::span<const std::string_view> panels_giving_way(const JourneyList& journeys);

// Places the labels; then, while stops are left over, puts them into the key (where they stay) and
// places the labels again round it: at most four times, and a last time with all stops in the key.
NamedStops name_stops(const std::vector<Label>& labels, const Surroundings& around,
                      const Lettering& with);

}  // namespace rumbo::render
