#pragma once

#include "geo/feature.hpp"

#include <string>
#include <vector>

namespace rumbo::formats {

// GPX 1.1: points as <wpt>; lines as <rte> and never as <trk>, for nobody recorded them, one for
// each part; properties as elements of the namespace urn:rumbo:feature within <extensions>. What
// has no position, and outlines, GPX cannot hold and are left out. No <time>: a date is a day and
// GPX knows instants only. `credits` stand in the metadata. Deterministic; valid against the schema
// at topografix.com/GPX/1/1.
std::string write_gpx(const geo::Features& features, const std::vector<std::string>& credits = {});

}  // namespace rumbo::formats
