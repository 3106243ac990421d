#include "mapcli/tiles_recipe.hpp"

#include "base/file.hpp"
#include "gazetteer/checksum.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

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

}  // namespace rumbo::mapcli
