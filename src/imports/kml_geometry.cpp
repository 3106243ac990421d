#include "imports/kml_geometry.hpp"

#include "imports/numbers.hpp"
#include "text/split.hpp"

#include <algorithm>
#include <string>

#include <fmt/format.h>

namespace rumbo::imports {
namespace {

using Element = Xml::Element;

std::string with_spaces(std::string_view text) {
  std::string spaced(text);
  std::ranges::replace_if(
      spaced, [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  return spaced;
}

// "lon,lat[,height]", or the same with spaces in a gx:coord.
bool add_position(std::string_view written, char separator, Spot spot, Track& points,
                  Problems& problems) {
  const auto parts = text::split(written, separator);
  const auto lon = parts.empty() ? std::nullopt : parse_number(parts[0]);
  const auto lat = parts.size() < 2 ? std::nullopt : parse_number(parts[1]);
  if (!lon || !lat) {
    problems.error(spot, fmt::format("'{}' is no position; KML has them as -92.4641,15.13915",
                                     written.substr(0, 60)));
    return false;
  }
  const geo::LonLat at{*lon, *lat};
  if (!at.valid()) {
    problems.error(spot, position_problem(at));
    return false;
  }
  points.push_back({at, {}, spot});
  return true;
}

Track positions(const Element& coordinates, Problems& problems) {
  Track points;
  if (!coordinates.exists()) return points;
  const std::string spaced = with_spaces(coordinates.text());
  for (const auto part : text::split(spaced, ' '))
    if (!add_position(part, ',', coordinates.spot(), points, problems)) return {};
  return points;
}

Track gx_track(const Element& track, Problems& problems) {
  Track points;
  std::vector<Instant> times;
  for (const Element& item : track.children()) {
    if (item.name() == "coord" && !item.text().empty() &&
        !add_position(with_spaces(item.text()), ' ', item.spot(), points, problems))
      return {};
    if (item.name() != "when") continue;
    const auto instant = parse_utc(item.text());
    if (!instant) {
      problems.error(item.spot(),
                     fmt::format("'{}' is no time; write 2021-10-23T05:00:00Z", item.text()));
      return {};
    }
    times.push_back(*instant);
  }
  if (!times.empty() && times.size() != points.size()) {
    problems.error(track.spot(), fmt::format("has {} times for {} positions; give one for each",
                                             times.size(), points.size()));
    return {};
  }
  for (std::size_t i = 0; i < times.size(); ++i) points[i].time = times[i];
  return points;
}

}  // namespace

void read_kml_shapes(const Element& parent, std::vector<KmlShape>& shapes, Problems& problems) {
  for (const Element& element : parent.children()) {
    KmlShape shape;
    const auto name = element.name();
    if (name == "Point") {
      shape.points = positions(element.child("coordinates"), problems);
      shape.points.resize(std::min<std::size_t>(1, shape.points.size()));
    } else if (name == "LineString") {
      shape.is_line = true;
      shape.points = positions(element.child("coordinates"), problems);
    } else if (name == "Track") {
      shape.is_line = true;
      shape.points = gx_track(element, problems);
    } else if (name == "Polygon") {
      shape.is_area = true;
      shape.points = positions(
          element.child("outerBoundaryIs").child("LinearRing").child("coordinates"), problems);
    } else if (name == "MultiGeometry" || name == "MultiTrack") {
      read_kml_shapes(element, shapes, problems);
    }
    if (!shape.points.empty()) shapes.push_back(std::move(shape));
  }
}

}  // namespace rumbo::imports
