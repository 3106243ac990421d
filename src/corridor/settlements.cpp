#include "corridor/settlements.hpp"

#include <algorithm>
#include <cmath>

namespace rumbo::corridor {
namespace {

constexpr std::size_t most_settlements = 1U << 20;  // all of them
constexpr int tile_degrees = 2;
constexpr int columns = 360 / tile_degrees;
constexpr int rows = 180 / tile_degrees;

// A quarter of a town, or what is left of one, draws no road.
bool is_part_or_ruin(std::string_view code) {
  return code == "PPLX" || code == "PPLQ" || code == "PPLH" || code == "PPLW" || code == "PPLCH";
}

}  // namespace

const std::vector<Settlement>& Settlements::tile(int column, int row) {
  const int key = row * columns + column;
  const auto known = tiles_.find(key);
  if (known != tiles_.end()) return known->second;
  const double west = -180 + column * tile_degrees, south = -90 + row * tile_degrees;
  std::vector<Settlement> found;
  const geo::BBox box{west, south, west + tile_degrees, south + tile_degrees};
  for (const auto& place : gazetteer_.inside(box, gazetteer::Kind::city, most_settlements)) {
    const bool ours = place.position.lon < box.east && place.position.lat < box.north;
    if (ours && !is_part_or_ruin(place.feature_code))
      found.push_back(
          {place.position, place.population, place.name, place.number, place.elevation});
  }
  return tiles_.emplace(key, std::move(found)).first->second;
}

std::vector<Settlement> Settlements::inside(const geo::BBox& box, std::int64_t population) {
  const auto index = [](double degrees) {
    return static_cast<int>(std::floor(degrees / tile_degrees));
  };
  std::vector<Settlement> found;
  const int last = std::min(rows - 1, index(box.north + 90));
  for (int row = std::max(0, index(box.south + 90)); row <= last; ++row) {
    const int west = index(box.west + 180);
    const int count = std::min(columns, index(box.west + box.width() + 180) - west + 1);
    for (int column = west; column < west + count; ++column) {
      for (const Settlement& settlement : tile(column % columns, row)) {
        if (settlement.population < population) break;
        if (box.contains(settlement.position)) found.push_back(settlement);
      }
    }
  }
  std::ranges::sort(found, [](const Settlement& a, const Settlement& b) {
    return a.population != b.population ? a.population > b.population : a.number < b.number;
  });
  return found;
}

}  // namespace rumbo::corridor
