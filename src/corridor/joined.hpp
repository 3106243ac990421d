#pragma once

#include "basemap/basemap.hpp"
#include "geo/lonlat.hpp"

namespace rumbo::corridor {

// Whether two positions lie on one piece of the basemap's land, lakes and all. Each
// counts to all pieces within 5 km of it. True where it cannot be told.
bool joined_by_land(const basemap::Basemap& basemap, geo::LonLat a, geo::LonLat b);

}  // namespace rumbo::corridor
