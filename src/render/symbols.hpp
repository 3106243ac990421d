#pragma once

#include "placement/label.hpp"
#include "render/journey_list.hpp"
#include "render/layers.hpp"
#include "render/route_places.hpp"

#include <string>
#include <vector>

namespace rumbo::render {

using namespace placement;

// What making labels needs. The references outlive it.
struct Lettering {
  const Drawing& drawing;
  const Typesetter& typesetter;
  const style::MapSettings& settings;
  const JourneyList& journeys;
  const RoutePlaces& route;
  std::string family;
  double type = 1;  // of the sizes of points' names: less on narrow pages
};

// The labels a symbol layer asks for, before any is placed. `rank` orders layers: labels get ranks
// from it up to rank + 1, by symbol-sort-key.

// Stops: one label a place, its name and under it the dates of all who stopped there, each with its
// journey's bullet where the map shows several.
void add_stop_labels(const style::Layer& layer, const geo::Features& features,
                     const Lettering& with, std::vector<Label>& labels);
// Points that are no stops; places the route speaks of come first, whatever the layer's filter
// says.
void add_point_labels(const style::Layer& layer, const geo::Features& features,
                      const Lettering& with, double rank, std::vector<Label>& labels);
// Areas: inside their visible part.
void add_area_labels(const style::Layer& layer, const geo::Features& features,
                     const Lettering& with, double rank, std::vector<Label>& labels);
// Lines: along their straightest stretch, once a name.
void add_line_labels(const style::Layer& layer, const geo::Features& features,
                     const Lettering& with, double rank, std::vector<Label>& labels);

// The icons a layer puts along lines: they are drawn wherever they fall.
Group icons_along_lines(const style::Layer& layer, const geo::Features& features,
                        const Drawing& drawing, bool of_journeys);

}  // namespace rumbo::render
