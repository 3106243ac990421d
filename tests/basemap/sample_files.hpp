#pragma once

#include <filesystem>
#include <string>

// Files the tests of this folder write and read back.
namespace sample {

// A folder of its own that goes when it does.
class Folder {
 public:
  Folder();
  ~Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  const std::filesystem::path& path() const { return path_; }
  std::filesystem::path operator/(const std::string& name) const { return path_ / name; }

 private:
  std::filesystem::path path_;
};

std::filesystem::path write(const std::filesystem::path& file, const std::string& text);

// A GeoJSON collection of the features given as JSON, separated by commas.
std::string collection(const std::string& features);
// A point feature with properties given as JSON members.
std::string point(double lon, double lat, const std::string& properties = "");

// The GeoJSON text converted by GDAL into a file of another driver, with a CRS that PROJ knows.
std::filesystem::path convert(const std::string& geojson, const std::filesystem::path& file,
                              const std::string& driver, const std::string& crs = "EPSG:4326");

// A grey GeoTIFF of the whole world, one degree a pixel: each pixel its column's number modulo 256
// in the north, and 255 less that in the south. Only the western half when asked for. Without a
// place on the globe when `placed` is false.
std::filesystem::path world_relief(const std::filesystem::path& file, bool placed = true,
                                   bool western_half = false);

// Heights of points on the whole degrees, those at 180 degrees on both sides: ten metres for each
// degree east of -180, and 0 at 180.
std::filesystem::path world_heights(const std::filesystem::path& file);

}  // namespace sample
