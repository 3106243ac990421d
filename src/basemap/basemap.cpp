#include "basemap/basemap.hpp"

#include "base/error.hpp"
#include "basemap/credits.hpp"
#include "basemap/relief.hpp"
#include "basemap/shipped_layer.hpp"

#include <algorithm>
#include <system_error>

#include <fmt/format.h>

namespace rumbo::basemap {
namespace {

constexpr const char* remedy = "install rumbo's data, or name their folder in RUMBO_DATA";

// A layer's name is a file stem of the folder, never a path.
bool is_plain_name(const std::string& layer) {
  return !layer.empty() && std::ranges::all_of(layer, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
  });
}

std::filesystem::path file_of(const std::filesystem::path& folder, const std::string& layer) {
  return folder / (layer + ".fgb");
}

std::vector<std::string> layer_names(const std::filesystem::path& folder) {
  std::vector<std::string> names;
  std::error_code failure;
  for (const auto& entry : std::filesystem::directory_iterator(folder, failure)) {
    if (entry.path().extension() == ".fgb") names.push_back(entry.path().stem().string());
  }
  std::ranges::sort(names);
  return names;
}

}  // namespace

Basemap::Basemap(std::filesystem::path folder) : folder_(std::move(folder)) {
  std::error_code failure;
  if (!std::filesystem::is_directory(folder_, failure)) {
    throw base::InputError({folder_.string(), 0, 0},
                           fmt::format("no such folder of map data; {}", remedy));
  }
  credits_ = read_credits(folder_ / "credits.yaml");
}

bool Basemap::has(const std::string& layer) const {
  std::error_code failure;
  return is_plain_name(layer) && std::filesystem::is_regular_file(file_of(folder_, layer), failure);
}

VectorSource Basemap::open(const std::string& layer) const {
  if (has(layer)) return VectorSource(open_shipped_layer(file_of(folder_, layer)));
  throw base::InputError({folder_.string(), 0, 0},
                         fmt::format("has no layer '{}'; the layers are {}", layer,
                                     fmt::join(layer_names(folder_), ", ")));
}

Grey Basemap::relief(const geo::BBox& extent, int width, int height) const {
  return read_relief(folder_ / "relief.tif", extent, width, height);
}

bool Basemap::has_relief() const { return has_file("relief.tif"); }

bool Basemap::has_elevation() const { return has_file("elevation.tif"); }

bool Basemap::has_file(const char* name) const {
  std::error_code failure;
  return std::filesystem::is_regular_file(folder_ / name, failure);
}

Heights Basemap::elevation(const geo::BBox& extent, int width, int height) const {
  return read_elevation(folder_ / "elevation.tif", extent, width, height);
}

std::optional<Credit> Basemap::credit(const std::string& layer) const {
  for (const auto& [name, credit] : credits_) {
    if (name == layer) return credit;
  }
  return std::nullopt;
}

}  // namespace rumbo::basemap
