#include "base/error.hpp"
#include "indexing/feature_stream.hpp"
#include "indexing/point_inside.hpp"
#include "indexing/source_readers.hpp"
#include "indexing/table_rows.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

// Linked Places Format 1.3 (github.com/LinkedPasts/linked-places-format), GeoJSON with names,
// types, links and times.
namespace rumbo::indexing {
namespace {

using Json = nlohmann::json;

struct Unusable {
  std::string reason;
};

const Json& member(const Json& object, const char* key) {
  static const Json nothing;
  if (!object.is_object()) return nothing;
  const auto found = object.find(key);
  return found == object.end() ? nothing : *found;
}

std::string_view text_of(const Json& value) {
  const auto* text = value.get_ptr<const std::string*>();
  return text == nullptr ? std::string_view() : std::string_view(*text);
}

// A list's items; a value that is no list, as its only item; nothing when it is not there.
std::span<const Json> items_of(const Json& value) {
  if (value.is_null()) return {};
  if (value.is_array()) return value.get_ref<const Json::array_t&>();
  return {&value, 1};
}

geo::LonLat position_of(const Json& coordinates) {
  const auto pair = items_of(coordinates);
  if (pair.size() < 2 || !pair[0].is_number() || !pair[1].is_number())
    throw Unusable{"has a position that is no pair of numbers; write [longitude, latitude]"};
  const geo::LonLat position{pair[0].get<double>(), pair[1].get<double>()};
  if (position.valid()) return position;
  throw Unusable{
      fmt::format("has the position {}, {}, which is not on the globe; write degrees, "
                  "longitude first",
                  position.lon, position.lat)};
}

// What a feature's geometries come to.
class Ground {
 public:
  void add(const Json& geometry) {
    const std::string_view type = text_of(member(geometry, "type"));
    const Json& coordinates = member(geometry, "coordinates");
    if (type == "GeometryCollection") {
      for (const Json& one : items_of(member(geometry, "geometries")))
        if (text_of(member(one, "type")) != "GeometryCollection") add(one);
    } else if (coordinates.is_null()) {
      return;
    } else if (type == "Point") {
      points_.push_back(position_of(coordinates));
    } else if (type == "MultiPoint" || type == "LineString") {
      add_points(coordinates);
    } else if (type == "MultiLineString") {
      for (const Json& line : items_of(coordinates)) add_points(line);
    } else if (type == "Polygon") {
      add_polygon(coordinates);
    } else if (type == "MultiPolygon") {
      for (const Json& polygon : items_of(coordinates)) add_polygon(polygon);
    }
  }

  void give(SourcePlace& place) const {
    if (!polygons_.empty()) {
      place.box = box_around(polygons_);
      place.position = point_inside(polygons_);
    }
    if (!points_.empty()) place.position = points_.front();
    if (!place.position && place.box) place.position = place.box->centre();
  }

 private:
  void add_points(const Json& list) {
    for (const Json& one : items_of(list)) points_.push_back(position_of(one));
  }
  void add_polygon(const Json& rings) {
    geo::Polygon polygon;
    for (const Json& ring : items_of(rings)) {
      polygon.rings.emplace_back();
      for (const Json& one : items_of(ring)) polygon.rings.back().push_back(position_of(one));
    }
    if (!polygon.rings.empty()) polygons_.push_back(std::move(polygon));
  }

