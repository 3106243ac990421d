#include "placement/ink_map.hpp"

#include <algorithm>
#include <cmath>

namespace rumbo::placement {
namespace {
constexpr double cell = 4;  // pixels

std::size_t count(double length) {
  return static_cast<std::size_t>(std::clamp(std::ceil(length / cell), 1.0, 8192.0));
}
}  // namespace

InkMap::InkMap(const Box& area)
    : area_(area),
      columns_(count(area.width())),
      rows_(count(area.height())),
      cells_(columns_ * rows_) {}

std::size_t InkMap::column(double x) const {
  const double at = std::floor((x - area_.left) / cell);
  return static_cast<std::size_t>(std::clamp(at, 0.0, static_cast<double>(columns_ - 1)));
}

std::size_t InkMap::row(double y) const {
  const double at = std::floor((y - area_.top) / cell);
  return static_cast<std::size_t>(std::clamp(at, 0.0, static_cast<double>(rows_ - 1)));
}

void InkMap::mark(XY point, double weight) {
  if (!area_.contains(point)) return;
  float& ink = cells_[row(point.y) * columns_ + column(point.x)];
  ink = std::max(ink, static_cast<float>(weight));
}

void InkMap::draw(const Path& path, double weight) {
  fresh_ = false;
  const std::size_t n = path.points.size();
  const std::size_t segments = n < 2 ? 0 : path.closed ? n : n - 1;
  for (std::size_t i = 0; i < segments; ++i) {
    const XY& a = path.points[i];
    const XY& b = path.points[(i + 1) % n];
    const double length = std::hypot(b.x - a.x, b.y - a.y);
    const int steps = static_cast<int>(std::clamp(std::ceil(length / (cell / 2)), 1.0, 20000.0));
    for (int step = 0; step <= steps; ++step) {
      const double share = static_cast<double>(step) / steps;
      mark({a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share}, weight);
    }
  }
}

void InkMap::fill(const Box& box, double weight) {
  if (!box.meets(area_)) return;
  fresh_ = false;
  for (std::size_t y = row(box.top); y <= row(box.bottom); ++y)
    for (std::size_t x = column(box.left); x <= column(box.right); ++x) {
      float& ink = cells_[y * columns_ + x];
      ink = std::max(ink, static_cast<float>(weight));
    }
}

void InkMap::sum_up() const {
  sums_.assign((columns_ + 1) * (rows_ + 1), 0);
  for (std::size_t y = 0; y < rows_; ++y) {
    double line = 0;
    for (std::size_t x = 0; x < columns_; ++x) {
      line += cells_[y * columns_ + x];
      sums_[(y + 1) * (columns_ + 1) + x + 1] = sums_[y * (columns_ + 1) + x + 1] + line;
    }
  }
  fresh_ = true;
}

double InkMap::under(const Box& box) const {
  if (!box.meets(area_)) return 0;
  if (!fresh_) sum_up();
  const std::size_t left = column(box.left), right = column(box.right) + 1;
  const std::size_t top = row(box.top), bottom = row(box.bottom) + 1;
  const auto sum = [&](std::size_t y, std::size_t x) { return sums_[y * (columns_ + 1) + x]; };
  return sum(bottom, right) - sum(top, right) - sum(bottom, left) + sum(top, left);
}

}  // namespace rumbo::placement
