#pragma once

#include "geo/lonlat.hpp"

#include <cstdint>
#include <vector>

namespace rumbo::bench {

// A town: where it lies in kilometres, and how far its streets reach.
struct Town {
  geo::XY at;
  double radius_km = 0;
};

// Where roads meet, on a plane in kilometres.
struct Points {
  std::vector<geo::XY> at;
  std::vector<bool> in_town;
  std::vector<Town> towns;  // the largest first
  double side_km = 0;       // of the square it all lies in
};

// About so many junctions in a country with an uneven coast: seven of ten in towns, whose sizes
// follow Zipf's law and whose streets are rows turned each its own way; the others scattered, fewer
// in the mountains.
Points make_points(std::size_t count, std::uint64_t seed);

// 0 in the plain to 1 on the highest mountains.
double height(geo::XY at, double side_km);

}  // namespace rumbo::bench
