#include "roads/turn_costs.hpp"

#include <cmath>
#include <numbers>

namespace rumbo::roads {
namespace {

// On the plane: junctions are small.
double bearing(Position from, Position to) {
  constexpr double radians = std::numbers::pi / 180;
  const geo::LonLat a = from.degrees();
  const geo::LonLat b = to.degrees();
  const double east = std::remainder(b.lon - a.lon, 360.0) * std::cos(a.lat * radians);
  const double north = b.lat - a.lat;
  const double degrees = std::atan2(east, north) / radians;
  return degrees < 0 ? degrees + 360 : degrees;
}

}  // namespace

std::uint32_t turn_milliseconds(Profile profile, double degrees) {
  if (profile == Profile::foot || degrees <= 30) return 0;
  const std::uint32_t base = degrees <= 60 ? 2000 : degrees <= 120 ? 5000 : 8000;
  if (profile == Profile::bicycle) return base / 2;
  return profile == Profile::truck ? base * 2 : base;
}

std::uint32_t turning_round_milliseconds(Profile profile) {
  if (profile == Profile::bicycle) return 5000;
  return profile == Profile::truck ? 60000 : 20000;
}

double arriving_degrees(const Network& network, const Street& street, bool forward) {
  const auto* first = network.points.data() + street.first_point;
  const auto* last = first + street.points - 1;
  return forward ? bearing(*(last - 1), *last) : bearing(*(first + 1), *first);
}

double leaving_degrees(const Network& network, const Street& street, bool forward) {
  const auto* first = network.points.data() + street.first_point;
  const auto* last = first + street.points - 1;
  return forward ? bearing(*first, *(first + 1)) : bearing(*last, *(last - 1));
}

double change_of_direction(double arriving, double leaving) {
  return std::abs(std::remainder(leaving - arriving, 360.0));
}

}  // namespace rumbo::roads
