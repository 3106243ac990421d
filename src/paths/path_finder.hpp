#pragma once

#include "corridor/corridor.hpp"
#include "roads/roads.hpp"
#include "route/ways.hpp"

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace rumbo::paths {

struct PathSources {
  const corridor::Corridors* corridors = nullptr;  // nothing: none are sought
  std::filesystem::path roads;                     // a road file; empty: there is none
  roads::OpenOptions road_options;
  double snap_km = 5;  // how far a stop may lie from its road
};

// The ways between places: along roads where there are any, else by a corridor, else straight, each
// time saying why. One leg's lack is not another's. Confined to a thread.
class PathFinder final : public route::Ways {
 public:
  explicit PathFinder(PathSources sources) : sources_(std::move(sources)) {}

  // InputError when the road file cannot be used.
  route::Way find(const route::WayQuery& query) const override;

  // InputError when roads were asked for and nothing came within `far_km` of them: the file is of
  // another region.
  void refuse_other_region(double far_km = 200) const;

  std::vector<std::string> credits() const;  // owed for the roads used
  std::vector<std::string> notes() const;    // what was passed over in reading them
  bool used_corridors() const { return used_corridors_; }

 private:
  const roads::Roads& roads_for(roads::Profile profile) const;
  route::Way by_road(const route::WayQuery& query) const;
  route::Way by_corridor(const route::WayQuery& query) const;
  void note_distance(const roads::Roads& roads, geo::LonLat position) const;

  PathSources sources_;
  mutable std::map<roads::Profile, std::unique_ptr<roads::Roads>> roads_;
  mutable std::optional<double> nearest_km_;  // of all positions asked for to the roads' box
  mutable geo::BBox roads_box_;
  mutable bool used_corridors_ = false;
};

}  // namespace rumbo::paths
