#include "gdalfiles/open_dataset.hpp"

#include "base/error.hpp"
#include "gdalfiles/gdal_session.hpp"

#include <array>
#include <fstream>
#include <string_view>
#include <system_error>

#include <fmt/format.h>
#include <gdal_priv.h>

namespace rumbo::gdalfiles {
namespace {

constexpr std::array<const char*, 8> vector_drivers = {
    "FlatGeobuf", "GeoJSON", "TopoJSON", "GPKG", "ESRI Shapefile", "GPX", "KML", nullptr};
constexpr std::array<const char*, 4> raster_drivers = {"GTiff", "PNG", "JPEG", nullptr};

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

// A virtual dataset names other files, and URLs: it would get round every other check.
bool is_virtual(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  std::array<char, 512> start{};
  stream.read(start.data(), start.size());
  const std::string_view text(start.data(), static_cast<std::size_t>(stream.gcount()));
  return text.find("<OGRVRTDataSource") != text.npos || text.find("<VRTDataset") != text.npos;
}

const char* formats(Content content) {
  return content == Content::vector
             ? "FlatGeobuf, GeoJSON, TopoJSON, GeoPackage, Shapefile, GPX and KML"
             : "GeoTIFF, PNG and JPEG";
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
  if (is_virtual(real)) {
    throw base::InputError(
        {file.string(), 0, 0},
        fmt::format("cannot be read: a virtual file (VRT) may name any other file or "
                    "URL; convert it with {}; the formats that are read here are {}",
                    vector ? "ogr2ogr" : "gdal_translate", formats(content)));
  }
  const std::string reason = errors.failed() ? " (" + errors.message() + ")" : "";
  throw base::InputError({file.string(), 0, 0},
                         fmt::format("cannot be read{}; the formats that are read here are {}",
                                     reason, formats(content)));
}

}  // namespace rumbo::gdalfiles
