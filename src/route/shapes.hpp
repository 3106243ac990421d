#pragma once

#include "gazetteer/place.hpp"
#include "geo/geometry.hpp"

#include <string_view>
#include <vector>

namespace rumbo::route {

// What the route asks of a map: the outlines of divisions and the lines of borders. This one knows
// none, so that divisions are drawn by their boxes.
class Shapes {
 public:
  virtual ~Shapes() = default;

  // The polygon of a country or a first-level division; monostate when there is none.
  virtual geo::Geometry outline(const gazetteer::Place&) const { return {}; }

  // The land border of two countries, by ISO alpha-2; empty when they have none.
  virtual std::vector<geo::Line> border(std::string_view, std::string_view) const { return {}; }
};

}  // namespace rumbo::route
