#include "mapcli/style_file.hpp"

#include "base/error.hpp"
#include "cli/data_folder.hpp"
#include "text/edit_distance.hpp"

#include <algorithm>
#include <string_view>
#include <system_error>
#include <vector>

#include <fmt/format.h>

namespace rumbo::mapcli {

std::filesystem::path shipped_folder() { return cli::data_folder() / "styles"; }

namespace {

[[noreturn]] void refuse(const std::string& name) {
  std::vector<std::string> names;
  std::error_code failure;
  for (const auto& entry : std::filesystem::directory_iterator(shipped_folder(), failure))
    if (entry.path().extension() == ".yaml") names.push_back(entry.path().stem().string());
  std::ranges::sort(names);
  const auto near = text::nearest(name, std::vector<std::string_view>(names.begin(), names.end()));
  throw base::UsageError(fmt::format(
      "there is no style '{}'; {}the styles are {}; a file of your own ends .yaml", name,
      near ? fmt::format("the nearest is '{}', ", *near) : "", fmt::join(names, ", ")));
}

}  // namespace

std::filesystem::path style_file(const std::string& name) {
  const std::filesystem::path file(name);
  if (file.has_extension() || file.has_parent_path()) return file;
  const std::filesystem::path shipped = shipped_folder() / (name + ".yaml");
  std::error_code failure;
  if (!std::filesystem::exists(shipped, failure)) refuse(name);
  return shipped;
}

}  // namespace rumbo::mapcli
