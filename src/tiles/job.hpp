#pragma once

#include "archive/tile_run.hpp"
#include "tiles/content.hpp"
#include "tiles/plan.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace rumbo::tiles {

// What to make tiles of, and how. The references outlive the job.
struct Request {
  Sources sources;
  archive::TileFormat format = archive::TileFormat::mvt;
  int min_zoom = 0;
  int max_zoom = 8;
  std::vector<geo::BBox> boxes = {{-180, -90, 180, 90}};  // tiles that one of them touches
  Shard shard = {};
  std::uint64_t sample = 0;                           // Plan::sample; 0: all tiles
  std::size_t most_bytes = 500'000;                   // of a vector tile, gzipped
  std::size_t most_waiting = std::size_t{256} << 20;  // bytes of finished tiles, see make_zooms()
  std::string title = {};
  std::string credits = {};
  // Of raster tiles: pixels of the style across one, 256 or 512; how many pixels of the tile stand
  // for one of them (@2x: 2); whether a PNG has at most 256 colours, low bits dropped.
  int tile_size = 256;
  int pixel_ratio = 1;
  bool palette = false;
  std::filesystem::path fonts = {};  // fonts.conf of the data folder
  std::vector<std::pair<std::string, std::string>> journey_titles = {};  // by id
};

// What one zoom's tiles lack of one layer.
struct Loss {
  int zoom = 0;
  std::string layer;
  std::uint64_t points = 0;    // thinned by rank
  std::uint64_t gathered = 0;  // areas that a square stands for
};

struct Progress {
  int zoom = 0;
  std::uint64_t done = 0;  // tiles of all zooms
  std::uint64_t of = 0;
  bool zoom_ends = false;  // with this; losses() has its now
};

// Makes an archive's tiles, zoom after zoom. Confined to a thread; works on those of its task
// arena.
class Job {
 public:
  // Reads the data. UsageError for zooms or a number of tiles that cannot be made; InputError for
  // data that cannot be read.
  explicit Job(const Request& request);
  ~Job();

  archive::Info info() const;
  const Plan& plan() const;
  const base::Diagnostics& problems() const;

  // Gives the sink every tile from `begin` on, in the order of their ids; does not commit. `told`
  // is asked after every block and every zoom, and stops the work by false. Whether all were made.
  bool run(archive::TileSink& sink, geo::TileId begin,
           const std::function<bool(const Progress&)>& told);
  std::vector<Loss> losses() const;  // of what was run

 private:
  struct Implementation;
  std::unique_ptr<Implementation> implementation_;
};

}  // namespace rumbo::tiles