  std::vector<geo::LonLat> points_;
  std::vector<geo::Polygon> polygons_;
};

// Whether all the times something held have an end. Without times it holds still.
bool is_past(const Json& when) {
  const auto spans = items_of(member(when, "timespans"));
  return !spans.empty() && std::ranges::all_of(spans, [](const Json& span) {
    return !member(span, "end").is_null();
  });
}

void read_names(const Json& feature, SourcePlace& place) {
  const std::string_view title = text_of(member(member(feature, "properties"), "title"));
  if (!title.empty() && fit_for_a_name(title)) place.names.push_back({title, NameRole::primary});
  for (const Json& one : items_of(member(feature, "names"))) {
    SourceName name{text_of(member(one, "toponym"))};
    if (name.text.empty() || !fit_for_a_name(name.text)) continue;
    name.language = text_of(member(one, "lang"));
    if (name.language.size() > 16) name.language = {};
    name.historic = is_past(member(one, "when"));
    if (place.names.size() < 2 && !name.historic) name.role = NameRole::primary;
    if (name.text != title)
      place.names.push_back(name);
    else if (place.names.front().language.empty())
      place.names.front().language = name.language;
  }
  if (place.names.empty())
    throw Unusable{"has neither a title nor a toponym; add one to its names"};
}

// A GeoNames id out of "https://www.geonames.org/2657780/abingdon.html" or "gn:2657780"; else 0.
std::uint32_t geonames_of(std::string_view identifier) {
  for (const std::string_view before : {"geonames.org/", "gn:"}) {
    const std::size_t at = identifier.find(before);
    if (at == std::string_view::npos) continue;
    const std::string_view digits = identifier.substr(at + before.size());
    std::uint32_t id = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), id);
    return id;
  }
  return 0;
}

void read_countries(const Json& properties, SourcePlace& place) {
  for (const char* key : {"ccodes", "ccode"})
    for (const Json& code : items_of(member(properties, key))) {
      const std::string_view text = text_of(code);
      if (text.empty()) continue;
      if (!is_country_code(text))
        throw Unusable{fmt::format("has the country '{}'; write ISO codes of two capital letters",
                                   text.substr(0, 8))};
      place.countries.push_back(text);
    }
  if (place.countries.size() == 1) place.country = place.countries.front();
}

// Art and Architecture Thesaurus: inhabited places, cities, towns, villages.
bool is_settlement(std::string_view type) {
  constexpr std::array<std::string_view, 4> settlements{"300008347", "300008389", "300008375",
                                                        "300008372"};
  return std::ranges::any_of(settlements, [type](std::string_view s) { return type.ends_with(s); });
}

// By GeoNames' feature classes, else by the types. What says neither is taken for a settlement.
Kind kind_of(const Json& feature, SourcePlace& place) {
  const auto classes = items_of(member(member(feature, "properties"), "fclasses"));
  for (const Json& one : classes)
    if (text_of(one) == "P") return place.feature = "P", Kind::city;
  for (const Json& one : classes)
    if (const std::string_view text = text_of(one); text.size() == 1)
      return place.feature = text, text == "L" ? Kind::region : Kind::feature;
  const auto types = items_of(member(feature, "types"));
  const bool settled = std::ranges::any_of(
      types, [](const Json& one) { return is_settlement(text_of(member(one, "identifier"))); });
  return types.empty() || settled ? Kind::city : Kind::feature;
}

void read_feature(const Json& feature, Sources& into) {
  if (!feature.is_object()) throw Unusable{"is no feature; write an object"};
  SourcePlace place;
  read_names(feature, place);
  read_countries(member(feature, "properties"), place);
  place.kind = kind_of(feature, place);
  for (const Json& link : items_of(member(feature, "links")))
    if (text_of(member(link, "type")) == "exactMatch" && place.geonames == 0)
      place.geonames = geonames_of(text_of(member(link, "identifier")));
  Ground ground;
  ground.add(member(feature, "geometry"));
  ground.give(place);
  if (!place.position && !(place.geonames != 0 && into.find_geonames(place.geonames)))
    throw Unusable{"has no position; give its geometry coordinates"};
  into.add(place);
}

}  // namespace

void read_linked_places(const Reading& reading) {
  BadRows bad(reading.file.label(), "features", reading.problems);
  for_each_feature(reading.file, [&](const Json& feature, FeaturePosition at) {
    try {
      read_feature(feature, reading.into);
      bad.used();
    } catch (const Unusable& fault) {
      bad.left_out(at.line, at.column, fault.reason);
    }
    return true;
  });
  bad.finish();
}

bool is_linked_places(const SourceFile& file) {
  bool found = false;
  try {
    for_each_feature(file, [&found](const Json& feature, FeaturePosition) {
      const auto names = items_of(member(feature, "names"));
      found = !names.empty() && !text_of(member(names.front(), "toponym")).empty();
      return false;
    });
  } catch (const base::InputError&) {
    return false;
  }
  return found;
}

}  // namespace rumbo::indexing
