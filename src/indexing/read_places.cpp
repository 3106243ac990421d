#include "indexing/source_readers.hpp"
#include "indexing/yaml_values.hpp"

#include <array>

// Our own YAML of places and regions.
namespace rumbo::indexing {
namespace {

constexpr std::array<std::string_view, 18> keys{
    "id",        "name",    "kind",   "geonames",  "lat",        "lon",
    "box",       "country", "admin1", "admin2",    "population", "elevation",
    "time_zone", "feature", "code",   "countries", "names",      "note"};

// "the Amazon", "los Andes": the name without its article, or the name as it is.
std::string_view without_article(std::string_view name) {
  constexpr std::array<std::string_view, 8> articles{"the ", "The ", "el ", "la ",
                                                     "los ", "las ", "le ", "les "};
  for (const std::string_view article : articles)
    if (name.starts_with(article)) return name.substr(article.size());
  return name;
}

bool is_region(Kind kind) { return kind == Kind::region || kind == Kind::continent; }

// A region has no one language of its own: each of its names is a main name.
void add_names(const yaml::Node& names, SourcePlace& place) {
  const bool region = is_region(place.kind);
  const NameRole role = region ? NameRole::primary : NameRole::alternate;
  for_each_name(names, [&](std::string_view language, std::string_view name) {
    place.names.push_back({name, role, language});
    const std::string_view bare = region ? without_article(name) : name;
    if (bare != name) place.names.push_back({bare, role, language});
  });
}

void read_ground(const yaml::Node& node, SourcePlace& place) {
  const yaml::Node* lat = node.find("lat");
  const yaml::Node* lon = node.find("lon");
  if ((lat == nullptr) != (lon == nullptr))
    throw base::InputError(node.position(), "has only one of lat and lon; add the other");
  if (const auto* box = node.find("box")) place.box = box_of(*box);
  if (lat != nullptr) {
    place.position = geo::LonLat{number_of(*lon, 180), number_of(*lat, 90)};
  } else if (place.box) {
    place.position = place.box->centre();
  } else if (place.geonames == 0 && place.country.empty()) {
    throw base::InputError(node.position(), "has no position; add lat and lon, or a box");
  }
}

void read_attributes(const yaml::Node& node, SourcePlace& place) {
  constexpr std::int64_t most_people = 20'000'000'000;
  if (const auto* id = node.find("geonames")) place.geonames = id_of(*id);
  if (const auto* code = node.find("country")) place.country = country_of(*code);
  if (const auto* code = node.find("admin1")) place.admin1_code = name_of(*code);
  if (const auto* code = node.find("admin2")) place.admin2_code = name_of(*code);
  if (const auto* text = node.find("feature")) place.feature = name_of(*text);
  if (const auto* text = node.find("time_zone")) place.time_zone = name_of(*text);
  if (const auto* text = node.find("code")) place.continent = name_of(*text);
  if (const auto* number = node.find("population"))
    place.population = whole_of(*number, 0, most_people);
  if (const auto* number = node.find("elevation"))
    place.elevation = static_cast<int>(whole_of(*number, -15000, 15000));
  if (const auto* countries = node.find("countries"))
    for (const yaml::Node& item : items(*countries)) place.countries.push_back(country_of(item));
  if (place.country.empty() && place.countries.size() == 1) place.country = place.countries.front();
}

Kind kind_of(const yaml::Node& node) {
  const auto* kind = node.find("kind");
  if (kind == nullptr) return Kind::city;
  const auto parsed = gazetteer::parse_kind(text_of(*kind));
  if (parsed) return *parsed;
  throw base::InputError(kind->position(),
                         "must be city, division1, division2, country, region, continent or "
                         "feature");
}

SourcePlace place_of(const yaml::Node& node) {
  require_keys(node, keys);
  SourcePlace place;
  place.kind = kind_of(node);
  place.names = {{name_of(child(node, "name")), NameRole::primary}};
  read_attributes(node, place);
  read_ground(node, place);
  if (const auto* names = node.find("names")) add_names(*names, place);
  return place;
}

}  // namespace

void read_places(const Reading& reading) {
  static constexpr std::array<std::string_view, 1> root_keys{"places"};
  require_keys(reading.root, root_keys);
  for_each_item(child(reading.root, "places"),
                [&reading](const yaml::Node& node) { reading.into.add(place_of(node)); });
}

}  // namespace rumbo::indexing
