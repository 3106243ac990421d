#include "geo/antimeridian.hpp"

#include <cmath>
#include <utility>

namespace rumbo::geo {
namespace {

// Where the segment from `a` (inside -180..180) over the edge meets it.
double latitude_at_edge(LonLat a, double east_step, double north_step, double edge) {
  return east_step == 0 ? a.lat : a.lat + north_step * (edge - a.lon) / east_step;
}

}  // namespace

double wrap_longitude(double lon) {
  if (lon >= -180 && lon <= 180) return lon;
  const double wrapped = std::remainder(lon, 360.0);
  return wrapped;
}

MultiLine cut_at_antimeridian(const Line& line) {
  MultiLine result;
  if (line.empty()) return result;
  Line part{{wrap_longitude(line.front().lon), line.front().lat}};
  for (std::size_t i = 1; i < line.size(); ++i) {
    const LonLat from = part.back();
    const double east_step = wrap_longitude(line[i].lon - line[i - 1].lon);
    const double lon = from.lon + east_step;
    if (lon > 180 || lon < -180) {
      const double edge = lon > 180 ? 180 : -180;
      const double lat = latitude_at_edge(from, east_step, line[i].lat - from.lat, edge);
      if (from.lon != edge) part.push_back({edge, lat});
      if (part.size() > 1) result.lines.push_back(std::move(part));
      part = {{-edge, lat}};
      if (wrap_longitude(lon) != -edge) part.push_back({wrap_longitude(lon), line[i].lat});
    } else {
      part.push_back({lon, line[i].lat});
    }
  }
  if (part.size() > 1) result.lines.push_back(std::move(part));
  return result;
}

Geometry line_geometry(const Line& line) {
  MultiLine parts = cut_at_antimeridian(line);
  if (parts.lines.size() == 1) return std::move(parts.lines.front());
  return parts;
}

}  // namespace rumbo::geo
