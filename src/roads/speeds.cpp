#include "roads/speeds.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace rumbo::roads {
namespace {

// By Class: motorway trunk primary secondary tertiary unclassified residential service track path
// footway cycleway steps ferry.
constexpr std::array<std::array<double, classes>, profiles> usual{{
    {5, 5, 5, 5, 5, 5, 5, 5, 4.5, 4.5, 5, 5, 3, 15},
    {16, 16, 16, 16, 16, 16, 15, 12, 10, 10, 6, 16, 3, 15},
    {100, 80, 60, 55, 45, 40, 25, 12, 15, 8, 5, 5, 5, 15},
    {80, 65, 50, 45, 35, 30, 20, 10, 10, 5, 5, 5, 5, 15},
}};
constexpr std::array<double, profiles> fastest{5, 16, 120, 85};

}  // namespace

double speed_kmh(Profile profile, const Street& street) {
  const auto who = static_cast<std::size_t>(profile);
  const double by_class = usual[who][static_cast<std::size_t>(street.road_class)];
  if (street.max_speed_kmh == 0) return by_class;
  if (street.road_class == Class::ferry) return street.max_speed_kmh;
  const double limit = 0.8 * street.max_speed_kmh;
  const bool drives = profile == Profile::car || profile == Profile::truck;
  return drives ? std::min(limit, fastest[who])
                : std::min(by_class, static_cast<double>(street.max_speed_kmh));
}

std::uint32_t milliseconds_along(Profile profile, const Street& street) {
  const double metres_per_ms = speed_kmh(profile, street) / 3600;
  const double waiting = street.road_class == Class::ferry ? 20 * 60 * 1000.0 : 0.0;
  const double milliseconds =
      std::round(static_cast<double>(street.metres) / metres_per_ms + waiting);
  return static_cast<std::uint32_t>(std::clamp(milliseconds, 1.0, 2147483647.0));
}

}  // namespace rumbo::roads
