#include "basemap/open_dataset.hpp"

#include "base/error.hpp"
#include "basemap/gdal_session.hpp"

#include <array>
#include <system_error>

#include <fmt/format.h>
#include <gdal_priv.h>

namespace rumbo::basemap {
namespace {

constexpr std::array<const char*, 6> vector_drivers = {"FlatGeobuf", "GeoJSON",        "TopoJSON",
                                                       "GPKG",       "ESRI Shapefile", nullptr};
constexpr std::array<const char*, 2> raster_drivers = {"GTiff", nullptr};

std::filesystem::path real_file(const std::filesystem::path& file) {
  std::error_code failure;
  const auto real = std::filesystem::canonical(file, failure);
  if (failure) {
    throw base::InputError(
        {file.string(), 0, 0},
        fmt::format("cannot be opened ({}); only files on this computer are read, so check "
                    "the path",
                    failure.message()));
  }
  if (!std::filesystem::is_regular_file(real, failure) || real.string().starts_with("/vsi")) {
    throw base::InputError({file.string(), 0, 0}, "is no regular file; name a file with map data");
  }
  return real;
}

const char* formats(Content content) {
  return content == Content::vector ? "FlatGeobuf, GeoJSON, TopoJSON, GeoPackage and Shapefile"
                                    : "GeoTIFF";
}

}  // namespace

void CloseDataset::operator()(GDALDataset* dataset) const {
  const ErrorScope quiet;
  GDALClose(dataset);
}

Dataset open_dataset(const std::filesystem::path& file, Content content) {
  register_drivers();
  const auto real = real_file(file);
  const bool vector = content == Content::vector;
  const unsigned flags = (vector ? GDAL_OF_VECTOR : GDAL_OF_RASTER) | GDAL_OF_READONLY;
  const ErrorScope errors;
  Dataset dataset(GDALDataset::Open(real.c_str(), flags,
                                    vector ? vector_drivers.data() : raster_drivers.data()));
  if (dataset) return dataset;
  const std::string reason = errors.failed() ? " (" + errors.message() + ")" : "";
  throw base::InputError({file.string(), 0, 0},
                         fmt::format("cannot be read{}; the formats that are read here are {}",
                                     reason, formats(content)));
}

}  // namespace rumbo::basemap
