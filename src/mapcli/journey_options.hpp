#pragma once

#include "itinerary/itinerary.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace rumbo::mapcli {

// How the commands that build journeys are told to build them.
struct JourneyOptions {
  std::string path;             // --path; empty: roads where a road file is given, else straight
  std::string mode;             // --mode
  std::filesystem::path roads;  // --roads
  bool is_public = false;       // --public
  double cell_km = 10;          // --cell
  std::vector<std::string> columns;  // --column when=fecha

  itinerary::PathKind path_kind() const;
  std::optional<itinerary::Mode> travel() const;
};

// The files that journeys are made of.
void add_inputs(CLI::App& app, std::vector<std::filesystem::path>& inputs);

void add_journey_options(CLI::App& app, JourneyOptions& options);

}  // namespace rumbo::mapcli
