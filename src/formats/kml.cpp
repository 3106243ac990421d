#include "formats/kml.hpp"

#include "formats/property_text.hpp"
#include "formats/xml_text.hpp"

#include <string_view>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace rumbo::formats {
namespace {

constexpr std::string_view head =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<kml xmlns=\"http://www.opengis.net/kml/2.2\">\n<Document>\n";

std::string coordinates(const std::vector<geo::LonLat>& points) {
  std::string text;
  for (const geo::LonLat at : points)
    text +=
        fmt::format("{}{},{}", text.empty() ? "" : " ", degrees_text(at.lon), degrees_text(at.lat));
  return element("coordinates", text, 8);
}

std::string polygon(const geo::Polygon& polygon) {
  std::string text;
  for (const geo::Ring& ring : polygon.rings) {
    const std::string_view edge = text.empty() ? "outerBoundaryIs" : "innerBoundaryIs";
    text += fmt::format("<{0}><LinearRing>\n{1}</LinearRing></{0}>\n", edge, coordinates(ring));
  }
  return "<Polygon>\n" + text + "</Polygon>\n";
}

std::string several(const std::string& parts) {
  return "<MultiGeometry>\n" + parts + "</MultiGeometry>\n";
}

struct ToKml {
  std::string operator()(std::monostate) const { return {}; }
  std::string operator()(geo::LonLat at) const {
    return "<Point>\n" + coordinates({at}) + "</Point>\n";
  }
  std::string operator()(const geo::MultiPoint& g) const {
    std::string parts;
    for (const geo::LonLat at : g.points) parts += (*this)(at);
    return several(parts);
  }
  std::string operator()(const geo::Line& line) const {
    return "<LineString>\n<tessellate>1</tessellate>\n" + coordinates(line) + "</LineString>\n";
  }
  std::string operator()(const geo::MultiLine& g) const {
    std::string parts;
    for (const geo::Line& line : g.lines) parts += (*this)(line);
    return several(parts);
  }
  std::string operator()(const geo::Polygon& g) const { return polygon(g); }
  std::string operator()(const geo::MultiPolygon& g) const {
    std::string parts;
    for (const geo::Polygon& part : g.polygons) parts += polygon(part);
    return several(parts);
  }
};

std::string days(const geo::Feature& feature) {
  const auto days = days_of(feature);
  if (!days) return {};
  if (days->first == days->last)
    return "<TimeStamp>" + fmt::format("<when>{}</when>", xml_text(days->first)) + "</TimeStamp>\n";
  return "<TimeSpan>\n" + element("begin", days->first, 2) + element("end", days->last, 2) +
         "</TimeSpan>\n";
}

std::string data(const geo::Feature& feature) {
  std::string text;
  for (const auto& [key, value] : feature.properties)
    if (const auto written = property_text(value); !written.empty())
      text += fmt::format("  <Data name=\"{}\"><value>{}</value></Data>\n", xml_text(key),
                          xml_text(written));
  return text.empty() ? text : "<ExtendedData>\n" + text + "</ExtendedData>\n";
}

std::string placemark(const geo::Feature& feature) {
  return "<Placemark>\n" + element("name", title_of(feature), 0) +
         element("description", summary_of(feature), 0) + days(feature) + data(feature) +
         std::visit(ToKml{}, feature.geometry) + "</Placemark>\n";
}

}  // namespace

std::string write_kml(const geo::Features& features, const std::vector<std::string>& credits) {
  std::string text(head);
  text += element("description", fmt::format("{}", fmt::join(credits, "; ")), 0);
  bool is_open = false;
  std::string_view journey;
  for (const auto& feature : features) {
    const auto of = feature.string_or("journey", "");
    if (!is_open || of != journey) {
      if (is_open) text += "</Folder>\n";
      text += "<Folder>\n" + element("name", of, 0);
      is_open = true;
      journey = of;
    }
    text += placemark(feature);
  }
  if (is_open) text += "</Folder>\n";
  return text + "</Document>\n</kml>\n";
}

}  // namespace rumbo::formats
