#pragma once

#include "base/diagnostic.hpp"
#include "gazetteer/gazetteer.hpp"
#include "itinerary/itinerary.hpp"
#include "mapcli/journey_options.hpp"
#include "route/journey.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace rumbo::mapcli {

// Reads itineraries (.yaml, .yml), tables, points and tracks (.csv .tsv .geojson .json .gpx .kml)
// and reports (anything else, drafted together) into one itinerary, in the order given. InputError
// for files that are missing or bad, UsageError for none.
itinerary::Itinerary load_itinerary(const std::vector<std::filesystem::path>& files,
                                    const JourneyOptions& options,
                                    const gazetteer::Gazetteer& gazetteer,
                                    base::Diagnostics& diagnostics);

struct Loaded {
  itinerary::Itinerary itinerary;
  std::vector<route::Journey> journeys;
  std::vector<std::string> credits;  // of the data they were made from, each once
  std::string note;                  // what was done for the public; to be printed with the result
};

// The journeys of the inputs. Places that cannot be found are errors among the diagnostics.
Loaded load_journeys(const std::vector<std::filesystem::path>& files, const JourneyOptions& options,
                     const gazetteer::Gazetteer& gazetteer, base::Diagnostics& diagnostics);

// Leaves the journey of this id alone. UsageError when there is none.
void keep_journey(const std::string& id, Loaded& loaded);

// Prints notes and warnings on standard error, a line each; throws an InputError if there are
// errors.
void report(const base::Diagnostics& diagnostics);

}  // namespace rumbo::mapcli
