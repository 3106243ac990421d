#pragma once

#include "geo/bbox.hpp"
#include "geo/feature.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace rumbo::basemap {

struct Credit {
  std::string text;  // as printed on the map
  std::string licence;
};

struct VectorOptions {
  std::string layer = {};  // the first with features where empty
  std::string crs = {};    // "EPSG:32615" or a PROJ string; the file's own where empty
};

class VectorReading;  // foreign_files.hpp

// A vector file, of the basemap or a user's. Only regular files of an allowed format are opened: no
// URL, no inline document, no virtual file system. Confined to a thread.
class VectorSource {
 public:
  // InputError when the file is missing, is none of FlatGeobuf, GeoJSON, GeoPackage, TopoJSON,
  // Shapefile, GPX or KML, has no layer of the name given, or has another CRS that it does not
  // declare.
  explicit VectorSource(const std::filesystem::path& file, const VectorOptions& options = {});
  explicit VectorSource(std::unique_ptr<VectorReading> reading);
  ~VectorSource();
  VectorSource(VectorSource&&) noexcept;
  VectorSource& operator=(VectorSource&&) noexcept;

  // The features whose boxes meet `extent` (two queries when it crosses the antimeridian), in file
  // order, in WGS 84 degrees, with the named fields only (all of them when `fields` is empty).
  geo::Features read(const geo::BBox& extent, const std::vector<std::string>& fields = {}) const;

 private:
  std::unique_ptr<VectorReading> reading_;
};

// A window of a raster, resampled to the size asked for.
template <class Pixel>
struct Raster {
  int width = 0;
  int height = 0;
  geo::BBox extent;           // of the window, as far as the raster reaches
  std::vector<Pixel> pixels;  // row by row, north first
};
using Grey = Raster<unsigned char>;
using Heights = Raster<std::int16_t>;  // metres above the sea; 0 at sea and below its level

// The map data that ships: a folder of layers (docs/basemap.md) with their credits. Confined to a
// thread.
class Basemap {
 public:
  explicit Basemap(
      std::filesystem::path folder);  // InputError when the folder or its credits are missing

  bool has(const std::string& layer) const;
  VectorSource open(const std::string& layer) const;  // InputError naming the layers there are
  bool has_relief() const;
  Grey relief(const geo::BBox& extent, int width, int height) const;
  bool has_elevation() const;
  Heights elevation(const geo::BBox& extent, int width, int height) const;
  std::optional<Credit> credit(const std::string& layer) const;
  const std::filesystem::path& folder() const { return folder_; }

 private:
  bool has_file(const char* name) const;

  std::filesystem::path folder_;
  std::vector<std::pair<std::string, Credit>> credits_;
};

}  // namespace rumbo::basemap
