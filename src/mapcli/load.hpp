#pragma once

#include "base/diagnostic.hpp"
#include "gazetteer/gazetteer.hpp"
#include "geo/feature.hpp"
#include "itinerary/itinerary.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace rumbo::mapcli {

// Reads itineraries (.yaml, .yml) and reports (anything else, drafted together) into one itinerary,
// in the order given. InputError for files that are missing or bad, UsageError for none.
itinerary::Itinerary load_itinerary(const std::vector<std::filesystem::path>& files,
                                    const gazetteer::Gazetteer& gazetteer,
                                    base::Diagnostics& diagnostics);

struct JourneyFeatures {
  geo::Features features;
  std::vector<std::string> credits;  // of the data they were made from, each once
};

// The journeys as features. Places that cannot be found are errors among the diagnostics.
JourneyFeatures load_features(const itinerary::Itinerary& itinerary,
                              const gazetteer::Gazetteer& gazetteer,
                              base::Diagnostics& diagnostics);

// Prints notes and warnings on standard error, a line each; throws an InputError if there are
// errors.
void report(const base::Diagnostics& diagnostics);

}  // namespace rumbo::mapcli
