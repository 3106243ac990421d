#include "basemap/foreign_files.hpp"
#include "gdalfiles/place_layer.hpp"
#include "gdalfiles/raster_file.hpp"
#include "gdalfiles/vector_file.hpp"

namespace {

using namespace rumbo;

class GdalFiles : public basemap::ForeignFiles {
 public:
  std::unique_ptr<basemap::VectorReading> open_vector(
      const std::filesystem::path& file, const basemap::VectorOptions& options) const override {
    return gdalfiles::open_vector(file, options);
  }
  std::unique_ptr<basemap::RasterReading> open_raster(const std::filesystem::path& file,
                                                      const std::string& crs) const override {
    return gdalfiles::open_raster(file, crs);
  }
  void read_place_layer(const indexing::LayerMapping& mapping, indexing::Sources& into,
                        base::Diagnostics& problems) const override {
    gdalfiles::read_place_layer(mapping, into, problems);
  }
};

}  // namespace

extern "C" const basemap::ForeignFiles* rumbo_foreign_files() {
  static const GdalFiles files;
  return &files;
}
