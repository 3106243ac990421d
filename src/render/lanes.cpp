#include "render/lanes.hpp"

#include "render/shared_ways.hpp"

#include <algorithm>
#include <cmath>

namespace rumbo::render {
namespace {

XY normal(const XY& a, const XY& b) {
  const double length = std::hypot(b.x - a.x, b.y - a.y);
  return length > 0 ? XY{-(b.y - a.y) / length, (b.x - a.x) / length} : XY{};
}

bool is_even(const std::vector<double>& values) {
  return std::ranges::all_of(values, [&](double v) { return std::abs(v - values.front()) < 1e-6; });
}

}  // namespace

Lanes::Lanes(const geo::Features& journeys, const PageGeometry& geometry)
    : lanes_(journeys.size()) {
  for (Strand& strand : strands_in_lanes(journeys, geometry)) {
    const bool alone = std::ranges::all_of(strand.offsets, [](double v) { return v == 0; });
    if (alone) continue;
    auto& parts = lanes_[strand.feature];
    if (parts.size() <= strand.part) parts.resize(strand.part + 1);
    parts[strand.part] = {strand.step, std::move(strand.offsets)};
  }
}

double Lanes::Lane::at(double along) const {
  const double place =
      std::clamp(along / std::max(step, 1e-9), 0.0, static_cast<double>(offsets.size() - 1));
  const auto below = static_cast<std::size_t>(place);
  const std::size_t above = std::min(below + 1, offsets.size() - 1);
  const double share = place - static_cast<double>(below);
  return offsets[below] * (1 - share) + offsets[above] * share;
}

const Lanes::Lane* Lanes::find(std::size_t feature, std::size_t part) const {
  if (feature >= lanes_.size() || part >= lanes_[feature].size()) return nullptr;
  const Lane& lane = lanes_[feature][part];
  return lane.offsets.empty() ? nullptr : &lane;
}

double Lanes::of(std::size_t index) const {
  const Lane* lane = find(index, 0);
  return lane ? lane->at(lane->step * static_cast<double>(lane->offsets.size() - 1) / 2) : 0;
}

std::vector<Path> Lanes::placed(std::size_t feature, std::vector<Path> paths, double width,
                                double aside) const {
  for (std::size_t part = 0; part < paths.size(); ++part) {
    const Lane* lane = find(feature, part);
    if (!lane || is_even(lane->offsets)) {
      paths[part] = beside(paths[part], aside + (lane ? lane->offsets.front() * width : 0));
      continue;
    }
    // Between the path's own points come those where its lane changes.
    Path finer{{}, paths[part].closed};
    std::vector<double> distances;
    const auto add = [&](const XY& point, double along) {
      finer.points.push_back(point);
      distances.push_back(aside + lane->at(along) * width);
    };
    double along = 0;
    const auto& points = paths[part].points;
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
      add(points[i], along);
      const double length =
          std::hypot(points[i + 1].x - points[i].x, points[i + 1].y - points[i].y);
      for (double next = (std::floor(along / lane->step) + 1) * lane->step;
           next < along + length - 0.01; next += lane->step) {
        if (std::abs(lane->at(next - lane->step) - lane->at(next + lane->step)) < 1e-9) continue;
        const double share = (next - along) / length;
        add({points[i].x + (points[i + 1].x - points[i].x) * share,
             points[i].y + (points[i + 1].y - points[i].y) * share},
            next);
      }
      along += length;
    }
    add(points.back(), along);
    paths[part] = beside(finer, distances);
  }
  return paths;
}

Path beside(const Path& path, double distance) {
  if (distance == 0) return path;
  return beside(path, std::vector<double>(path.points.size(), distance));
}

Path beside(const Path& path, const std::vector<double>& distances) {
  if (path.points.size() < 2) return path;
  Path moved{{}, path.closed};
  moved.points.reserve(path.points.size());
  const auto& points = path.points;
  for (std::size_t i = 0; i < points.size(); ++i) {
    const XY before = i > 0 ? normal(points[i - 1], points[i]) : normal(points[0], points[1]);
    const XY after = i + 1 < points.size() ? normal(points[i], points[i + 1]) : before;
    XY middle{before.x + after.x, before.y + after.y};
    const double length = std::hypot(middle.x, middle.y);
    if (length < 0.5)
      middle = before;
    else
      middle = {middle.x / length, middle.y / length};
    const double reach = distances[i] / std::max(0.5, middle.x * before.x + middle.y * before.y);
    moved.points.push_back({points[i].x + middle.x * reach, points[i].y + middle.y * reach});
  }
  return moved;
}

}  // namespace rumbo::render
