#include "style/read_source.hpp"

#include "text/edit_distance.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <system_error>

#include <fmt/format.h>

namespace rumbo::style {
namespace {

constexpr std::array<std::string_view, 6> type_names = {"basemap", "journeys", "gazetteer",
                                                        "file",    "relief",   "raster"};
constexpr std::array<std::string_view, 3> plain_keys = {"type", "metadata", "attribution"};
constexpr std::array<std::string_view, 5> file_keys = {"type", "metadata", "attribution", "file",
                                                       "crs"};

std::string unknown_type(const std::string& name) {
  if (name == "vector" || name == "geojson" || name == "raster-dem" || name == "image" ||
      name == "video") {
    return fmt::format(
        "type '{}' of MapLibre is not read here; for a file of your own write "
        "{{type: file, file: roads.fgb}}",
        name);
  }
  const auto near = text::nearest(name, type_names);
  return fmt::format("there is no source type '{}'{}; the types are {}", name,
                     near ? fmt::format(" (nearest: {})", *near) : "", fmt::join(type_names, ", "));
}

void read_type(const yaml::Node& node, Source& source, base::Diagnostics& problems) {
  const yaml::Node* type = node.find("type");
  if (!type) {
    return problems.error(node.position(),
                          fmt::format("has no type; it is one of {}", fmt::join(type_names, ", ")));
  }
  const auto name = type->text(problems);
  if (!name) return;
  const auto found = std::ranges::find(type_names, *name);
  if (found == type_names.end()) return problems.error(type->position(), unknown_type(*name));
  source.type = static_cast<SourceType>(found - type_names.begin());
}

void read_file_name(const yaml::Node& node, Source& source, base::Diagnostics& problems) {
  const yaml::Node* file = node.find("file");
  if (!file) {
    return problems.error(
        node.position(),
        fmt::format("has no file; a source of type {} needs one, e.g. file: {}",
                    source.type == SourceType::raster_file ? "raster" : "file",
                    source.type == SourceType::raster_file ? "sheet.tif" : "roads.fgb"));
  }
  source.file = file->text(problems).value_or("");
  if (source.file.find("://") != std::string::npos || source.file.starts_with("/vsi") ||
      source.file.starts_with("<")) {
    problems.error(file->position(),
                   "must be a file on this computer; nothing is fetched from a "
                   "network");
  }
}

void read_crs(const yaml::Node& node, Source& source, base::Diagnostics& problems) {
  source.crs = node.text(problems).value_or("");
  if (source.crs.empty() || source.crs.starts_with("EPSG:") || source.crs.starts_with("+proj="))
    return;
  problems.error(node.position(), fmt::format("crs: must be EPSG and a number, e.g. EPSG:32615, or "
                                              "a PROJ string that begins with +proj=, not '{}'",
                                              source.crs));
}

void read_source(const yaml::Node& node, Source& source, base::Diagnostics& problems) {
  if (!node.require(yaml::Kind::mapping, problems)) return;
  read_type(node, source, problems);
  const bool is_file =
      source.type == SourceType::vector_file || source.type == SourceType::raster_file;
  node.check_keys(is_file ? std::span<const std::string_view>(file_keys) : plain_keys, problems);
  if (is_file) read_file_name(node, source, problems);
  if (const auto* crs = is_file ? node.find("crs") : nullptr) read_crs(*crs, source, problems);
  if (const auto* credit = node.find("attribution")) {
    source.credit = credit->text(problems).value_or("");
  }
}

// A style that extends another one keeps that one's files.
void keep_place(const yaml::Node& value, const std::string& style_file, Source& source) {
  const std::string file = value.position().file;
  if (source.file.empty() || file == style_file) return;
  std::error_code failure;
  const auto folder = std::filesystem::absolute(file, failure).parent_path();
  if (!failure) source.file = (folder / source.file).string();
}

}  // namespace

std::vector<Source> read_sources(const yaml::Node& node, const std::string& style_file,
                                 base::Diagnostics& problems) {
  std::vector<Source> sources;
  if (!node.require(yaml::Kind::mapping, problems)) return sources;
  for (const auto& [name, value] : node.entries()) {
    Source source;
    source.name = name.scalar();
    source.position = name.position();
    base::Diagnostics found;
    read_source(value, source, found);
    keep_place(value, style_file, source);
    for (const auto& item : found.items()) {
      problems.error(item.where, fmt::format("source '{}': {}", source.name, item.message));
    }
    sources.push_back(std::move(source));
  }
  return sources;
}

}  // namespace rumbo::style
