#pragma once

#include "basemap/basemap.hpp"
#include "render/journey_list.hpp"
#include "render/legend.hpp"
#include "render/panel.hpp"

#include <vector>

namespace rumbo::render {

// What the panels on a map are made from. The references outlive it.
struct Furnishing {
  const View& view;
  const JourneyList& journeys;
  const style::MapSettings& settings;
  const Typesetter& typesetter;
  const basemap::Basemap* basemap = nullptr;  // for the locator
};

// Legend, locator and scale bar, as far as the style wants them and the frame has room for them.
// With `sketch` the locator is an empty panel of its size: enough to see whether there is room.
std::vector<Panel> make_furniture(const Furnishing& with, const std::vector<LegendSample>& samples,
                                  bool sketch);

// The panel at its place, on a sheet of the style's colour.
Group put_panel(Panel panel, const Box& box, const Furnishing& with);

}  // namespace rumbo::render
