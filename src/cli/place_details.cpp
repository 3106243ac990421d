#include "cli/place_details.hpp"

#include "cli/place_json.hpp"

#include <vector>

#include <fmt/format.h>

namespace rumbo::cli {
namespace {

std::string name_text(const gazetteer::Details::Name& name) {
  std::vector<std::string_view> notes;
  if (!name.language.empty()) notes.push_back(name.language);
  if (name.abbreviation) notes.push_back("abbreviation");
  if (name.is_short) notes.push_back("short");
  if (name.colloquial) notes.push_back("colloquial");
  if (name.historic) notes.push_back("historic");
  return notes.empty() ? std::string(name.text)
                       : fmt::format("{} ({})", name.text, fmt::join(notes, ", "));
}

}  // namespace

std::string details_text(const gazetteer::Place& place, const gazetteer::Details& details) {
  std::string text(place.name);
  for (const std::string_view container : {place.admin2, place.admin1, place.country_name})
    if (!container.empty() && container != place.name) (text += ", ") += container;
  text += '\n';
  const auto line = [&text](const char* what, const std::string& value) {
    if (!value.empty()) text += fmt::format("  {:<11} {}\n", what, value);
  };
  line("kind", std::string(gazetteer::to_string(place.kind)));
  line("feature", feature_of(place));
  if (place.geonames != 0) line("geonames", fmt::format("{}", place.geonames));
  line("position",
       fmt::format("{:.5f}, {:.5f} (lat, lon)", place.position.lat, place.position.lon));
  if (place.elevation) line("elevation", fmt::format("{} m", *place.elevation));
  if (place.population > 0) line("population", fmt::format("{}", place.population));
  line("time zone", std::string(place.time_zone));
  std::vector<std::string> names;
  for (const auto& name : details.names) names.push_back(name_text(name));
  line("names", fmt::format("{}", fmt::join(names, ", ")));
  std::string source(details.source);
  for (const std::string_view more : {details.credit, details.licence})
    if (!more.empty()) (source += ", ") += more;
  line("source", source);
  return text;
}

}  // namespace rumbo::cli
