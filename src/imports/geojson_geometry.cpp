#include "imports/geojson_geometry.hpp"

#include "imports/numbers.hpp"

#include <fmt/format.h>
#include <simdjson.h>

namespace rumbo::imports {
namespace {

namespace dom = simdjson::dom;

struct Type {
  std::string_view name;
  Shape::Kind kind;
  int depth;  // of the lists round a position
};
constexpr Type types[] = {
    {"Point", Shape::Kind::point, 0},     {"MultiPoint", Shape::Kind::area, 1},
    {"LineString", Shape::Kind::line, 1}, {"MultiLineString", Shape::Kind::line, 2},
    {"Polygon", Shape::Kind::area, 2},    {"MultiPolygon", Shape::Kind::area, 3},
};

const Type* find_type(std::string_view name) {
  for (const Type& type : types)
    if (type.name == name) return &type;
  return nullptr;
}

// Stops at the first fault: one swapped pair is mostly a file of them.
class Positions {
 public:
  Positions(Shape& shape, Spot spot, Problems& problems)
      : shape_(shape), spot_(spot), problems_(problems) {}

  bool read(dom::element element, int depth) {
    dom::array list;
    if (element.get(list) != simdjson::SUCCESS) return fault("must be lists of numbers");
    if (depth == 0) return read_position(list);
    for (const dom::element item : list)
      if (!read(item, depth - 1)) return false;
    return true;
  }

 private:
  bool read_position(const dom::array& list) {
    double numbers[2] = {};
    std::size_t count = 0;
    for (const dom::element item : list) {
      if (count == 2) break;
      double number = 0;
      if (item.get(number) != simdjson::SUCCESS) return fault("must be numbers");
      numbers[count++] = number;
    }
    if (count < 2) return fault("must be [longitude, latitude]");
    const geo::LonLat at{numbers[0], numbers[1]};
    if (!at.valid()) {
      problems_.error(spot_, position_problem(at) + (geo::LonLat{at.lat, at.lon}.valid()
                                                         ? ": GeoJSON has the longitude first"
                                                         : ""));
      return false;
    }
    shape_.points.push_back(at);
    return true;
  }

  bool fault(std::string_view what) {
    problems_.error(spot_, fmt::format("the coordinates {}", what));
    return false;
  }

  Shape& shape_;
  Spot spot_;
  Problems& problems_;
};

}  // namespace

bool is_geometry(std::string_view type) {
  return find_type(type) != nullptr || type == "GeometryCollection";
}

Shape read_geometry(const dom::element& geometry, Spot spot, Problems& problems) {
  Shape shape;
  dom::object object;
  std::string_view name;
  if (geometry.get(object) != simdjson::SUCCESS ||
      object.at_key("type").get(name) != simdjson::SUCCESS) {
    problems.error(spot, "has a geometry without a type");
    return shape;
  }
  const Type* type = find_type(name);
  dom::element coordinates;
  if (!type || object.at_key("coordinates").get(coordinates) != simdjson::SUCCESS) {
    problems.error(spot, fmt::format("has a geometry of the type {} that cannot be read; it can be "
                                     "Point, MultiPoint, LineString, MultiLineString, Polygon or "
                                     "MultiPolygon, with coordinates",
                                     name));
    return shape;
  }
  if (!Positions(shape, spot, problems).read(coordinates, type->depth)) return {};
  if (shape.points.empty()) return {};  // RFC 7946, section 3.1: may be taken for null
  shape.kind = shape.points.size() == 1 ? Shape::Kind::point : type->kind;
  return shape;
}

}  // namespace rumbo::imports
