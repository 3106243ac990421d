#pragma once

#include "geo/feature.hpp"

#include <string>
#include <vector>

namespace rumbo::formats {

// KML 2.2 (OGC 07-147r2): a folder a journey, a placemark a feature, without a geometry where it
// has none; its days as TimeStamp or TimeSpan, dates and not instants; its properties as
// ExtendedData. `credits` stand in the document's description. Deterministic.
std::string write_kml(const geo::Features& features, const std::vector<std::string>& credits = {});

}  // namespace rumbo::formats
