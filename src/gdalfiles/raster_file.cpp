#include "gdalfiles/raster_file.hpp"

#include "base/error.hpp"
#include "gdalfiles/coordinate_system.hpp"
#include "gdalfiles/gdal_session.hpp"
#include "gdalfiles/open_dataset.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>
#include <gdal_priv.h>

namespace rumbo::gdalfiles {
namespace {

constexpr int longest_side = 100'000;
constexpr std::int64_t largest_block = 64 << 20;        // bytes
constexpr std::int64_t most_cells_plain = 500'000'000;  // without overviews

// What the file's bands mean.
enum class Bands { grey, palette, rgb };

class RasterFile : public basemap::RasterReading {
 public:
  RasterFile(const std::filesystem::path& path, const std::string& crs)
      : file(path), dataset(open_dataset(path, Content::raster)) {
    check_size();
    bands = kind_of_bands();
    place(crs);
  }

  int width() const override { return dataset->GetRasterXSize(); }
  int height() const override { return dataset->GetRasterYSize(); }

 private:
  [[noreturn]] void refuse(const std::string& why) const {
    throw base::InputError({file.string(), 0, 0}, why);
  }

  void check_size() const {
    const int columns = dataset->GetRasterXSize(), rows = dataset->GetRasterYSize();
    if (dataset->GetRasterCount() < 1) refuse("holds no picture; name a file that does");
    if (columns > longest_side || rows > longest_side) {
      refuse(
          fmt::format("is {} x {} cells; at most {} a side are read, so cut it with "
                      "gdal_translate -projwin",
                      columns, rows, longest_side));
    }
    GDALRasterBand& band = *dataset->GetRasterBand(1);
    int block_x = 0, block_y = 0;
    band.GetBlockSize(&block_x, &block_y);
    const std::int64_t block = std::int64_t{block_x} * block_y * dataset->GetRasterCount() *
                               GDALGetDataTypeSizeBytes(band.GetRasterDataType());
    if (block > largest_block) {
      refuse(
          fmt::format("is stored in blocks of {} MB; at most {} are read at once, so rewrite it "
                      "with gdal_translate -co TILED=YES",
                      block >> 20, largest_block >> 20));
    }
    if (std::int64_t{columns} * rows > most_cells_plain && band.GetOverviewCount() == 0) {
      refuse(
          fmt::format("has {} x {} cells and no overviews; give it some with gdaladdo, or cut "
                      "it with gdal_translate -projwin",
                      columns, rows));
    }
  }

  Bands kind_of_bands() const {
    const int count = dataset->GetRasterCount();
    for (int i = 1; i <= std::min(count, 4); ++i) {
      const GDALDataType type = dataset->GetRasterBand(i)->GetRasterDataType();
      if (type == GDT_Byte) continue;
      refuse(
          fmt::format("has values of type {}; a picture has 8 bits a channel, so convert it with "
                      "gdal_translate -ot Byte -scale",
                      GDALGetDataTypeName(type)));
    }
    if (count >= 3) return Bands::rgb;
    return dataset->GetRasterBand(1)->GetColorTable() ? Bands::palette : Bands::grey;
  }

  // The number of the band of opacity; 0 without one. Further bands, as of infrared, are left
  // alone.
  int alpha_band() const {
    const int number = bands == Bands::rgb ? 4 : 2;
    if (bands == Bands::palette || dataset->GetRasterCount() < number) return 0;
    return dataset->GetRasterBand(number)->GetColorInterpretation() == GCI_AlphaBand ? number : 0;
  }

  void place(const std::string& crs) {
    double t[6] = {};
    if (dataset->GetGeoTransform(t) != CE_None || !GDALInvGeoTransform(t, to_cells)) {
      refuse(
          "does not say where on the globe it lies; place it with gdal_translate -a_ullr, or "
          "give it a world file");
    }
    if (crs.empty() && !dataset->GetSpatialRef()) {
      refuse("declares no CRS; say which it has beside the file's name, e.g. crs: EPSG:32615");
    }
    to_degrees = crs.empty() ? std::make_unique<ToDegrees>(dataset->GetSpatialRef())
                             : std::make_unique<ToDegrees>(named_crs(crs, file));
    if (to_degrees->needed()) from_degrees.reset(to_degrees->transformation()->GetInverse());
  }

