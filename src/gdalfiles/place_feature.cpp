#include "gdalfiles/place_feature.hpp"

#include "gdalfiles/ogr_geometry.hpp"
#include "indexing/point_inside.hpp"
#include "indexing/table_rows.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <deque>

#include <fmt/format.h>

namespace rumbo::gdalfiles {
namespace {

using indexing::LayerMapping;
using indexing::LayerValue;
using indexing::NameRole;
using indexing::SourcePlace;

constexpr std::size_t longest_code = 80;

std::string as_text(const geo::Value& value) {
  if (const auto* text = value.string()) return *text;
  if (const auto* flag = value.boolean()) return *flag ? "true" : "false";
  if (!value.is_number()) return {};
  return fmt::format("{}", value.number());
}

// The texts of one feature's fields; they live as long as it does.
class Fields {
 public:
  explicit Fields(const geo::Object& properties) : properties_(properties) {}

  std::string_view text(const std::string& field) {
    const auto found = std::ranges::find(properties_, field, &geo::Object::value_type::first);
    return found == properties_.end() ? std::string_view()
                                      : texts_.emplace_back(as_text(found->second));
  }

  std::string_view text(const LayerValue& value) {
    return value.field.empty() ? std::string_view(value.value) : text(value.field);
  }

  std::string_view code(const LayerValue& value, const char* what) {
    const std::string_view code = text(value);
    if (code.size() > longest_code)
      throw Unusable{fmt::format("has {} that is longer than {} bytes; check the mapping", what,
                                 longest_code)};
    return code;
  }

  std::string_view country(const LayerValue& value) {
    const std::string_view code = text(value);
    if (code.empty() || code == "-1" || code == "-99") return {};
    if (indexing::is_country_code(code)) return code;
    throw Unusable{fmt::format("has the country '{}'; write ISO codes of two capital letters",
                               code.substr(0, 40))};
  }

  std::optional<double> number(const LayerValue& value, const char* what, double most) {
    const std::string_view number = text(value);
    if (number.empty()) return std::nullopt;
    double parsed = 0;
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), parsed);
    const bool whole = error == std::errc{} && end == number.data() + number.size();
    if (whole && std::abs(parsed) <= most) return parsed;
    throw Unusable{
        fmt::format("has {} that is no number up to {}: '{}'", what, most, number.substr(0, 40))};
  }

 private:
  const geo::Object& properties_;
  std::deque<std::string> texts_;
};

std::vector<geo::Polygon> polygons_of(const geo::Geometry& geometry) {
  if (const auto* one = std::get_if<geo::Polygon>(&geometry)) return {*one};
  if (const auto* many = std::get_if<geo::MultiPolygon>(&geometry)) return many->polygons;
  return {};
}

// The first position of points, the middle one of lines.
std::optional<geo::LonLat> point_of(const geo::Geometry& geometry) {
  if (const auto* point = std::get_if<geo::LonLat>(&geometry)) return *point;
  if (const auto* points = std::get_if<geo::MultiPoint>(&geometry)) return points->points.front();
  const auto* line = std::get_if<geo::Line>(&geometry);
  if (const auto* lines = std::get_if<geo::MultiLine>(&geometry)) line = &lines->lines.front();
  if (line == nullptr) return std::nullopt;
  return (*line)[line->size() / 2];
}

void read_names(Fields& fields, const LayerMapping& mapping, SourcePlace& place) {
  const std::string_view main = fields.text(mapping.name);
  if (main.empty()) throw Unusable{fmt::format("has no name in '{}'; fill it in", mapping.name)};
  if (!indexing::fit_for_a_name(main))
    throw Unusable{fmt::format("has a name of more than 1000 bytes in '{}'", mapping.name)};
  place.names.push_back({main, NameRole::primary});
  for (const auto& [language, field] : mapping.names) {
    const std::string_view name = fields.text(field);
    if (!name.empty() && indexing::fit_for_a_name(name))
      place.names.push_back({name, NameRole::alternate, language});
  }
}

void read_attributes(Fields& fields, const LayerMapping& mapping, SourcePlace& place) {
  constexpr double most_people = 2e10;
  constexpr double most_ids = 4294967295;
  place.country = fields.country(mapping.country);
  place.admin1_code = fields.code(mapping.admin1, "a first-level code");
  place.admin2_code = fields.code(mapping.admin2, "a second-level code");
  place.feature = fields.code(mapping.feature, "a feature code");
  place.time_zone = fields.code(mapping.time_zone, "a time zone");
  const auto population = fields.number(mapping.population, "a population", most_people);
  place.population = std::llround(std::max(0.0, population.value_or(0)));
  const auto geonames = fields.number(mapping.geonames, "a GeoNames id", most_ids);
  place.geonames = static_cast<std::uint32_t>(std::max(0.0, geonames.value_or(0)));
  const auto elevation = fields.number(mapping.elevation, "an elevation", 15000);
  if (elevation) place.elevation = static_cast<int>(std::lround(*elevation));
}

void read_ground(const geo::Geometry& geometry, SourcePlace& place) {
  place.position = point_of(geometry);
  const std::vector<geo::Polygon> polygons = polygons_of(geometry);
  if (!polygons.empty()) {
    place.box = indexing::box_around(polygons);
    place.position = indexing::point_inside(polygons);
  }
  if (!place.position) throw Unusable{"has no geometry; give it a position"};
}

void add_area(Fields& fields, const LayerMapping& mapping, const geo::Geometry& geometry,
              indexing::Sources& into) {
  indexing::SourceArea area;
  area.kind = mapping.kind;
  area.country = fields.country(mapping.country);
  if (area.country.empty() && area.kind != gazetteer::Kind::country) return;
  area.admin1_code = fields.code(mapping.admin1, "a first-level code");
  area.detail = mapping.detail;
  area.polygons = polygons_of(geometry);
  if (area.polygons.empty()) throw Unusable{"is no polygon; an area needs one"};
  into.add_area(std::move(area));
}

}  // namespace

std::vector<std::string> fields_of(const LayerMapping& mapping) {
  std::vector<std::string> fields{mapping.name};
  for (const auto& [language, field] : mapping.names) fields.push_back(field);
  for (const LayerValue* value :
       {&mapping.country, &mapping.admin1, &mapping.admin2, &mapping.feature, &mapping.population,
        &mapping.elevation, &mapping.time_zone, &mapping.geonames})
    fields.push_back(value->field);
  std::ranges::sort(fields);
  fields.erase(std::unique(fields.begin(), fields.end()), fields.end());
  std::erase(fields, "");
  return fields;
}

void PlaceFeatures::add(const geo::Object& properties, const geo::Geometry& geometry) const {
  Fields fields(properties);
  if (mapping_.places) {
    SourcePlace place;
    place.kind = mapping_.kind;
    read_names(fields, mapping_, place);
    read_attributes(fields, mapping_, place);
    read_ground(geometry, place);
    into_.add(place);
  }
  if (mapping_.areas) add_area(fields, mapping_, geometry, into_);
}

}  // namespace rumbo::gdalfiles
