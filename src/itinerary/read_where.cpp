#include "itinerary/fields.hpp"
#include "itinerary/place_text.hpp"
#include "itinerary/read_event.hpp"
#include "itinerary/value_text.hpp"

#include <algorithm>
#include <array>
#include <limits>

#include <fmt/format.h>

namespace rumbo::itinerary {
namespace {

constexpr std::array<std::string_view, 12> where_keys = {
    "place", "admin", "country", "geonames", "near", "radius_km",
    "lon",   "lat",   "name",    "from",     "to",   "border"};
constexpr std::array<std::string_view, 4> end_keys = {"place", "admin", "country", "geonames"};

// The four ways to say where, by the keys that only that way has.
enum class Way { unlocated, named, coordinates, stretch, border };

std::vector<Way> ways_used(const Fields& fields) {
  const auto any = [&](std::initializer_list<std::string_view> keys) {
    return std::ranges::any_of(keys, [&](std::string_view key) { return fields.has(key); });
  };
  std::vector<Way> ways;
  if (any({"place", "admin", "country", "geonames", "near"})) ways.push_back(Way::named);
  if (any({"lon", "lat"})) ways.push_back(Way::coordinates);
  if (any({"from", "to"})) ways.push_back(Way::stretch);
  if (any({"border"})) ways.push_back(Way::border);
  return ways;
}

NamedPlace read_named(const Fields& fields) {
  NamedPlace place;
  place.name = fields.text_or_empty("place");
  place.admin = fields.text("admin");
  place.country = fields.text("country");
  if (const auto id = fields.integer("geonames", 1, std::numeric_limits<std::uint32_t>::max()))
    place.geonames = static_cast<std::uint32_t>(*id);
  place.near = fields.has("near") && fields.boolean("near").value_or(false);
  if (place.name.empty() && !fields.has("geonames"))
    fields.problems().error(
        fields.position(),
        "'place' is missing; name the place, as in {place: Huixtla, country: MX}");
  return place;
}

void check_position(geo::LonLat position, const base::SourcePosition& where,
                    base::Diagnostics& problems) {
  if (position.valid()) return;
  const bool swapped = geo::LonLat{position.lat, position.lon}.valid();
  problems.error(where, fmt::format("longitude {}, latitude {} is not on the earth; {}",
                                    position.lon, position.lat,
                                    swapped ? "the longitude comes first: swap them"
                                            : "they reach from -180 to 180 and from -90 to 90"));
}

Place read_coordinates(const Fields& fields) {
  const bool both = fields.require("lon", "give it beside 'lat'") &&
                    fields.require("lat", "give it beside 'lon'");
  const auto lon = fields.number("lon");
  const auto lat = fields.number("lat");
  if (!both || !lon || !lat) return Unlocated{};
  check_position({*lon, *lat}, fields.find("lon")->position(), fields.problems());
  return Coordinates{{*lon, *lat}, fields.text_or_empty("name")};
}

Place read_pair(const yaml::Node& node, base::Diagnostics& problems) {
  if (node.items().size() != 2) {
    problems.error(node.position(), "coordinates must be [longitude, latitude], two numbers");
    return Unlocated{};
  }
  const auto lon = node.items()[0].number(problems);
  const auto lat = node.items()[1].number(problems);
  if (!lon || !lat) return Unlocated{};
  check_position({*lon, *lat}, node.position(), problems);
  return Coordinates{{*lon, *lat}, {}};
}

// An end of a stretch: a name, a GeoNames id or a mapping of a named place.
NamedPlace read_end(const yaml::Node& node, base::Diagnostics& problems) {
  if (node.kind() == yaml::Kind::mapping) return read_named(Fields(node, end_keys, problems));
  const auto written = node.text(problems);
  if (!written) return {};
  const auto read = parse_place(*written, node.is_plain());
  if (const auto* place = std::get_if<Place>(&read))
    if (const auto* named = std::get_if<NamedPlace>(place)) return *named;
  const auto* problem = std::get_if<std::string>(&read);
  problems.error(node.position(), problem ? *problem : "must be one place, by name or GeoNames id");
  return {};
}

Place read_stretch(const Fields& fields) {
  const bool both = fields.require("from", "name the place the stretch begins at") &&
                    fields.require("to", "name the place the stretch ends at");
  if (!both) return Unlocated{};
  return Stretch{read_end(*fields.find("from"), fields.problems()),
                 read_end(*fields.find("to"), fields.problems())};
}

std::optional<std::string> country_code(std::string_view text) {
  std::string code(text);
  for (char& c : code)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  const bool letters = std::ranges::all_of(code, [](char c) { return c >= 'A' && c <= 'Z'; });
  if (code.size() != 2 || !letters) return std::nullopt;
  return code;
}

Place read_border(const Fields& fields) {
  const auto written = fields.text("border");
  if (!written) return Unlocated{};
  const auto dash = written->find('-');
  const auto first = country_code(written->substr(0, dash));
  const auto second =
      dash == std::string::npos ? std::nullopt : country_code(written->substr(dash + 1));
  if (first && second && first != second)
    return Border{*first, *second, fields.text_or_empty("name")};
  fields.problems().error(
      fields.find("border")->position(),
      fmt::format("'{}' is no border; write two ISO country codes, as in US-MX", *written));
  return Unlocated{};
}

// The keys that go only with some ways of saying where.
void check_company(const Fields& fields, Way way) {
  if (fields.has("name") && way != Way::coordinates && way != Way::border)
    fields.problems().error(fields.find("name")->position(),
                            "'name' goes with coordinates or a border; a place to be looked up is "
                            "given as 'place'");
  if (fields.has("radius_km") && (way == Way::unlocated || way == Way::border))
    fields.problems().error(fields.find("radius_km")->position(),
                            "'radius_km' needs a place or coordinates to be measured from");
}

Place read_way(const Fields& fields, Way way) {
  switch (way) {
    case Way::unlocated:
      return Unlocated{};
    case Way::named:
      return read_named(fields);
    case Way::coordinates:
      return read_coordinates(fields);
    case Way::stretch:
      return read_stretch(fields);
    case Way::border:
      return read_border(fields);
  }
  return Unlocated{};
}

Where read_where_map(const yaml::Node& node, base::Diagnostics& problems) {
  const Fields fields(node, where_keys, problems);
  const auto ways = ways_used(fields);
  if (ways.size() > 1)
    problems.error(node.position(),
                   "mixes several ways to say where; keep one of place, lon and lat, from and to, "
                   "border");
  const Way way = ways.empty() ? Way::unlocated : ways.front();
  if (ways.size() < 2) check_company(fields, way);
  Where where;
  where.place = read_way(fields, way);
  where.radius_km = fields.number("radius_km");
  if (where.radius_km && !(*where.radius_km > 0 && *where.radius_km <= most_radius_km))
    problems.error(fields.find("radius_km")->position(),
                   "'radius_km' must be above 0 and at most 20038");
  return where;
}

Place read_where_text(const yaml::Node& node, base::Diagnostics& problems) {
  const auto written = node.text(problems);
  if (!written) return Unlocated{};
  auto read = parse_place(*written, node.is_plain());
  if (auto* place = std::get_if<Place>(&read)) return std::move(*place);
  problems.error(node.position(), std::get<std::string>(read));
  return Unlocated{};
}

}  // namespace

Where read_where(const yaml::Node& node, base::Diagnostics& problems) {
  Where where;
  switch (node.kind()) {
    case yaml::Kind::mapping:
      where = read_where_map(node, problems);
      break;
    case yaml::Kind::sequence:
      where.place = read_pair(node, problems);
      break;
    case yaml::Kind::scalar:
      where.place = read_where_text(node, problems);
      break;
    case yaml::Kind::null:
      problems.error(node.position(),
                     "'where' is empty; write 'unknown' if the place is not known");
  }
  where.position = node.position();
  return where;
}

}  // namespace rumbo::itinerary
