#pragma once

#include "base/diagnostic.hpp"
#include "itinerary/itinerary.hpp"

#include <filesystem>
#include <map>
#include <string>

namespace rumbo::imports {

struct ImportOptions {
  // CSV: our name of a column (when, where, lon, lat, what, count, journey, note ...) -> the
  // file's, for headers that are not understood by themselves; -> "" to take none for it.
  std::map<std::string, std::string> columns;
};

// By its ending: .csv .tsv .geojson .json .gpx .kml.
bool is_importable(const std::filesystem::path& file);

// Journeys out of a table, points with a time, or tracks. Every event has its position (file:line,
// and the column where the format has one), so that what is found later can be said where it
// stands. InputError with every problem found. Warnings go to `diagnostics`.
itinerary::Itinerary read(const std::filesystem::path& file, const ImportOptions& options,
                          base::Diagnostics& diagnostics);

// The same of a text; the file's name says what it is and stands in the positions.
itinerary::Itinerary parse(std::string text, const std::filesystem::path& file,
                           const ImportOptions& options, base::Diagnostics& diagnostics);

}  // namespace rumbo::imports
