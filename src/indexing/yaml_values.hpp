#pragma once

#include "base/error.hpp"
#include "geo/bbox.hpp"
#include "indexing/source_file.hpp"
#include "yaml/node.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// YAML sources read strictly: each throws InputError at the first node that is not what it should
// be.
namespace rumbo::indexing {

yaml::Node read_yaml(const SourceFile& file);

void require(const yaml::Node& node, yaml::Kind kind);
// A mapping with no other keys than these.
void require_keys(const yaml::Node& node, std::span<const std::string_view> known);
const std::vector<yaml::Node>& items(const yaml::Node& node);
const yaml::Node& child(const yaml::Node& node, std::string_view key);
const std::string& text_of(const yaml::Node& node);
const std::string& name_of(const yaml::Node& node);     // text that is fit to be a name
double number_of(const yaml::Node& node, double most);  // between -most and most
std::int64_t whole_of(const yaml::Node& node, std::int64_t least, std::int64_t most);
std::uint32_t id_of(const yaml::Node& node);            // of GeoNames
const std::string& country_of(const yaml::Node& node);  // ISO alpha-2: two capital letters
geo::BBox box_of(const yaml::Node& node);               // [west, south, east, north]

// Calls `each` with every name and its language: of a map from language to a name or a list of
// them, or of a plain list, whose language is empty.
template <class Each>
void for_each_name(const yaml::Node& names, Each each) {
  const auto list = [&each](std::string_view language, const yaml::Node& node) {
    if (node.kind() == yaml::Kind::scalar) return each(language, name_of(node));
    for (const yaml::Node& name : items(node)) each(language, name_of(name));
  };
  if (names.kind() == yaml::Kind::sequence) return list({}, names);
  require(names, yaml::Kind::mapping);
  for (const auto& [language, node] : names.entries()) list(text_of(language), node);
}

// Calls `each` with every item of a list; an item that makes it throw InputError does not keep the
// others from being read, but in the end all problems are thrown together.
template <class Each>
void for_each_item(const yaml::Node& list, Each each) {
  base::Diagnostics problems;
  for (const yaml::Node& item : items(list)) {
    try {
      each(item);
    } catch (const base::InputError& fault) {
      for (const base::Diagnostic& one : fault.diagnostics())
        problems.error(one.where, one.message);
    }
  }
  problems.throw_if_errors();
}

}  // namespace rumbo::indexing
