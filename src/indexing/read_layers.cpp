#include "indexing/credits.hpp"
#include "indexing/source_readers.hpp"
#include "indexing/yaml_values.hpp"

#include <array>

#include <fmt/format.h>

// The mapping files: how a vector layer's features become places and areas.
namespace rumbo::indexing {
namespace {

constexpr std::array<std::string_view, 18> keys{
    "file",      "layer",    "use",    "kind",    "name",       "names",
    "country",   "admin1",   "admin2", "feature", "population", "elevation",
    "time_zone", "geonames", "detail", "credit",  "licence",    "note"};

// "NOM" or {field: NOM}: a field; {value: MX}: one value for all.
LayerValue value_of(const yaml::Node& node) {
  static constexpr std::array<std::string_view, 2> value_keys{"field", "value"};
  if (node.kind() == yaml::Kind::scalar) return {name_of(node), {}};
  require_keys(node, value_keys);
  if (node.entries().size() != 1)
    throw base::InputError(node.position(), "needs either field: or value:");
  if (const auto* field = node.find("field")) return {name_of(*field), {}};
  return {{}, name_of(child(node, "value"))};
}

LayerValue value_at(const yaml::Node& node, std::string_view key) {
  const auto* found = node.find(key);
  return found == nullptr ? LayerValue() : value_of(*found);
}

Kind kind_of(const yaml::Node& node) {
  const auto* kind = node.find("kind");
  if (kind == nullptr) return Kind::city;
  if (const auto parsed = gazetteer::parse_kind(text_of(*kind))) return *parsed;
  throw base::InputError(kind->position(),
                         "must be city, division1, division2, country, region, continent or "
                         "feature");
}

void read_use(const yaml::Node& node, LayerMapping& mapping) {
  const auto* use = node.find("use");
  if (use == nullptr) return;
  const std::string& text = text_of(*use);
  if (text != "places" && text != "areas" && text != "both")
    throw base::InputError(use->position(), "must be places, areas or both");
  mapping.places = text != "areas";
  mapping.areas = text != "places";
  if (mapping.areas && mapping.kind != Kind::country && mapping.kind != Kind::division1)
    throw base::InputError(use->position(),
                           "areas are the ground of a country or a division1; set kind:");
}

void check(const yaml::Node& node, const LayerMapping& mapping) {
  if (mapping.places && mapping.name.empty())
    throw base::InputError(node.position(), "has no 'name'; say which field holds the name");
  if (mapping.areas && !mapping.country.given())
    throw base::InputError(node.position(), "has no 'country'; say which field holds the ISO code");
}

LayerMapping mapping_of(const yaml::Node& node) {
  require_keys(node, keys);
  LayerMapping mapping;
  mapping.where = node.position();
  mapping.file = text_of(child(node, "file"));
  if (const auto* layer = node.find("layer")) mapping.layer = text_of(*layer);
  mapping.kind = kind_of(node);
  read_use(node, mapping);
  if (const auto* name = node.find("name")) mapping.name = name_of(*name);
  if (const auto* names = node.find("names"))
    for_each_name(*names, [&mapping](std::string_view language, const std::string& field) {
      mapping.names.emplace_back(language, field);
    });
  mapping.country = value_at(node, "country");
  mapping.admin1 = value_at(node, "admin1");
  mapping.admin2 = value_at(node, "admin2");
  mapping.feature = value_at(node, "feature");
  mapping.population = value_at(node, "population");
  mapping.elevation = value_at(node, "elevation");
  mapping.time_zone = value_at(node, "time_zone");
  mapping.geonames = value_at(node, "geonames");
  if (const auto* detail = node.find("detail"))
    mapping.detail = static_cast<int>(whole_of(*detail, 0, 100));
  check(node, mapping);
  return mapping;
}

// Beside the mapping, else in the folder of layers.
std::filesystem::path find_file(const LayerMapping& mapping, const Reading& reading) {
  const auto beside = reading.file.path().parent_path() / mapping.file;
  if (std::filesystem::exists(beside)) return beside;
  const auto& folder = reading.layers.folder;
  if (!folder.empty() && std::filesystem::exists(folder / mapping.file))
    return folder / mapping.file;
  throw base::InputError(
      mapping.where,
      fmt::format("there is no {} beside this file{}; name the folder it is in with --layers",
                  mapping.file.string(), folder.empty() ? "" : ", nor in " + folder.string()));
}

void begin_file(const yaml::Node& node, const LayerMapping& mapping, Sources& into) {
  const SourceFile data(mapping.file);
  Credit credit = credit_of(data);
  if (const auto* text = node.find("credit")) credit.text = text_of(*text);
  if (const auto* text = node.find("licence")) credit.licence = text_of(*text);
  const SourceFile::Digest digest = data.digest();
  into.begin_file({data.name(), credit.text, credit.licence, digest.bytes, digest.crc32});
}

}  // namespace

void read_layers(const Reading& reading) {
  static constexpr std::array<std::string_view, 1> root_keys{"layers"};
  require_keys(reading.root, root_keys);
  const yaml::Node& list = child(reading.root, "layers");
  std::vector<LayerMapping> mappings;
  for_each_item(list,
                [&mappings](const yaml::Node& node) { mappings.push_back(mapping_of(node)); });
  if (!reading.layers.reader)
    throw base::InputError(
        {reading.file.label()},
        "maps vector layers, and nothing that reads those was given to the build");
  for (std::size_t i = 0; i < mappings.size(); ++i) {
    mappings[i].file = find_file(mappings[i], reading);
    begin_file(list.items()[i], mappings[i], reading.into);
    reading.layers.reader(mappings[i], reading.into, reading.problems);
  }
}

}  // namespace rumbo::indexing
