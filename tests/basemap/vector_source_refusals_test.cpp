#include "base/error.hpp"
#include "basemap/basemap.hpp"
#include "catch.hpp"
#include "sample_files.hpp"

#include <functional>
#include <string>

using namespace rumbo;
using basemap::VectorSource;

namespace {

std::string refusal(const std::filesystem::path& file) {
  try {
    VectorSource(file).read({-180, -90, 180, 90});
  } catch (const base::InputError& error) {
    return error.what();
  }
  return "";
}

void check_refused(const std::filesystem::path& file, const std::string& expected) {
  const std::string message = refusal(file);
  INFO(file << ": " << message);
  CHECK(message.find(expected) != std::string::npos);
  CHECK(message.find(file.string()) == 0);
}

constexpr const char* vrt =
    "<OGRVRTDataSource><OGRVRTLayer name=\"a\"><SrcDataSource>a.csv</SrcDataSource>"
    "</OGRVRTLayer></OGRVRTDataSource>";

}  // namespace

TEST_CASE("names that GDAL would take for something other than a file are refused") {
  for (const char* name : {vrt, "/vsicurl/https://example.org/a.geojson", "/vsizip/a.zip/a.geojson",
                           "/vsistdin/", "/vsimem/a.geojson", "https://example.org/a.geojson",
                           "{\"type\": \"FeatureCollection\", \"features\": []}", "PG:dbname=a",
                           "MEMORY:a", "/dev/stdin", "FLATGEOBUF:a", "GPKG:a.gpkg:b"}) {
    const std::string message = refusal(name);
    INFO(name << ": " << message);
    CHECK_FALSE(message.empty());
  }
}

TEST_CASE("a document in a format that is not allowed is refused whatever its name") {
  const sample::Folder folder;
  sample::write(folder / "a.csv", "lon,lat\n1,2\n");
  check_refused(folder / "a.csv", "the formats that are read here are FlatGeobuf, GeoJSON");
  check_refused(sample::write(folder / "b.vrt", vrt), "the formats that are read here");
  check_refused(sample::write(folder / "c.geojson", vrt), "the formats that are read here");
  check_refused(sample::write(folder / "d.fgb", "not a FlatGeobuf"),
                "the formats that are read here");
  check_refused(sample::write(folder / "empty.fgb", ""), "the formats that are read here");
}

TEST_CASE("a missing file and a folder are refused") {
  const sample::Folder folder;
  check_refused(folder / "none.fgb", "cannot be opened");
  check_refused(folder.path(), "is no regular file");
}

TEST_CASE("a damaged file is refused") {
  const sample::Folder folder;
  const auto file =
      sample::convert(sample::collection(sample::point(1, 2, R"("name": "a long enough name")")),
                      folder / "p.fgb", "FlatGeobuf");
  std::filesystem::resize_file(file, std::filesystem::file_size(file) - 20);
  CHECK_FALSE(refusal(file).empty());
  CHECK_FALSE(
      refusal(sample::write(folder / "cut.geojson", "{\"type\": \"FeatureCollection\", \"fea"))
          .empty());
}

TEST_CASE("positions off the globe are refused") {
  const sample::Folder folder;
  const auto good = sample::point(1, 2);
  check_refused(
      sample::write(folder / "far.geojson",
                    sample::collection(good + "," + sample::point(100, 95))),
      "reaches from 1, 2 to 100, 95, which is not in degrees on the globe; give the file its CRS");
  const std::string infinite =
      R"({"type": "Feature", "properties": {}, "geometry": {"type": "LineString", "coordinates": [[0, 0], [Infinity, 1]]}})";
  CHECK_FALSE(refusal(sample::write(folder / "inf.geojson", sample::collection(infinite))).empty());
}

TEST_CASE("a collection of geometries is refused with the number of the feature") {
  const sample::Folder folder;
  const std::string mixed =
      R"({"type": "Feature", "properties": {}, "geometry": {"type": "GeometryCollection", "geometries":)"
      R"( [{"type": "Point", "coordinates": [1, 2]}]}})";
  check_refused(sample::write(folder / "c.geojson", sample::collection(mixed)),
                "feature 0 is a GEOMETRYCOLLECTION, which is not drawn");
}

TEST_CASE("more than 2,000 fields are refused") {
  const sample::Folder folder;
  std::string members = R"("f": 1)";
  for (int i = 0; i < 2000; ++i) members += ", \"f" + std::to_string(i) + "\": 1";
  check_refused(
      sample::write(folder / "wide.geojson", sample::collection(sample::point(1, 2, members))),
      "has more than 2000 fields");
}
