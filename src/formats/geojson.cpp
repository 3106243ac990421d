#include "formats/geojson.hpp"

#include "formats/json_text.hpp"
#include "geo/bbox.hpp"

#include <algorithm>
#include <utility>

#include <nlohmann/json.hpp>

namespace rumbo::formats {
namespace {

using Json = nlohmann::ordered_json;

Json position(geo::LonLat at) { return Json::array({to_json(at.lon), to_json(at.lat)}); }

Json positions(const std::vector<geo::LonLat>& points) {
  Json array = Json::array();
  for (const geo::LonLat point : points) array.push_back(position(point));
  return array;
}

double doubled_area(const geo::Ring& ring) {
  double area = 0;
  for (std::size_t i = 1; i < ring.size(); ++i)
    area += ring[i - 1].lon * ring[i].lat - ring[i].lon * ring[i - 1].lat;
  return area;
}

// Closed, and counter-clockwise if it is an outer ring, else clockwise (RFC 7946, section 3.1.6).
Json wound(geo::Ring ring, bool outer) {
  if (!ring.empty() && ring.front() != ring.back()) ring.push_back(ring.front());
  if ((doubled_area(ring) < 0) == outer) std::ranges::reverse(ring);
  return positions(ring);
}

Json rings(const geo::Polygon& polygon) {
  Json array = Json::array();
  for (const geo::Ring& ring : polygon.rings) array.push_back(wound(ring, array.empty()));
  return array;
}

template <class Part, class Write>
Json each(const std::vector<Part>& parts, Write write) {
  Json array = Json::array();
  for (const Part& part : parts) array.push_back(write(part));
  return array;
}

Json geometry_object(const char* type, Json coordinates) {
  return {{"type", type}, {"coordinates", std::move(coordinates)}};
}

struct ToGeometry {
  Json operator()(std::monostate) const { return nullptr; }
  Json operator()(geo::LonLat point) const { return geometry_object("Point", position(point)); }
  Json operator()(const geo::MultiPoint& g) const {
    return geometry_object("MultiPoint", positions(g.points));
  }
  Json operator()(const geo::Line& line) const {
    return geometry_object("LineString", positions(line));
  }
  Json operator()(const geo::MultiLine& g) const {
    return geometry_object("MultiLineString", each(g.lines, positions));
  }
  Json operator()(const geo::Polygon& g) const { return geometry_object("Polygon", rings(g)); }
  Json operator()(const geo::MultiPolygon& g) const {
    return geometry_object("MultiPolygon", each(g.polygons, rings));
  }
};

struct CollectPoints {
  std::vector<geo::LonLat>& points;

  void operator()(std::monostate) const {}
  void operator()(geo::LonLat point) const { points.push_back(point); }
  void operator()(const geo::MultiPoint& g) const { add(g.points); }
  void operator()(const geo::Line& line) const { add(line); }
  void operator()(const geo::MultiLine& g) const {
    for (const auto& line : g.lines) add(line);
  }
  void operator()(const geo::Polygon& g) const {
    for (const auto& ring : g.rings) add(ring);
  }
  void operator()(const geo::MultiPolygon& g) const {
    for (const auto& polygon : g.polygons) (*this)(polygon);
  }
  void add(const std::vector<geo::LonLat>& more) const {
    points.insert(points.end(), more.begin(), more.end());
  }
};

std::string bbox_member(const geo::Features& features) {
  std::vector<geo::LonLat> points;
  for (const geo::Feature& feature : features) std::visit(CollectPoints{points}, feature.geometry);
  const auto box = geo::bbox_of(points);
  if (!box) return {};
  return "\"bbox\":" +
         to_text(Json::array(
             {to_json(box->west), to_json(box->south), to_json(box->east), to_json(box->north)})) +
         ",\n";
}

std::string feature_line(const geo::Feature& feature) {
  Json object = {{"type", "Feature"}};
  if (const geo::Value* id = feature.find("id")) object["id"] = to_json(*id);
  object["geometry"] = std::visit(ToGeometry{}, feature.geometry);
  Json& properties = object["properties"] = Json::object();
  for (const auto& [key, value] : feature.properties)
    if (key != "id") properties[key] = to_json(value);
  return to_text(object);
}

}  // namespace

std::string write_geojson(const geo::Features& features, const GeojsonOptions& options) {
  std::string text = "{\"type\":\"FeatureCollection\",\n";
  if (!options.attribution.empty())
    text += "\"attribution\":" + to_text(Json(options.attribution)) + ",\n";
  if (!options.note.empty()) text += "\"note\":" + to_text(Json(options.note)) + ",\n";
  text += bbox_member(features);
  text += "\"features\":[";
  for (std::size_t i = 0; i < features.size(); ++i)
    text += (i == 0 ? "\n" : ",\n") + feature_line(features[i]);
  return text + "\n]}\n";
}

}  // namespace rumbo::formats
