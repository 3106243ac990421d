#include "cli/data_folder.hpp"

#include "base/error.hpp"
#include "cli/installation.hpp"

#include <cstdlib>
#include <string>
#include <system_error>

namespace rumbo::cli {

namespace {

void require_folder(const std::filesystem::path& folder, const std::string& remedy) {
  std::error_code failure;
  if (!std::filesystem::is_directory(folder, failure)) {
    throw base::Error(folder.string() +
                      ": no such folder, but rumbo's data should be there: " + remedy);
  }
}

}  // namespace

std::filesystem::path data_folder() {
  const char* named = std::getenv("RUMBO_DATA");
  if (named != nullptr && *named != '\0') {
    require_folder(named, "correct the environment variable RUMBO_DATA or unset it");
    return named;
  }
  std::filesystem::path folder = installation() / "share" / "rumbo";
  require_folder(folder, "install rumbo with its data, or name their folder in RUMBO_DATA");
  return folder;
}

}  // namespace rumbo::cli
