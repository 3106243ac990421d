#include "corridor/line_of.hpp"

#include "geo/antimeridian.hpp"

#include <algorithm>

namespace rumbo::corridor {
namespace {

constexpr double slack = 1.02;  // how much dearer than the path a straight line may be
constexpr std::size_t furthest = 80;

class Tightening {
 public:
  Tightening(const Surface& surface, std::vector<geo::XY> points)
      : surface_(surface), points_(std::move(points)), cost_(points_.size(), 0) {
    for (std::size_t i = 1; i < points_.size(); ++i)
      cost_[i] = cost_[i - 1] + surface_.cost(points_[i - 1], points_[i]).value_or(1e9);
  }

  std::vector<geo::XY> run() const {
    std::vector<geo::XY> kept{points_.front()};
    for (std::size_t at = 0; at + 1 < points_.size();) {
      at = next(at);
      kept.push_back(points_[at]);
    }
    return kept;
  }

 private:
  std::size_t next(std::size_t at) const {
    const std::size_t last = std::min(points_.size() - 1, at + furthest);
    std::size_t best = at + 1;
    for (std::size_t to = at + 2, failed = 0; to <= last && failed < 8; ++to) {
      if (straight(at, to)) {
        best = to;
        failed = 0;
      } else {
        ++failed;
      }
    }
    return best;
  }

  bool straight(std::size_t from, std::size_t to) const {
    const auto cost = surface_.cost(points_[from], points_[to]);
    if (!cost || *cost > (cost_[to] - cost_[from]) * slack) return false;
    return surface_.ground().clear(surface_.frame().to_globe(points_[from]),
                                   surface_.frame().to_globe(points_[to]));
  }

  const Surface& surface_;
  std::vector<geo::XY> points_;
  std::vector<double> cost_;
};

}  // namespace

geo::Line line_of(const Surface& surface, const std::vector<int>& path, geo::LonLat from,
                  geo::LonLat to) {
  std::vector<geo::XY> points{surface.frame().to_plane(from)};
  for (const int cell : path) points.push_back(surface.grid().centre(cell));
  points.push_back(surface.frame().to_plane(to));
  geo::Line line;
  for (const geo::XY point : Tightening(surface, std::move(points)).run())
    line.push_back(surface.frame().to_globe(point));
  line.front() = from;
  line.back() = to;
  for (std::size_t i = 1; i < line.size(); ++i)
    line[i].lon = line[i - 1].lon + geo::wrap_longitude(line[i].lon - line[i - 1].lon);
  return line;
}

}  // namespace rumbo::corridor
