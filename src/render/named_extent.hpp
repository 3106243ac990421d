#pragma once

#include "basemap/basemap.hpp"
#include "geo/bbox.hpp"

#include <string>

namespace rumbo::render {

// The box of a country, else of a first-level division, by its name in English, Spanish, French or
// its own language, or its ISO 3166 code (MX, MEX, MX-CHP), with a little room; capitals and
// accents do not matter. Its main land: far islands and departments overseas are left out.
// UsageError with the nearest known name for one the basemap does not hold.
geo::BBox named_extent(const basemap::Basemap& basemap, const std::string& name);

// Of a country's polygons, those near the largest, and within 25 degrees those at least a
// tenth as large.
geo::BBox main_land(const geo::Geometry& geometry);

}  // namespace rumbo::render
