#include "flatgeobuf/geometry.hpp"

#include <algorithm>
#include <cmath>

namespace rumbo::flatgeobuf {
namespace {

// feature.fbs
constexpr int ends_field = 0, positions_field = 1, shape_field = 6, parts_field = 7;

// Sums of rounding in other programs put points this far, in degrees, beyond the edge of the world.
constexpr double tolerance = 1e-6;

// The array counts numbers, two a position.
Vector<geo::LonLat> positions_of(const Table& table) {
  return Vector<geo::LonLat>(table.vector<double>(positions_field).bytes());
}

geo::LonLat position(const Vector<geo::LonLat>& positions, std::size_t i) {
  const geo::LonLat point = positions[i];
  if (!(std::abs(point.lon) <= 180 + tolerance && std::abs(point.lat) <= 90 + tolerance))
    throw Damaged{"a position is not on the globe"};
  return {std::clamp(point.lon, -180.0, 180.0), std::clamp(point.lat, -90.0, 90.0)};
}

// The positions in pieces, as the ends tell; in one without ends.
std::vector<geo::Line> pieces(const Table& table) {
  const auto positions = positions_of(table);
  const auto ends = table.vector<std::uint32_t>(ends_field);
  std::vector<geo::Line> result;
  std::size_t start = 0;
  for (std::size_t i = 0; i < std::max<std::size_t>(ends.size(), 1); ++i) {
    const std::size_t end = ends.empty() ? positions.size() : ends[i];
    if (end < start || end > positions.size()) throw Damaged{"a part leads out of its geometry"};
    geo::Line& line = result.emplace_back();
    line.reserve(end - start + 1);
    for (; start < end; ++start) line.push_back(position(positions, start));
  }
  return result;
}

geo::Polygon polygon(const Table& table) {
  geo::Polygon result;
  for (geo::Ring& ring : pieces(table)) {
    if (!ring.empty() && !(ring.front() == ring.back())) ring.push_back(ring.front());
    const bool outer = result.rings.empty();
    if (ring.size() >= 4) {
      result.rings.push_back(std::move(ring));
    } else if (outer) {
      return {};
    }
  }
  return result;
}

geo::Geometry multi_polygon(const Table& table) {
  geo::MultiPolygon result;
  std::size_t bytes = 0;
  for (std::size_t i = 0; i < table.tables(parts_field); ++i) {
    const Table source = table.table(parts_field, i);
    bytes += positions_of(source).bytes().size();
    if (bytes > table.buffer_size()) throw Damaged{"a geometry holds one part many times"};
    geo::Polygon part = polygon(source);
    if (!part.rings.empty()) result.polygons.push_back(std::move(part));
  }
  if (result.polygons.empty()) return {};
  return result;
}

geo::Geometry multi_line(const Table& table) {
  geo::MultiLine result{pieces(table)};
  std::erase_if(result.lines, [](const geo::Line& line) { return line.size() < 2; });
  if (result.lines.empty()) return {};
  return result;
}

geo::Geometry points(const Table& table, bool many) {
  const auto positions = positions_of(table);
  if (positions.empty()) return {};
  if (!many) return position(positions, 0);
  geo::MultiPoint result;
  for (std::size_t i = 0; i < positions.size(); ++i)
    result.points.push_back(position(positions, i));
  return result;
}

}  // namespace

geo::Geometry read_geometry(const Table& table, Shape shape) {
  if (shape == Shape::unknown) shape = Shape{table.scalar<std::uint8_t>(shape_field, 0)};
  switch (shape) {
    case Shape::point:
    case Shape::multi_point:
      return points(table, shape == Shape::multi_point);
    case Shape::line: {
      geo::Line line = std::move(pieces(table).front());
      if (line.size() < 2) return {};
      return line;
    }
    case Shape::multi_line:
      return multi_line(table);
    case Shape::polygon: {
      geo::Polygon one = polygon(table);
      if (one.rings.empty()) return {};
      return one;
    }
    case Shape::multi_polygon:
      return multi_polygon(table);
    default:
      throw Damaged{"a feature is of a kind that is not drawn"};
  }
}

}  // namespace rumbo::flatgeobuf