  std::optional<basemap::CellPosition> locate(geo::LonLat position) const override {
    double x = position.lon, y = position.lat;
    if (from_degrees) {
      const ErrorScope quiet;
      if (!from_degrees->Transform(1, &x, &y) || !std::isfinite(x) || !std::isfinite(y))
        return std::nullopt;
    }
    return basemap::CellPosition{to_cells[0] + x * to_cells[1] + y * to_cells[2],
                                 to_cells[3] + x * to_cells[4] + y * to_cells[5]};
  }

  struct DestroyTransformation {
    void operator()(OGRCoordinateTransformation* one) const {
      OGRCoordinateTransformation::DestroyCT(one);
    }
  };

  // One band into one channel of the result.
  void read_band(int number, int channel, basemap::ColourWindow& into) const {
    GDALRasterIOExtraArg how;
    INIT_RASTERIO_EXTRA_ARG(how);
    const bool shrinks = into.cells_per_pixel > 1;
    how.eResampleAlg =
        shrinks && bands != Bands::palette ? GRIORA_Average : GRIORA_NearestNeighbour;
    const ErrorScope errors;
    const int columns = std::min(static_cast<int>(std::lround(into.width * into.cells_per_pixel)),
                                 dataset->GetRasterXSize() - static_cast<int>(into.left));
    const int rows = std::min(static_cast<int>(std::lround(into.height * into.cells_per_pixel)),
                              dataset->GetRasterYSize() - static_cast<int>(into.top));
    const CPLErr failure = dataset->GetRasterBand(number)->RasterIO(
        GF_Read, static_cast<int>(into.left), static_cast<int>(into.top), columns, rows,
        into.rgba.data() + channel, into.width, into.height, GDT_Byte, 4, 4LL * into.width, &how);
    if (failure != CE_None) refuse(fmt::format("is damaged ({}); replace it", errors.message()));
  }

  void colour(basemap::ColourWindow& window) const override {
    const int channels = bands == Bands::rgb ? 3 : 1;
    for (int channel = 0; channel < channels; ++channel) read_band(channel + 1, channel, window);
    const int alpha = alpha_band();
    if (alpha > 0) read_band(alpha, 3, window);
    int has_nothing = 0;
    const double nothing = dataset->GetRasterBand(1)->GetNoDataValue(&has_nothing);
    GDALColorTable* table = dataset->GetRasterBand(1)->GetColorTable();
    for (std::size_t at = 0; at < window.rgba.size(); at += 4) {
      unsigned char* pixel = window.rgba.data() + at;
      const unsigned char value = pixel[0];
      if (bands == Bands::grey) pixel[1] = pixel[2] = value;
      // Nothing is where every band says so.
      const bool empty = has_nothing && std::all_of(pixel, pixel + channels,
                                                    [&](unsigned char v) { return v == nothing; });
      if (alpha == 0) pixel[3] = empty ? 0 : 255;
      if (bands != Bands::palette) continue;
      GDALColorEntry entry{0, 0, 0, 0};
      table->GetColorEntryAsRGB(value, &entry);
      pixel[0] = static_cast<unsigned char>(entry.c1);
      pixel[1] = static_cast<unsigned char>(entry.c2);
      pixel[2] = static_cast<unsigned char>(entry.c3);
      if (pixel[3]) pixel[3] = static_cast<unsigned char>(entry.c4);
    }
  }

  std::filesystem::path file;
  Dataset dataset;
  Bands bands = Bands::grey;
  double to_cells[6] = {};
  std::unique_ptr<ToDegrees> to_degrees;
  std::unique_ptr<OGRCoordinateTransformation, DestroyTransformation> from_degrees;
};

}  // namespace

std::unique_ptr<basemap::RasterReading> open_raster(const std::filesystem::path& file,
                                                    const std::string& crs) {
  return std::make_unique<RasterFile>(file, crs);
}

}  // namespace rumbo::gdalfiles
