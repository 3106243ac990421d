#pragma once

#include "imports/import.hpp"
#include "imports/problems.hpp"

#include <string>
#include <string_view>

namespace rumbo::imports {

// Each reads the text of one format, in sound UTF-8. `name` is that of the file, for a journey that
// has no other. What is wrong goes to the problems, and the result is then of no use.
using Reader = itinerary::Itinerary (*)(std::string_view text, const std::string& name,
                                        const ImportOptions& options, Problems& problems);

// A table with a header, whose delimiter is found out from it: comma, semicolon, tab or bar.
itinerary::Itinerary read_csv(std::string_view text, const std::string& name,
                              const ImportOptions& options, Problems& problems);
// RFC 7946: points with a time, lines with coordTimes, and what `rumbo export` writes.
itinerary::Itinerary read_geojson(std::string_view text, const std::string& name,
                                  const ImportOptions& options, Problems& problems);
// GPX 1.0 and 1.1: waypoints, routes and tracks.
itinerary::Itinerary read_gpx(std::string_view text, const std::string& name,
                              const ImportOptions& options, Problems& problems);
// KML 2.2 with gx:Track: placemarks.
itinerary::Itinerary read_kml(std::string_view text, const std::string& name,
                              const ImportOptions& options, Problems& problems);

}  // namespace rumbo::imports
