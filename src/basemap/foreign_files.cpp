#include "basemap/foreign_files.hpp"

#include "base/error.hpp"
#include "basemap/place_layer.hpp"
#include "basemap/shipped_layer.hpp"

#include <array>
#include <system_error>

#include <dlfcn.h>
#include <fmt/format.h>

namespace rumbo::basemap {
namespace {

constexpr const char* name = "rumbo-gdal.so";
using Entry = const ForeignFiles* (*)();

std::array<std::filesystem::path, 3> folders() {
  std::error_code failure;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", failure).parent_path();
  return {program, program.parent_path() / "libexec" / "rumbo", RUMBO_LIBEXEC_DIR};
}

std::filesystem::path library() {
  for (const auto& folder : folders()) {
    std::error_code failure;
    if (std::filesystem::is_regular_file(folder / name, failure)) return folder / name;
  }
  throw base::Error(
      fmt::format("{} is missing, the part of rumbo that reads files of other programs "
                  "(GeoJSON, GeoPackage, GeoTIFF ...): install rumbo whole (cmake --install)",
                  (folders()[0] / name).string()));
}

const ForeignFiles& load() {
  const auto file = library();
  // It is never closed: GDAL leaves threads and exit handlers behind.
  void* const handle = ::dlopen(file.c_str(), RTLD_NOW | RTLD_LOCAL);
  void* const entry = handle ? ::dlsym(handle, "rumbo_foreign_files") : nullptr;
  if (entry) return *reinterpret_cast<Entry>(entry)();
  const char* const reason = ::dlerror();
  throw base::Error(fmt::format("{} cannot be loaded ({}): install rumbo whole (cmake --install)",
                                file.string(), reason ? reason : "it is another library"));
}

}  // namespace

const ForeignFiles& foreign_files() {
  static const ForeignFiles& files = load();
  return files;
}

VectorSource::VectorSource(const std::filesystem::path& file, const VectorOptions& options) {
  if (options.layer.empty() && options.crs.empty()) reading_ = open_plain_flatgeobuf(file);
  if (!reading_) reading_ = foreign_files().open_vector(file, options);
}

RasterSource::RasterSource(const std::filesystem::path& file, const std::string& crs)
    : reading_(foreign_files().open_raster(file, crs)) {}

void read_place_layer(const indexing::LayerMapping& mapping, indexing::Sources& into,
                      base::Diagnostics& problems) {
  foreign_files().read_place_layer(mapping, into, problems);
}

}  // namespace rumbo::basemap
