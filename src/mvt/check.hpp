#pragma once

#include "mvt/geometry.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rumbo::mvt {

struct TileFeature {
  Geometry geometry;
  std::vector<std::pair<std::string, std::string>> tags;  // values as Value messages
};

struct TileLayer {
  std::string name;
  std::int32_t extent = 4096;
  std::vector<TileFeature> features;
};

// What a tile holds (not gzipped), and in `problems` where it is not as MVT 2.1 wants it: version
// 2, layer names once, extents, tags in pairs within the tables, geometry (mvt/geometry.hpp). Any
// bytes may come.
std::vector<TileLayer> read_tile(std::string_view bytes, std::vector<std::string>& problems);

}  // namespace rumbo::mvt
