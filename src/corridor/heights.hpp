#pragma once

#include "basemap/basemap.hpp"
#include "geo/lonlat.hpp"

#include <memory>
#include <unordered_map>
#include <vector>

namespace rumbo::corridor {

// The basemap's heights between its points, which lie five arc minutes apart. Flat where the
// basemap has none. Confined to a thread.
class HeightMap {
 public:
  explicit HeightMap(const basemap::Basemap& basemap);
  double at(geo::LonLat position);  // metres

 private:
  const std::vector<std::int16_t>& tile(int column, int row);

  const basemap::Basemap& basemap_;
  bool known_ = false;
  std::unordered_map<int, std::vector<std::int16_t>> tiles_;
  int last_key_ = -1;
  const std::vector<std::int16_t>* last_ = nullptr;
};

}  // namespace rumbo::corridor
