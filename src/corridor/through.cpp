#include "corridor/through.hpp"

#include "geo/antimeridian.hpp"
#include "geo/geodesic.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <tuple>

namespace rumbo::corridor {
namespace {

constexpr double reach_km = 2;
constexpr double apart_km = 3;  // and a twentieth of the line's length
constexpr double km_a_degree = 111.2;

struct Passed {
  std::size_t segment = 0;
  double share = 0;
  std::uint32_t number = 0;
  std::string_view name;
  std::int64_t population = 0;
  geo::LonLat position;
};

// How far a position lies from a short segment, and at which share of it, on a plane around it.
std::pair<double, double> off(geo::LonLat p, geo::LonLat a, geo::LonLat b) {
  const double scale = std::cos(p.lat * std::numbers::pi / 180) * km_a_degree;
  const auto plane = [&](geo::LonLat q) {
    return geo::XY{geo::wrap_longitude(q.lon - p.lon) * scale, (q.lat - p.lat) * km_a_degree};
  };
  const geo::XY from = plane(a), to = plane(b);
  const double dx = to.x - from.x, dy = to.y - from.y;
  const double square = dx * dx + dy * dy;
  const double share =
      square > 0 ? std::clamp(-(from.x * dx + from.y * dy) / square, 0.0, 1.0) : 0.0;
  return {std::hypot(from.x + share * dx, from.y + share * dy), share};
}

geo::BBox around(geo::LonLat a, geo::LonLat b) {
  const std::array<geo::LonLat, 2> ends{geo::LonLat{geo::wrap_longitude(a.lon), a.lat},
                                        geo::LonLat{geo::wrap_longitude(b.lon), b.lat}};
  const double north = std::max(std::abs(a.lat), std::abs(b.lat));
  const double shrink = std::max(0.01, std::cos(north * std::numbers::pi / 180));
  return geo::bbox_of(ends)->padded(reach_km / km_a_degree / shrink);
}

std::vector<Passed> passed_by(const geo::Line& line, Settlements& settlements, double km) {
  const auto people = static_cast<std::int64_t>(std::max(1000.0, 30 * km));
  std::vector<Passed> passed;
  for (std::size_t i = 1; i < line.size(); ++i) {
    for (const Settlement& place : settlements.inside(around(line[i - 1], line[i]), people)) {
      const auto [away, share] = off(place.position, line[i - 1], line[i]);
      if (away <= reach_km)
        passed.push_back({i, share, place.number, place.name, place.population, place.position});
    }
  }
  return passed;
}

}  // namespace

std::vector<std::string> settlements_along(const geo::Line& line, Settlements& settlements) {
  const double km = geo::length_km(line);
  std::vector<Passed> passed = passed_by(line, settlements, km);
  std::ranges::stable_sort(passed, [](const Passed& a, const Passed& b) {
    return a.population != b.population ? a.population > b.population : a.number < b.number;
  });
  std::vector<geo::LonLat> taken{line.front(), line.back()};
  std::erase_if(passed, [&](const Passed& place) {
    const bool crowded = std::ranges::any_of(taken, [&](geo::LonLat other) {
      return geo::distance_km(place.position, other) < std::max(apart_km, km / 20);
    });
    if (!crowded) taken.push_back(place.position);
    return crowded;
  });
  std::ranges::sort(passed, [](const Passed& a, const Passed& b) {
    return std::tie(a.segment, a.share, a.number) < std::tie(b.segment, b.share, b.number);
  });
  std::vector<std::string> names;
  for (const Passed& place : passed) names.emplace_back(place.name);
  return names;
}

}  // namespace rumbo::corridor
