#include "gazetteer/source_readers.hpp"
#include "gazetteer/yaml_values.hpp"

#include <array>

namespace rumbo::gazetteer {
namespace {

// "the Amazon", "los Andes": the name without its article, or the name as it is.
std::string_view without_article(std::string_view name) {
  constexpr std::array<std::string_view, 8> articles{"the ", "The ", "el ", "la ",
                                                     "los ", "las ", "le ", "les "};
  for (const std::string_view article : articles)
    if (name.starts_with(article)) return name.substr(article.size());
  return name;
}

void add_region_names(const yaml::Node& names, Sources& sources, SourcePlace& place) {
  for_each_name(names, [&](std::string text) {
    const std::string_view name = sources.keep(std::move(text));
    const std::string_view bare = without_article(name);
    place.names.push_back({name, NameRole::primary});
    if (bare != name) place.names.push_back({bare, NameRole::primary});
  });
}

SourcePlace region_of(const yaml::Node& node, Sources& sources) {
  static constexpr std::array<std::string_view, 11> keys{
      "id", "name", "kind", "geonames", "lat", "lon", "box", "countries", "names", "note", "code"};
  base::Diagnostics problems;
  require(node, yaml::Kind::mapping);
  node.check_keys(keys, problems);
  problems.throw_if_errors();
  SourcePlace place;
  const auto kind = parse_kind(text_of(child(node, "kind")));
  if (!kind || (*kind != Kind::region && *kind != Kind::continent))
    problems.error(child(node, "kind").position(), "must be region or continent");
  place.kind = kind.value_or(Kind::region);
  place.name = sources.keep(text_of(child(node, "name")));
  place.names = {{place.name, NameRole::primary}};
  place.position =
      geo::LonLat{number_of(child(node, "lon"), 180), number_of(child(node, "lat"), 90)};
  if (const auto* box = node.find("box")) place.box = box_of(*box);
  if (const auto* id = node.find("geonames")) place.geonames = id_of(*id);
  if (const auto* code = node.find("code")) place.continent = sources.keep(text_of(*code));
  if (const auto* countries = node.find("countries"))
    for (const yaml::Node& item : items(*countries))
      place.countries.push_back(country_of(item, sources));
  if (place.countries.size() == 1) place.country = place.countries.front();
  add_region_names(child(node, "names"), sources, place);
  problems.throw_if_errors();
  return place;
}

}  // namespace

void read_regions(const std::filesystem::path& folder, const std::string& name, Sources& sources) {
  const auto root = read_yaml(folder, name, sources);
  if (!root) return;
  for (const yaml::Node& node : items(child(*root, "places")))
    sources.places.push_back(region_of(node, sources));
}

}  // namespace rumbo::gazetteer
