#pragma once

#include "gazetteer/gazetteer.hpp"
#include "geo/bbox.hpp"

#include <optional>
#include <unordered_map>
#include <vector>

namespace rumbo::corridor {

struct Settlement {
  geo::LonLat position;
  std::int64_t population = 0;
  std::string_view name;
  std::uint32_t number = 0;
  std::optional<int> height = {};  // metres
};

// The gazetteer's settlements, tile by tile as they are asked for, and kept. Confined to a thread.
class Settlements {
 public:
  explicit Settlements(const gazetteer::Gazetteer& gazetteer) : gazetteer_(gazetteer) {}
  // Those of a box, most populous first, then by number.
  std::vector<Settlement> inside(const geo::BBox& box, std::int64_t population = 0);

 private:
  const std::vector<Settlement>& tile(int column, int row);

  const gazetteer::Gazetteer& gazetteer_;
  std::unordered_map<int, std::vector<Settlement>> tiles_;
};

}  // namespace rumbo::corridor
