#pragma once

#include "roads/network.hpp"

#include <filesystem>

namespace rumbo::roads {

// The roads of a vector file's first layer that `profile` may use. Lines are joined where they have
// a point in common, to a centimetre; those that cross without one (a bridge) are not. Columns are
// read as OpenStreetMap's tags of the same name, in any case: `highway` or `fclass` (Geofabrik's),
// `oneway` (also F, T, B), `maxspeed`, `access` and its kin, `junction`, `route`, `duration`; also
// those that GDAL's conversion of OpenStreetMap leaves in `other_tags`.
// Without `highway` or `fclass` every line is open to all. InputError as basemap::VectorSource has
// them, and when there are no lines for the profile.
Network read_ogr(const std::filesystem::path& file, Profile profile);

}  // namespace rumbo::roads
