#include "tiles/around.hpp"

#include "geo/geodesic.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace rumbo::tiles {
namespace {

constexpr double degree_km = 110.5;  // of latitude, at its shortest

class Around {
 public:
  explicit Around(double km) : km_(km) {}

  void operator()(std::monostate) {}
  void operator()(geo::LonLat place) {
    const double reach = 1.25 * km_ / degree_km;
    const double south = std::max(-90.0, place.lat - reach),
                 north = std::min(90.0, place.lat + reach);
    const double most = std::max(std::abs(south), std::abs(north));
    const double wide = reach / std::max(0.001, std::cos(most * std::numbers::pi / 180));
    if (wide >= 180 || most >= 90) return boxes_.push_back({-180, south, 180, north});
    boxes_.push_back({wrapped(place.lon - wide), south, wrapped(place.lon + wide), north});
  }
  void operator()(const geo::Line& line) {
    for (std::size_t i = 0; i < line.size(); ++i) {
      (*this)(line[i]);
      if (i + 1 < line.size()) between(line[i], line[i + 1]);
    }
  }
  template <class Many>
  requires requires(const Many& many) { many.points; }
  void operator()(const Many& many) {
    for (const geo::LonLat& place : many.points) (*this)(place);
  }
  template <class Many>
  requires requires(const Many& many) { many.lines; }
  void operator()(const Many& many) {
    for (const geo::Line& line : many.lines) (*this)(line);
  }
  void operator()(const geo::Polygon&) {}
  void operator()(const geo::MultiPolygon&) {}

  std::vector<geo::BBox> take() { return std::move(boxes_); }

 private:
  static double wrapped(double lon) { return lon < -180 ? lon + 360 : lon > 180 ? lon - 360 : lon; }

  void between(const geo::LonLat& from, const geo::LonLat& to) {
    const double steps = std::ceil(geo::distance_km(from, to) / (km_ / 2));
    for (double step = 1; step < steps; ++step)
      (*this)(geo::LonLat{std::lerp(from.lon, to.lon, step / steps),
                          std::lerp(from.lat, to.lat, step / steps)});
  }

  double km_;
  std::vector<geo::BBox> boxes_;
};

}  // namespace

std::vector<geo::BBox> boxes_around(const geo::Features& features, double km) {
  Around around(km);
  for (const geo::Feature& feature : features) std::visit(around, feature.geometry);
  return around.take();
}

}  // namespace rumbo::tiles
