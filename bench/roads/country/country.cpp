#include "country/country.hpp"

#include "country/connected.hpp"
#include "country/main_roads.hpp"
#include "country/points.hpp"
#include "country/streets.hpp"
#include "random.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

namespace rumbo::bench {
namespace {

constexpr double km_a_degree = 111.2;
constexpr double radians = 3.14159265358979323846 / 180;
constexpr double middle_latitude = 40;

// By tiles of 4 km, so that neighbours mostly have near numbers, as in a file of roads.
Points by_tile(const Points& points) {
  const auto key = [&](std::uint32_t i) {
    const geo::XY at = points.at[i];
    return std::tuple(std::floor(at.y / 4), std::floor(at.x / 4), at.x, at.y, i);
  };
  std::vector<std::uint32_t> order(points.at.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(),
            [&](std::uint32_t a, std::uint32_t b) { return key(a) < key(b); });
  Points result{{}, {}, points.towns, points.side_km};
  for (const std::uint32_t point : order) {
    result.at.push_back(points.at[point]);
    result.in_town.push_back(points.in_town[point]);
  }
  return result;
}

class Country {
 public:
  Country(std::size_t junctions, std::uint64_t seed)
      : points_(by_tile(make_points(junctions, seed))), random_(seed + 2) {
    place();
    for (const Street& street : make_streets(points_, seed + 1)) measure(street);
  }

  RoadGraph make() {
    std::stable_sort(arcs_.begin(), arcs_.end(),
                     [](const Arc& a, const Arc& b) { return a.from < b.from; });
    roads_.graph.first_arc.assign(points_.at.size() + 1, 0);
    std::vector<double> km;
    for (const Arc& arc : arcs_) {
      ++roads_.graph.first_arc[arc.from + 1];
      roads_.graph.head.push_back(arc.to);
      roads_.graph.cost.push_back(driving_time(arc.km, arc.km_an_hour));
      km.push_back(arc.km);
    }
    std::partial_sum(roads_.graph.first_arc.begin(), roads_.graph.first_arc.end(),
                     roads_.graph.first_arc.begin());
    build_main_roads(points_, km, roads_.graph);
    return largest_part();
  }

 private:
  struct Arc {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    double km = 0;
    double km_an_hour = 0;
  };

  void place() {
    for (const geo::XY at : points_.at) {
      const double lat = middle_latitude + (at.y - points_.side_km / 2) / km_a_degree;
      const double lon = (at.x - points_.side_km / 2) / km_a_degree / std::cos(lat * radians);
      roads_.lat.push_back(static_cast<std::int32_t>(std::lround(1e7 * lat)));
      roads_.lon.push_back(static_cast<std::int32_t>(std::lround(1e7 * lon)));
    }
  }

  double straight_km(std::uint32_t a, std::uint32_t b) const {
    const geo::LonLat from = roads_.position(a);
    const geo::LonLat to = roads_.position(b);
    const double north = to.lat - from.lat;
    const double east = (to.lon - from.lon) * std::cos((from.lat + to.lat) / 2 * radians);
    return km_a_degree * std::hypot(north, east);
  }

  void measure(const Street& street) {
    const bool in_town = points_.in_town[street.from] && points_.in_town[street.to];
    const double bends = 1.02 + (in_town ? 0.1 : 0.4) * random_.unit() * random_.unit();
    const double km = straight_km(street.from, street.to) * bends;
    const double km_an_hour = in_town ? 25 + 25 * random_.unit() : 40 + 30 * random_.unit();
    arcs_.push_back({street.from, street.to, km, km_an_hour});
    if (!street.is_one_way) arcs_.push_back({street.to, street.from, km, km_an_hour});
  }

  // The largest of those of some junctions.
  RoadGraph largest_part() {
    RoadGraph largest;
    for (int left = 20; left > 0; --left) {
      const auto node = static_cast<std::uint32_t>(random_.below(points_.at.size()));
      RoadGraph part = connected_part(roads_, node);
      if (part.graph.nodes() > largest.graph.nodes()) largest = std::move(part);
      if (2 * largest.graph.nodes() > points_.at.size()) break;
    }
    return largest;
  }

  Points points_;
  Random random_;
  RoadGraph roads_;
  std::vector<Arc> arcs_;
};

}  // namespace

RoadGraph make_country(std::size_t junctions, std::uint64_t seed) {
  return Country(junctions, seed).make();
}

}  // namespace rumbo::bench
