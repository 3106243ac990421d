#include "mapcli/cache_folder.hpp"

#include <cstdlib>

namespace rumbo::mapcli {
namespace {

std::filesystem::path folder_in(const char* variable) {
  const char* value = std::getenv(variable);
  return value ? value : "";
}

}  // namespace

std::filesystem::path cache_folder() {
  if (std::getenv("RUMBO_CACHE")) return folder_in("RUMBO_CACHE");
  if (const auto cache = folder_in("XDG_CACHE_HOME"); cache.is_absolute()) return cache / "rumbo";
  if (const auto home = folder_in("HOME"); home.is_absolute()) return home / ".cache" / "rumbo";
  return {};
}

}  // namespace rumbo::mapcli
