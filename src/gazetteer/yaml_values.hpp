#pragma once

#include "base/error.hpp"
#include "gazetteer/sources.hpp"
#include "yaml/node.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// YAML sources read strictly: each throws InputError at the first node that is not what it should
// be.
namespace rumbo::gazetteer {

// Nothing when the file is not there.
std::optional<yaml::Node> read_yaml(const std::filesystem::path& folder, const std::string& name,
                                    Sources& sources);

void require(const yaml::Node& node, yaml::Kind kind);
const std::vector<yaml::Node>& items(const yaml::Node& node);
const yaml::Node& child(const yaml::Node& node, std::string_view key);
std::string text_of(const yaml::Node& node);
double number_of(const yaml::Node& node, double most);  // between -most and most
std::uint32_t id_of(const yaml::Node& node);
std::string_view country_of(const yaml::Node& node, const Sources& sources);  // ISO alpha-2
geo::BBox box_of(const yaml::Node& node);  // [west, south, east, north]
// Calls `each` with every name of a map from language to list.
template <class Each>
void for_each_name(const yaml::Node& names, Each each) {
  require(names, yaml::Kind::mapping);
  for (const auto& [language, list] : names.entries())
    for (const yaml::Node& name : items(list)) each(text_of(name));
}

}  // namespace rumbo::gazetteer
