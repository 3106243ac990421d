#pragma once

#include "geo/lonlat.hpp"
#include "imports/problems.hpp"

#include <string_view>
#include <vector>

namespace simdjson::dom {
class element;
}

namespace rumbo::imports {

// What a geometry is to an itinerary: nowhere, a place, a way, or somewhere within an outline.
struct Shape {
  enum class Kind { none, point, line, area };
  Kind kind = Kind::none;
  std::vector<geo::LonLat> points;  // all that it has, parts one behind the other
};

bool is_geometry(std::string_view type);

// Every position is on the earth; what is not is reported. Heights are passed over. A MultiPoint of
// several points is somewhere within them.
Shape read_geometry(const simdjson::dom::element& geometry, Spot spot, Problems& problems);

}  // namespace rumbo::imports
