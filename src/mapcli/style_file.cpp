#include "mapcli/style_file.hpp"

#include "cli/data_folder.hpp"

namespace rumbo::mapcli {

std::filesystem::path shipped_folder() { return cli::data_folder() / "styles"; }

std::filesystem::path style_file(const std::string& name) {
  const std::filesystem::path file(name);
  if (file.has_extension() || file.has_parent_path()) return file;
  return shipped_folder() / (name + ".yaml");
}

}  // namespace rumbo::mapcli
