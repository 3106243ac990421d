#pragma once

#include "corridor/corridor.hpp"
#include "sample_files.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

// A box of land or water, in degrees.
struct Patch {
  double west = 0;
  double south = 0;
  double east = 0;
  double north = 0;
};

struct Town {
  std::string name;
  rumbo::geo::LonLat position;
  std::int64_t population = 20'000;
};

// What a map made up for one test has on it.
struct Plan {
  std::vector<Patch> land;
  std::vector<Patch> lakes = {};
  std::vector<Town> towns = {};
  std::function<double(rumbo::geo::LonLat)> height = {};  // metres; every quarter of a degree
};

// A small basemap and gazetteer on the disk, opened; gone after the test.
class MadeUpMap {
 public:
  explicit MadeUpMap(const Plan& plan);
  const rumbo::corridor::Corridors& corridors() const { return *corridors_; }
  bool on_land(rumbo::geo::LonLat position) const;
  bool on_land(const rumbo::geo::Line& line) const;  // every 100 m or so

 private:
  sample::Folder folder_;
  std::vector<Patch> land_, lakes_;
  std::optional<rumbo::basemap::Basemap> basemap_;
  std::optional<rumbo::gazetteer::Gazetteer> gazetteer_;
  std::optional<rumbo::corridor::Corridors> corridors_;
};

// The positions every `km` or so along a line, its ends among them.
rumbo::geo::Line densified(const rumbo::geo::Line& line, double km);
// How near a line comes to a position.
double nearest_km(const rumbo::geo::Line& line, rumbo::geo::LonLat position);
