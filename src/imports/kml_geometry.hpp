#pragma once

#include "imports/problems.hpp"
#include "imports/track.hpp"
#include "imports/xml.hpp"

#include <vector>

namespace rumbo::imports {

struct KmlShape {
  bool is_line = false;
  bool is_area = false;  // neither: a point
  Track points;          // never empty
};

// The geometries of a placemark: Point, LineString, Polygon (its outer edge), gx:Track, and those
// within a MultiGeometry or gx:MultiTrack. Every position is on the earth; what is not is reported.
void read_kml_shapes(const Xml::Element& parent, std::vector<KmlShape>& shapes, Problems& problems);

}  // namespace rumbo::imports
