#include "catch.hpp"
#include "style/map_settings.hpp"
#include "style/property_table.hpp"

#include <fstream>
#include <set>
#include <string>

#include <nlohmann/json.hpp>

using namespace rumbo::style;
using nlohmann::json;

namespace {

json schema() {
  std::ifstream file(RUMBO_SOURCE_DIR "/styles/style.schema.json");
  return json::parse(file);
}

std::set<std::string> keys(const json& object) {
  std::set<std::string> result;
  for (const auto& [key, value] : object.items()) result.insert(key);
  return result;
}

// The part of the schema that holds for layers of one type.
json layer_schema(const json& whole, std::string_view type) {
  for (const auto& branch : whole["$defs"]["layer"]["allOf"]) {
    if (branch["if"]["properties"]["type"]["const"] == std::string(type))
      return branch["then"]["properties"];
  }
  return {};
}

}  // namespace

TEST_CASE("the schema knows the properties of each layer type, and no others") {
  const json whole = schema();
  for (const auto type : {LayerType::background, LayerType::fill, LayerType::line,
                          LayerType::circle, LayerType::symbol, LayerType::raster}) {
    for (const auto section : {Section::paint, Section::layout}) {
      std::set<std::string> expected;
      for (const auto& property : properties()) {
        if (property.layer == type && property.section == section) expected.emplace(property.name);
      }
      INFO(to_string(type) << " " << to_string(section));
      const json part = layer_schema(whole, to_string(type))[std::string(to_string(section))];
      CHECK(keys(part["properties"]) == expected);
      CHECK(part["additionalProperties"] == false);
    }
  }
}

TEST_CASE("the schema has the choices and ranges of each property") {
  const json whole = schema();
  for (const auto& property : properties()) {
    json value =
        layer_schema(whole, to_string(property.layer))[std::string(to_string(property.section))]
                                                      ["properties"][std::string(property.name)];
    INFO(property.name);
    if (value.contains("anyOf")) value = json(value["anyOf"][0]);
    const json item = value.contains("items") ? json(value["items"]) : value;
    if (!property.choices.empty()) {
      std::set<std::string> expected(property.choices.begin(), property.choices.end());
      CHECK(item["enum"].get<std::set<std::string>>() == expected);
    }
    if (property.kind != PropertyKind::number && property.kind != PropertyKind::numbers) continue;
    const double infinity = std::numeric_limits<double>::infinity();
    CHECK(item.value("minimum", -infinity) == property.least);
    CHECK(item.value("maximum", infinity) == property.most);
  }
}

TEST_CASE("the schema knows the keys of the map section, and no others") {
  const json map = schema()["properties"]["map"];
  std::set<std::string> expected;
  for (const auto key : map_setting_keys()) expected.emplace(key);
  CHECK(keys(map["properties"]) == expected);
  CHECK(map["additionalProperties"] == false);
}
