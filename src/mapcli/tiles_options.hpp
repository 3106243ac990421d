#pragma once

#include "geo/bbox.hpp"
#include "mapcli/journey_options.hpp"
#include "tiles/plan.hpp"

#include <cstddef>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace CLI {
class App;
}

namespace rumbo::mapcli {

// How rumbo tiles was called. What the functions read of it they read anew each time; they throw a
// UsageError that names the option.
struct TilesOptions {
  std::vector<std::filesystem::path> inputs, around;
  std::filesystem::path output;
  std::string zoom_text = "0-8", box_text, buffer_text = "5km", memory_text = "256MB", shard_text;
  std::string style = "report", language, format = "mvt", url = "http://localhost:8000";
  int tile_size = 256, scale = 1;
  bool resume = false, dry_run = false, json = false;
  std::size_t threads = 0, most_bytes = 500'000;
  bool all_properties = false;
  JourneyOptions journeys;
  std::vector<std::filesystem::path> gazetteers;

  // The inputs, and what tiles are made around, each once.
  std::vector<std::filesystem::path> drawn() const;
  std::pair<int, int> zooms() const;  // the lower one first
  double buffer_km() const;
  std::size_t memory() const;  // bytes
  tiles::Shard shard() const;
  geo::BBox box() const;  // the world where none is given
};

void add_tiles_options(CLI::App& app, TilesOptions& options);

}  // namespace rumbo::mapcli
