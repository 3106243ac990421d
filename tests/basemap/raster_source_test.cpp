#include "basemap/raster_source.hpp"

#include "base/error.hpp"
#include "catch.hpp"
#include "gdalfiles/gdal_session.hpp"
#include "sample_files.hpp"

#include <functional>
#include <optional>
#include <string>

#include <gdal_priv.h>
#include <ogr_spatialref.h>

using namespace rumbo;
using basemap::RasterSource;

namespace {

struct Sheet {
  int columns = 40, rows = 20, bands = 3;
  std::string crs = "EPSG:32615";
  GDALDataType type = GDT_Byte;
  bool placed = true;
  bool small_tiles = true;
  std::optional<double> nothing;         // the value that means that there is none
  GDALColorInterp last = GCI_Undefined;  // what the band after the colours is for
};

// A sheet of 1,000 m cells in UTM zone 15: red grows by one a column, green is 200, blue 50.
std::filesystem::path write_sheet(const std::filesystem::path& file, const Sheet& sheet) {
  gdalfiles::register_drivers();
  const char* const tiles[] = {"SPARSE_OK=TRUE", "COMPRESS=DEFLATE", "TILED=YES", nullptr};
  const char* const large[] = {"SPARSE_OK=TRUE",   "COMPRESS=DEFLATE", "TILED=YES",
                               "BLOCKXSIZE=16384", "BLOCKYSIZE=4096",  nullptr};
  GDALDataset* out = GetGDALDriverManager()->GetDriverByName("GTiff")->Create(
      file.c_str(), sheet.columns, sheet.rows, sheet.bands, sheet.type,
      sheet.small_tiles ? tiles : large);
  if (sheet.bands == 4) out->GetRasterBand(4)->SetColorInterpretation(sheet.last);
  for (int band = 1; sheet.nothing && band <= sheet.bands; ++band)
    out->GetRasterBand(band)->SetNoDataValue(*sheet.nothing);
  if (sheet.placed) {
    double place[6] = {480'000, 1000, 0, 1'720'000, 0, -1000};
    out->SetGeoTransform(place);
  }
  if (!sheet.crs.empty()) {
    OGRSpatialReference reference;
    reference.SetFromUserInput(sheet.crs.c_str());
    out->SetSpatialRef(&reference);
  }
  for (int y = 0; y < sheet.rows && sheet.columns < 1000; ++y) {
    for (int band = 1; band <= sheet.bands; ++band) {
      std::string row;
      for (int x = 0; x < sheet.columns; ++x)
        row += static_cast<char>(band == 1 ? x : band == 2 ? 200 : 50);
      CHECK(out->GetRasterBand(band)->RasterIO(GF_Write, 0, y, sheet.columns, 1, row.data(),
                                               sheet.columns, 1, GDT_Byte, 0, 0,
                                               nullptr) == CE_None);
    }
  }
  GDALClose(out);
  return file;
}

std::string refusal(const std::filesystem::path& file, const std::string& crs = "") {
  try {
    const RasterSource source(file, crs);
  } catch (const base::InputError& error) {
    return error.what();
  }
  return "";
}

bool has(const std::string& text, const std::string& part) {
  INFO(text);
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a picture in UTM is found by degrees, in its own colours") {
  const sample::Folder folder;
  const RasterSource source(write_sheet(folder / "a.tif", {}));
  // 500,000 m east of UTM zone 15 is its meridian, 93 degrees west.
  const auto cell = source.locate({-93, 15.5});
  REQUIRE(cell);
  CHECK(cell->x == Approx(20).margin(1e-6));
  CHECK(cell->y == Approx(6.4).margin(0.5));
  const auto window = source.read({10, 5}, {30, 10}, 100);
  REQUIRE(window.width == 20);
  REQUIRE(window.height == 5);
  const unsigned char* pixel = window.pixel(3, 2);
  CHECK(int(pixel[0]) == 13);
  CHECK(int(pixel[1]) == 200);
  CHECK(int(pixel[2]) == 50);
  CHECK(int(pixel[3]) == 255);
}

TEST_CASE("a window is read no finer than it is asked for") {
  const sample::Folder folder;
  const RasterSource source(write_sheet(folder / "a.tif", {}));
  const auto window = source.read({0, 0}, {40, 20}, 10);
  CHECK(window.width == 10);
  CHECK(window.height == 5);
  CHECK(int(window.pixel(0, 0)[0]) == 2);  // the mean of columns 0 to 3, rounded
}

TEST_CASE("one band is grey, and what lies beside the raster is empty") {
  const sample::Folder folder;
  Sheet sheet;
  sheet.bands = 1;
  const RasterSource source(write_sheet(folder / "a.tif", sheet));
  CHECK(int(source.read({7, 0}, {8, 1}, 1).pixel(0, 0)[2]) == 7);
  CHECK(source.read({41, 0}, {50, 5}, 10).width == 0);
}

TEST_CASE("a cell of a picture is empty where all its bands hold the value for nothing, not one") {
  const sample::Folder folder;
  Sheet sheet;
  sheet.nothing = 0;
  const RasterSource some(write_sheet(folder / "a.tif", sheet));
  CHECK(int(some.read({0, 0}, {1, 1}, 1).pixel(0, 0)[3]) == 255);  // red is 0, green 200
  sheet.bands = 1;
  const RasterSource none(write_sheet(folder / "b.tif", sheet));
  CHECK(int(none.read({0, 0}, {1, 1}, 1).pixel(0, 0)[3]) == 0);
}

TEST_CASE("a fourth band is opacity where it says so, and else left alone") {
  const sample::Folder folder;
  Sheet sheet;
  sheet.bands = 4;
  const RasterSource infrared(write_sheet(folder / "a.tif", sheet));
  CHECK(int(infrared.read({5, 5}, {6, 6}, 1).pixel(0, 0)[3]) == 255);
  sheet.last = GCI_AlphaBand;
  const RasterSource alpha(write_sheet(folder / "b.tif", sheet));
  CHECK(int(alpha.read({5, 5}, {6, 6}, 1).pixel(0, 0)[3]) == 50);
}

TEST_CASE("a raster without a CRS asks for one, and takes the one given") {
  const sample::Folder folder;
  Sheet sheet;
  sheet.crs = "";
  const auto file = write_sheet(folder / "a.tif", sheet);
  CHECK(has(refusal(file), "declares no CRS; say which it has beside the file's name"));
  CHECK(refusal(file, "EPSG:32615").empty());
  CHECK(has(refusal(file, "EPSG:1"), "PROJ knows no CRS 'EPSG:1'"));
  CHECK(has(refusal(file, "/etc/passwd"), "PROJ knows no CRS '/etc/passwd'"));
  CHECK(has(refusal(file, "+proj=utm +zone=15 +nadgrids=/etc/passwd"), "PROJ knows no CRS"));
}

TEST_CASE("a raster that lies nowhere, and one that is no picture, are refused") {
  const sample::Folder folder;
  Sheet nowhere;
  nowhere.placed = false;
  CHECK(has(refusal(write_sheet(folder / "a.tif", nowhere)), "does not say where on the globe"));
  Sheet heights;
  heights.type = GDT_Float32;
  CHECK(has(refusal(write_sheet(folder / "b.tif", heights)), "has values of type Float32"));
  CHECK(has(refusal(sample::write(folder / "c.vrt", "<VRTDataset rasterXSize=\"1\"/>")),
            "a virtual file (VRT) may name any other file"));
}

TEST_CASE("a raster that unpacks to more than the limits is refused before it is read") {
  const sample::Folder folder;
  Sheet sheet;
  sheet.columns = sheet.rows = 30'000;
  CHECK(has(refusal(write_sheet(folder / "a.tif", sheet)), "30000 x 30000 cells and no overviews"));
  sheet.columns = 20'000, sheet.rows = 5000, sheet.small_tiles = false;
  CHECK(has(refusal(write_sheet(folder / "b.tif", sheet)), "at most 64 are read at once"));
  sheet.columns = 100'001, sheet.rows = 1;
  CHECK(has(refusal(write_sheet(folder / "c.tif", sheet)), "at most 100000 a side"));
}
