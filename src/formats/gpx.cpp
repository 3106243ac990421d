#include "formats/gpx.hpp"

#include "formats/property_text.hpp"
#include "formats/xml_text.hpp"

#include <string_view>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace rumbo::formats {
namespace {

constexpr std::string_view head =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<gpx version=\"1.1\" creator=\"rumbo\" xmlns=\"http://www.topografix.com/GPX/1/1\" "
    "xmlns:rumbo=\"urn:rumbo:feature\">\n";

// The schema's longitudes end before 180.
std::string attributes(geo::LonLat at, std::string_view at_180) {
  const std::string lon = degrees_text(at.lon);
  return fmt::format("lat=\"{}\" lon=\"{}\"", degrees_text(at.lat),
                     lon == "180" ? at_180 : std::string_view(lon));
}

std::string extensions(const geo::Feature& feature) {
  std::string text;
  for (const auto& [key, value] : feature.properties)
    if (is_element_name(key)) text += element("rumbo:" + key, property_text(value), 6);
  return text.empty() ? text : "    <extensions>\n" + text + "    </extensions>\n";
}

std::string waypoint(const geo::Feature& feature, geo::LonLat at) {
  std::string text = fmt::format("  <wpt {}>\n", attributes(at, "-180"));
  text += element("name", title_of(feature), 4);
  text += element("desc", summary_of(feature), 4);
  text += element("type", feature.string_or("what", ""), 4);
  return text + extensions(feature) + "  </wpt>\n";
}

std::string route(const geo::Feature& feature, const geo::Line& line, bool is_first) {
  std::string text = "  <rte>\n";
  text += element("name", title_of(feature), 4);
  text += element("desc", summary_of(feature), 4);
  text += element("type", feature.string_or("status", ""), 4);
  // Beyond the antimeridian a line goes on: what it says is said once.
  geo::Feature part;
  part.properties = {{"feature", "part"}, {"journey", feature.string_or("journey", "")}};
  text += extensions(is_first ? feature : part);
  for (const geo::LonLat point : line)
    text += fmt::format("    <rtept {}/>\n", attributes(point, "179.999999"));
  return text + "  </rte>\n";
}

std::string routes(const geo::Feature& feature) {
  if (const auto* line = std::get_if<geo::Line>(&feature.geometry))
    return route(feature, *line, true);
  std::string text;
  if (const auto* lines = std::get_if<geo::MultiLine>(&feature.geometry))
    for (const geo::Line& line : lines->lines) text += route(feature, line, text.empty());
  return text;
}

}  // namespace

std::string write_gpx(const geo::Features& features, const std::vector<std::string>& credits) {
  std::string text(head);
  if (!credits.empty())
    text += "  <metadata>\n" + element("desc", fmt::format("{}", fmt::join(credits, "; ")), 4) +
            "  </metadata>\n";
  for (const auto& feature : features)
    if (const auto* at = std::get_if<geo::LonLat>(&feature.geometry))
      text += waypoint(feature, *at);
  for (const auto& feature : features) text += routes(feature);
  return text + "</gpx>\n";
}

}  // namespace rumbo::formats
