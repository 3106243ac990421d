#include "corridor/fill.hpp"

#include "corridor/walk.hpp"

#include <algorithm>
#include <cmath>

namespace rumbo::corridor {
namespace {

bool is_cut(const Segment& segment) {
  const auto at_edge = [](geo::LonLat p) {
    return std::abs(p.lon) > 179.9995 || std::abs(p.lat) > 89.9995;
  };
  return at_edge(segment.from) && at_edge(segment.to);
}

}  // namespace

int Square::column(double lon) const { return static_cast<int>(std::floor((lon - west) / step)); }
int Square::row(double lat) const { return static_cast<int>(std::floor((lat - south) / step)); }

Fill::Fill(const Square& square)
    : square_(square), inside_(square.cells(), 0), edge_(square.cells(), 0) {}

void Fill::add(const geo::Geometry& geometry) {
  if (const auto* polygon = std::get_if<geo::Polygon>(&geometry)) {
    for (const auto& ring : polygon->rings) add(ring);
  } else if (const auto* many = std::get_if<geo::MultiPolygon>(&geometry)) {
    for (const auto& part : many->polygons)
      for (const auto& ring : part.rings) add(ring);
  }
}

void Fill::add(const geo::Ring& ring) {
  const double north = square_.south + square_.size * square_.step;
  const double east = square_.west + square_.size * square_.step;
  for (std::size_t i = 1; i < ring.size(); ++i) {
    const Segment segment{ring[i - 1], ring[i]};
    const auto [low, high] = std::minmax(segment.from.lat, segment.to.lat);
    if (high < square_.south || low > north) continue;
    const auto [left, right] = std::minmax(segment.from.lon, segment.to.lon);
    if (left > east) continue;
    cross_rows(segment);
    if (right >= square_.west && !is_cut(segment)) mark(segment);
  }
}

// Turns over, in each row whose middle the segment crosses, the first cell whose middle lies east
// of it; finish() turns over all cells east of that.
void Fill::cross_rows(const Segment& segment) {
  const auto& [a, b] = segment.from.lat <= segment.to.lat ? std::pair(segment.from, segment.to)
                                                          : std::pair(segment.to, segment.from);
  const auto first_at_or_above = [&](double lat) {
    const double row = std::ceil((lat - square_.south) / square_.step - 0.5);
    return static_cast<int>(std::clamp(row, 0.0, static_cast<double>(square_.size)));
  };
  for (int row = first_at_or_above(a.lat), end = first_at_or_above(b.lat); row < end; ++row) {
    const double lat = square_.south + (row + 0.5) * square_.step;
    const double lon = a.lon + (b.lon - a.lon) * (lat - a.lat) / (b.lat - a.lat);
    const double column = std::ceil((lon - square_.west) / square_.step - 0.5);
    if (column >= square_.size) continue;
    inside_[static_cast<std::size_t>(row) * static_cast<std::size_t>(square_.size) +
            static_cast<std::size_t>(std::max(column, 0.0))] ^= 1;
  }
}

void Fill::mark(const Segment& segment) {
  const auto number = static_cast<std::uint32_t>(segments_.size());
  bool met = false;
  walk(square_, segment, [&](int column, int row) {
    if (column < 0 || row < 0 || column >= square_.size || row >= square_.size) return true;
    const auto cell = static_cast<std::uint32_t>(row * square_.size + column);
    edge_[cell] = 1;
    crossings_.emplace_back(cell, number);
    met = true;
    return true;
  });
  if (met) segments_.push_back(segment);
}

void Fill::finish() {
  for (std::size_t row = 0; row < inside_.size(); row += static_cast<std::size_t>(square_.size)) {
    for (std::size_t i = row + 1; i < row + static_cast<std::size_t>(square_.size); ++i)
      inside_[i] ^= inside_[i - 1];
  }
}

}  // namespace rumbo::corridor
