#include "geo/geodesic.hpp"

#include "geo/antimeridian.hpp"

#include <algorithm>
#include <cmath>

#include <GeographicLib/Geodesic.hpp>

namespace rumbo::geo {
namespace {

using GeographicLib::Geodesic;

struct Inverse {
  double metres = 0;
  double azimuth = 0;
};

Inverse inverse(LonLat from, LonLat to) {
  Inverse result;
  double azimuth_at_end = 0;
  Geodesic::WGS84().Inverse(from.lat, from.lon, to.lat, to.lon, result.metres, result.azimuth,
                            azimuth_at_end);
  return result;
}

LonLat direct(LonLat from, double azimuth, double metres) {
  LonLat to;
  Geodesic::WGS84().Direct(from.lat, from.lon, azimuth, metres, to.lat, to.lon);
  return to;
}

// Adds the points between two ends until the straight segment's middle is near enough to the true
// middle.
void densify(LonLat from, LonLat to, double tolerance_m, int depth, Line& line) {
  const Inverse between = inverse(from, to);
  LonLat middle = direct(from, between.azimuth, between.metres / 2);
  middle.lon = from.lon + wrap_longitude(middle.lon - from.lon);
  const LonLat straight{(from.lon + to.lon) / 2, (from.lat + to.lat) / 2};
  if (depth == 0 || (between.metres < 200e3 && inverse(middle, straight).metres <= tolerance_m))
    return;
  densify(from, middle, tolerance_m, depth - 1, line);
  line.push_back(middle);
  densify(middle, to, tolerance_m, depth - 1, line);
}

}  // namespace

double distance_km(LonLat from, LonLat to) { return inverse(from, to).metres / 1000; }

double azimuth_degrees(LonLat from, LonLat to) {
  const double azimuth = inverse(from, to).azimuth;
  return azimuth < 0 ? azimuth + 360 : azimuth;
}

LonLat destination(LonLat from, double azimuth, double km) {
  return direct(from, azimuth, km * 1000);
}

double length_km(const Line& line) {
  double metres = 0;
  for (std::size_t i = 1; i < line.size(); ++i) metres += inverse(line[i - 1], line[i]).metres;
  return metres / 1000;
}

Line geodesic(LonLat from, LonLat to, double tolerance_km) {
  constexpr int deepest = 14;
  to.lon = from.lon + wrap_longitude(to.lon - from.lon);
  Line line{from};
  densify(from, to, std::max(tolerance_km, 0.001) * 1000, deepest, line);
  line.push_back(to);
  return line;
}

Ring circle(LonLat centre, double radius_km, int corners) {
  Ring ring;
  for (int i = 0; i < corners; ++i)
    ring.push_back(destination(centre, -360.0 * i / corners, radius_km));
  ring.push_back(ring.front());
  return ring;
}

}  // namespace rumbo::geo
