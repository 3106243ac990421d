#include "mapcli/tiles_recipe.hpp"

#include "base/file.hpp"
#include "cli/data_folder.hpp"
#include "gazetteer/checksum.hpp"
#include "mapcli/style_file.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace rumbo::mapcli {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> files_in(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code none;
  for (const auto& entry : fs::directory_iterator(folder, none))
    if (entry.is_regular_file(none)) files.push_back(entry.path());
  std::ranges::sort(files);
  return files;
}

}  // namespace

TilesRecipe::TilesRecipe() { date_of(fs::read_symlink("/proc/self/exe")); }

void TilesRecipe::option(const std::string& name, const std::string& value) {
  text_ += fmt::format("{} {}\n", name, value);
}

void TilesRecipe::bytes_of(const fs::path& file) {
  const std::string bytes = base::read_file(file, std::size_t{1} << 30);
  text_ += fmt::format("{}: {} bytes, checksum {:08x}\n", file.string(), bytes.size(),
                       gazetteer::crc32(bytes));
}

void TilesRecipe::date_of(const fs::path& file) {
  std::error_code none;
  text_ += fmt::format("{}: {} bytes, of {}\n", file.string(), fs::file_size(file, none),
                       fs::last_write_time(file, none).time_since_epoch().count());
}

void TilesRecipe::styles_beside(const fs::path& folder) {
  for (const auto& file : files_in(folder))
    if (file.extension() == ".yaml") bytes_of(file);
}

void TilesRecipe::data_in(const fs::path& folder) {
  for (const auto& file : files_in(folder)) date_of(file);
}

std::string recipe_of(const TilesOptions& options, const style::Style& style,
                      const fs::path& file) {
  TilesRecipe recipe;
  recipe.option("-z", options.zoom_text);
  recipe.option("--bbox", options.box_text);
  std::string around;
  for (const auto& itinerary : options.around) around += itinerary.string() + " ";
  recipe.option("--around", around);
  recipe.option("--buffer", options.around.empty() ? "" : options.buffer_text);
  recipe.option("--lang", options.language);
  recipe.option("--format", options.format);
  recipe.option("--tile-size", std::to_string(options.tile_size));
  recipe.option("--scale", std::to_string(options.scale));
  recipe.option("--max-tile-bytes", std::to_string(options.most_bytes));
  recipe.option("--all-properties", options.all_properties ? "yes" : "");
  recipe.option("--shard", options.shard_text);
  const JourneyOptions& journeys = options.journeys;
  recipe.option("--path", journeys.path);
  recipe.option("--mode", journeys.mode);
  recipe.option("--public", journeys.is_public ? fmt::format("{}", journeys.cell_km) : "");
  recipe.option("--column", fmt::format("{}", fmt::join(journeys.columns, " ")));
  recipe.bytes_of(file);
  recipe.styles_beside(shipped_folder());
  if (file.has_parent_path() && file.parent_path() != shipped_folder())
    recipe.styles_beside(file.parent_path());
  for (const auto& source : style.sources)
    if (!source.file.empty()) recipe.date_of(style.folder / source.file);
  for (const auto& input : options.drawn()) recipe.bytes_of(input);
  for (const auto& own : options.gazetteers) recipe.date_of(own);
  if (!journeys.roads.empty()) recipe.date_of(journeys.roads);
  recipe.data_in(cli::data_folder());
  recipe.data_in(cli::data_folder() / "basemap");
  return recipe.text();
}

}  // namespace rumbo::mapcli
