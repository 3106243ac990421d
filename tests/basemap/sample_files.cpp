#include "sample_files.hpp"

#include "gdalfiles/gdal_session.hpp"

#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <memory>
#include <stdexcept>
#include <vector>

#include <gdal_priv.h>
#include <gdal_utils.h>

namespace sample {

Folder::Folder() {
  std::string name = (std::filesystem::temp_directory_path() / "rumbo-basemap-XXXXXX").string();
  if (!mkdtemp(name.data())) throw std::runtime_error("no temporary folder");
  path_ = name;
}

Folder::~Folder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

std::filesystem::path write(const std::filesystem::path& file, const std::string& text) {
  std::ofstream(file, std::ios::binary) << text;
  return file;
}

std::string collection(const std::string& features) {
  return R"({"type": "FeatureCollection", "features": [)" + features + "]}";
}

std::string point(double lon, double lat, const std::string& properties) {
  return R"({"type": "Feature", "properties": {)" + properties +
         R"(}, "geometry": {"type": "Point", "coordinates": [)" + std::to_string(lon) + ", " +
         std::to_string(lat) + "]}}";
}

std::filesystem::path convert(const std::string& geojson, const std::filesystem::path& file,
                              const std::string& driver, const std::string& crs) {
  rumbo::gdalfiles::register_drivers();
  const auto source_file = write(file.string() + ".source.geojson", geojson);
  GDALDatasetH source = GDALOpenEx(source_file.c_str(), GDAL_OF_VECTOR, nullptr, nullptr, nullptr);
  std::vector<std::string> words = {"-f", driver, "-t_srs", crs};
  std::vector<char*> arguments;
  for (auto& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  GDALVectorTranslateOptions* options = GDALVectorTranslateOptionsNew(arguments.data(), nullptr);
  GDALDatasetH target = GDALVectorTranslate(file.c_str(), nullptr, 1, &source, options, nullptr);
  GDALVectorTranslateOptionsFree(options);
  if (!target) throw std::runtime_error("cannot write " + file.string());
  GDALClose(target);
  GDALClose(source);
  return file;
}

std::filesystem::path world_relief(const std::filesystem::path& file, bool placed,
                                   bool western_half) {
  rumbo::gdalfiles::register_drivers();
  const int columns = western_half ? 180 : 360;
  constexpr int rows = 180;
  GDALDriver* driver = GetGDALDriverManager()->GetDriverByName("GTiff");
  const std::unique_ptr<GDALDataset> dataset(
      driver->Create(file.c_str(), columns, rows, 1, GDT_Byte, nullptr));
  double transform[] = {-180, 1, 0, 90, 0, -1};
  if (placed) dataset->SetGeoTransform(transform);
  std::vector<unsigned char> pixels;
  for (int row = 0; row < rows; ++row) {
    for (int column = 0; column < columns; ++column) {
      const auto grey = static_cast<unsigned char>(column % 256);
      pixels.push_back(row < rows / 2 ? grey : static_cast<unsigned char>(255 - grey));
    }
  }
  if (dataset->GetRasterBand(1)->RasterIO(GF_Write, 0, 0, columns, rows, pixels.data(), columns,
                                          rows, GDT_Byte, 0, 0, nullptr) != CE_None) {
    throw std::runtime_error("cannot write " + file.string());
  }
  return file;
}

std::filesystem::path world_heights(const std::filesystem::path& file) {
  rumbo::gdalfiles::register_drivers();
  constexpr int columns = 361, rows = 181;
  GDALDriver* driver = GetGDALDriverManager()->GetDriverByName("GTiff");
  const std::unique_ptr<GDALDataset> dataset(
      driver->Create(file.c_str(), columns, rows, 1, GDT_Int16, nullptr));
  double transform[] = {-180.5, 1, 0, 90.5, 0, -1};
  dataset->SetGeoTransform(transform);
  std::vector<std::int16_t> metres;
  for (int row = 0; row < rows; ++row)
    for (int column = 0; column < columns; ++column)
      metres.push_back(static_cast<std::int16_t>(column % 360 * 10));
  if (dataset->GetRasterBand(1)->RasterIO(GF_Write, 0, 0, columns, rows, metres.data(), columns,
                                          rows, GDT_Int16, 0, 0, nullptr) != CE_None) {
    throw std::runtime_error("cannot write " + file.string());
  }
  return file;
}

}  // namespace sample
