#pragma once

#include "base/diagnostic.hpp"
#include "basemap/basemap.hpp"
#include "basemap/raster_source.hpp"
#include "indexing/layer_mapping.hpp"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace rumbo::basemap {

// An open vector file. Confined to a thread.
class VectorReading {
 public:
  virtual ~VectorReading() = default;
  virtual geo::Features read(const geo::BBox& extent,
                             const std::vector<std::string>& fields) const = 0;
};

// An open picture on the globe. Confined to a thread.
class RasterReading {
 public:
  virtual ~RasterReading() = default;
  virtual int width() const = 0;
  virtual int height() const = 0;
  virtual std::optional<CellPosition> locate(geo::LonLat position) const = 0;
  virtual void colour(ColourWindow& window) const = 0;  // fills rgba, of the window's size
};

// Reads the files of other programs (GeoJSON, GeoPackage, GeoTIFF ...). What their classes promise
// stands with VectorSource, RasterSource and read_place_layer. Thread-safe.
class ForeignFiles {
 public:
  virtual ~ForeignFiles() = default;
  virtual std::unique_ptr<VectorReading> open_vector(const std::filesystem::path& file,
                                                     const VectorOptions& options) const = 0;
  virtual std::unique_ptr<RasterReading> open_raster(const std::filesystem::path& file,
                                                     const std::string& crs) const = 0;
  virtual void read_place_layer(const indexing::LayerMapping& mapping, indexing::Sources& into,
                                base::Diagnostics& problems) const = 0;
};

// The reader in rumbo-gdal.so, which is loaded at the first call: it stands beside the running
// program, in ../libexec/rumbo from there, or where rumbo was installed. Error when it is in none
// of these or cannot be loaded.
const ForeignFiles& foreign_files();

}  // namespace rumbo::basemap
