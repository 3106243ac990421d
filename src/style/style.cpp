#include "style/style.hpp"

#include "base/error.hpp"
#include "style/document.hpp"
#include "style/merge.hpp"
#include "style/read_layer.hpp"
#include "style/read_source.hpp"
#include "yaml/node.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>

#include <fmt/format.h>

namespace rumbo::style {
namespace {

constexpr std::array<std::string_view, 9> style_keys = {"version", "name",      "description",
                                                        "extends", "constants", "metadata",
                                                        "sources", "layers",    "map"};

// Keys of the specification that have another place here, or none.
constexpr std::pair<std::string_view, std::string_view> moved_keys[] = {
    {"glyphs", "fonts are named under map: fonts"},
    {"sprite", "the symbols are those of icon-image in docs/style.md"},
    {"center", "the extent is that of the journeys, or --bbox"},
    {"zoom", "the extent is that of the journeys, or --bbox"},
    {"bearing", "north is up"},
    {"pitch", "the map is flat"},
    {"projection", "it stands under map: projection"}};

void check_keys(const yaml::Node& root, base::Diagnostics& problems) {
  std::vector<std::string_view> known(style_keys.begin(), style_keys.end());
  for (const auto& [name, remedy] : moved_keys) {
    if (root.find(name) == nullptr) continue;
    known.push_back(name);
    const auto entry = std::ranges::find_if(
        root.entries(), [&, key = name](const auto& pair) { return pair.first.scalar() == key; });
    problems.error(entry->first.position(),
                   fmt::format("'{}' of MapLibre is not used here: {}", name, remedy));
  }
  root.check_keys(known, problems);
}

void read_version(const yaml::Node& root, base::Diagnostics& problems) {
  const yaml::Node* version = root.find("version");
  if (!version) {
    return problems.error(root.position(), "has no version; begin the style with version: 8");
  }
  const auto number = version->integer(problems);
  if (number && *number != 8) {
    problems.error(version->position(),
                   fmt::format("version {} is not supported; version 8 is", *number));
  }
}

void read_texts(const yaml::Node& root, Style& style, base::Diagnostics& problems) {
  if (const auto* name = root.find("name")) style.name = name->text(problems).value_or("");
  if (const auto* text = root.find("description")) {
    style.description = text->text(problems).value_or("");
  }
}

void read_layers(const yaml::Node& node, Style& style, base::Diagnostics& problems) {
  if (!node.require(yaml::Kind::sequence, problems)) return;
  std::set<std::string> ids;
  for (const auto& item : node.items()) {
    auto layer = read_layer(item, style.sources, problems);
    if (!layer) continue;
    if (!layer->id.empty() && !ids.insert(layer->id).second) {
      problems.error(item.position(), fmt::format("layer '{}': the id stands twice; give this one "
                                                  "another",
                                                  layer->id));
    }
    style.layers.push_back(std::move(*layer));
  }
}

// Errors as they stand in the file, from its top to its end, then those of the files it extends.
// What a constant that is missing leads to at the same place is not said again.
void throw_in_order(const std::vector<base::Diagnostic>& first, const base::Diagnostics& later,
                    const std::string& file) {
  std::vector<base::Diagnostic> items = first;
  for (const auto& item : later.items()) {
    const bool said = std::ranges::find(first, item.where, &base::Diagnostic::where) != first.end();
    if (!said) items.push_back(item);
  }
  if (items.empty()) return;
  std::ranges::stable_sort(items, {}, [&](const base::Diagnostic& item) {
    return std::tuple(item.where.file != file, item.where.file, item.where.line, item.where.column);
  });
  throw base::InputError(std::move(items));
}

// `earlier`: what was wrong where the files were put together.
Style read_style(const yaml::Node& given, base::Diagnostics earlier) {
  const auto [root, fonts] = resolved(given, earlier);
  base::Diagnostics problems;
  Style style;
  style.font_roles = fonts;
  if (root.require(yaml::Kind::mapping, problems)) {
    check_keys(root, problems);
    read_version(root, problems);
    read_texts(root, style, problems);
    if (const auto* sources = root.find("sources"))
      style.sources = read_sources(*sources, given.position().file, problems);
    if (const auto* layers = root.find("layers")) {
      read_layers(*layers, style, problems);
    } else {
      problems.error(root.position(), "has no layers; without any nothing is drawn");
    }
    if (const auto* map = root.find("map")) style.map = read_map_settings(*map, problems);
  }
  throw_in_order(earlier.items(), problems, given.position().file);
  return style;
}

}  // namespace

const Source* Style::find_source(std::string_view wanted) const {
  const auto found = std::ranges::find(sources, wanted, &Source::name);
  return found == sources.end() ? nullptr : &*found;
}

const std::vector<std::string>& Style::fonts_for(std::string_view role) const {
  for (const auto& entry : font_roles)
    if (entry.first == role) return entry.second;
  return map.fonts;
}

Style read(const std::filesystem::path& file, const std::filesystem::path& shipped) {
  base::Diagnostics problems;
  const yaml::Node root = read_document(file, shipped, problems);
  Style style = read_style(root, std::move(problems));
  style.folder = file.parent_path();
  return style;
}

yaml::Node read_plain(const std::filesystem::path& file, const std::filesystem::path& shipped) {
  base::Diagnostics problems;
  const yaml::Node root = read_document(file, shipped, problems);
  const yaml::Node plain = resolved(root, problems).root;
  problems.throw_if_errors();
  return plain;
}

Style parse(const std::string& yaml, const std::string& file_name) {
  const yaml::Node root = yaml::parse(yaml, file_name);
  base::Diagnostics problems;
  if (const auto* extends = root.find("extends")) {
    problems.error(extends->position(),
                   "extends: only a file can extend another; write the style to one");
  }
  refuse_changes(root, problems);
  return read_style(root, std::move(problems));
}

}  // namespace rumbo::style
