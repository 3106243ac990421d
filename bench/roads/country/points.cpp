#include "country/points.hpp"

#include "random.hpp"

#include <algorithm>
#include <cmath>

namespace rumbo::bench {
namespace {

constexpr double pi = 3.14159265358979323846;
constexpr double junctions_a_km2 = 3;  // of the whole country, towns and all
constexpr double town_share = 0.7;
constexpr double street_km = 0.11;  // between two streets of a town
constexpr std::size_t junctions_a_town = 600;

class Country {
 public:
  Country(std::size_t count, std::uint64_t seed)
      : count_(static_cast<double>(count)), random_(seed) {
    points_.side_km = std::sqrt(count_ / junctions_a_km2 / 0.7);  // seven tenths are land
  }

  Points make() {
    found_towns();
    for (const Town& town : points_.towns) lay_out(town);
    while (static_cast<double>(points_.at.size()) < count_) scatter();
    return std::move(points_);
  }

 private:
  geo::XY anywhere() {
    return {random_.unit() * points_.side_km, random_.unit() * points_.side_km};
  }

  bool is_land(geo::XY at) const {
    const double x = at.x / points_.side_km - 0.5;
    const double y = at.y / points_.side_km - 0.5;
    const double angle = std::atan2(y, x);
    return std::hypot(x, y) < 0.44 + 0.05 * std::sin(3 * angle + 1) + 0.03 * std::sin(7 * angle);
  }

  geo::XY somewhere_inland() {
    while (true) {
      const geo::XY at = anywhere();
      if (is_land(at) && random_.unit() > 0.8 * height(at, points_.side_km)) return at;
    }
  }

  void found_towns() {
    const double junctions = town_share * count_;
    const auto towns = static_cast<std::size_t>(junctions / junctions_a_town) + 1;
    double sum = 0;
    for (std::size_t i = 0; i < towns; ++i) sum += size_of(i);
    for (std::size_t i = 0; i < towns; ++i) {
      const double area = junctions * size_of(i) / sum * street_km * street_km;
      points_.towns.push_back({somewhere_inland(), std::sqrt(area / pi)});
    }
  }
  static double size_of(std::size_t order) {
    return 1 / std::pow(static_cast<double>(order) + 3, 0.8);
  }

  void lay_out(const Town& town) {
    const double turn = random_.unit() * pi;
    const auto rows = static_cast<int>(town.radius_km / street_km) + 1;
    for (int row = -rows; row <= rows; ++row)
      for (int column = -rows; column <= rows; ++column) {
        const double x = (column + 0.2 * random_.normal()) * street_km;
        const double y = (row + 0.2 * random_.normal()) * street_km;
        if (std::hypot(x, y) > town.radius_km * (0.85 + 0.3 * random_.unit())) continue;
        put({town.at.x + x * std::cos(turn) - y * std::sin(turn),
             town.at.y + x * std::sin(turn) + y * std::cos(turn)},
            true);
      }
  }

  void scatter() { put(somewhere_inland(), false); }

  void put(geo::XY at, bool in_town) {
    if (at.x < 0 || at.y < 0 || at.x >= points_.side_km || at.y >= points_.side_km || !is_land(at))
      return;
    points_.at.push_back(at);
    points_.in_town.push_back(in_town);
  }

  double count_;
  Random random_;
  Points points_;
};

}  // namespace

Points make_points(std::size_t count, std::uint64_t seed) { return Country(count, seed).make(); }

double height(geo::XY at, double side_km) {
  const double x = at.x / side_km;
  const double y = at.y / side_km;
  const double ridge = std::sin(9 * x + 5 * y + 2 * std::sin(7 * y));
  return std::clamp(1.6 * ridge * ridge * ridge + 0.3 * std::sin(31 * x) * std::sin(37 * y), 0.0,
                    1.0);
}

}  // namespace rumbo::bench
