#pragma once

#include "geo/bbox.hpp"
#include "geo/geometry.hpp"
#include "roads/profile.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace rumbo::roads {

struct OpenOptions {
  // Where prepared roads are kept between runs, named after the file's content and what was
  // prepared; empty: nowhere, they are made anew each time.
  std::filesystem::path cache_folder;
  std::function<void(double)> progress;  // share done, 0 to 1, while preparing
};

// A position moved to the nearest road.
struct Snapped {
  geo::LonLat position;
  double moved_km = 0;
};

struct RoadWay {
  geo::Line line;  // from one snapped position to the other, not cut at the antimeridian
  double km = 0;   // along it, on the ellipsoid
  double hours = 0;
  Snapped start;
  Snapped end;
};

// Why there is no way: a value, for it is ordinary.
struct NoWay {
  enum class Why { start_off_the_roads, end_off_the_roads, not_connected };
  Why why = Why::not_connected;
  double nearest_km = 0;  // to the nearest road, of the end that is off them
};

// The roads of a file for one profile: an OpenStreetMap extract (.osm.pbf, .osm, .osm.bz2 ...
// through libosmium) or any vector file with lines (through basemap::VectorSource; a `highway` or
// `fclass` column, `oneway` and `maxspeed` are understood; without them every line is a road for
// all). Immutable: may be shared between threads.
class Roads {
 public:
  // InputError when the file is missing, cut short, damaged, or holds no road for the profile.
  static Roads open(const std::filesystem::path& file, Profile profile, const OpenOptions& options);
  ~Roads();
  Roads(Roads&&) noexcept;
  Roads& operator=(Roads&&) noexcept;

  geo::BBox extent() const;
  std::size_t streets() const;
  // What is not as the file has it, in sentences without a full stop: roads whose nodes are
  // missing, turn restrictions that are not followed.
  const std::vector<std::string>& notes() const;
  std::string credit() const;  // "© OpenStreetMap contributors (ODbL)"; empty for other files

  // The nearest road's point within `within_km`; nothing beyond. Of a part of the network too small
  // to lead anywhere none is taken.
  std::optional<Snapped> snap(geo::LonLat position, double within_km) const;

  // The quickest way between two positions, each moved by at most `snap_km`. On foot the way back
  // is the same way.
  std::variant<RoadWay, NoWay> find(geo::LonLat from, geo::LonLat to, double snap_km) const;

 private:
  class Implementation;
  explicit Roads(std::unique_ptr<Implementation> implementation);
  std::unique_ptr<Implementation> implementation_;
};

}  // namespace rumbo::roads
