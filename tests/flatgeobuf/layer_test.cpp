#include "flatgeobuf/layer.hpp"

#include "base/error.hpp"
#include "catch.hpp"
#include "gdalfiles/vector_file.hpp"
#include "sample_files.hpp"

#include <fstream>
#include <iterator>
#include <random>

using namespace rumbo;
using flatgeobuf::Layer;

namespace {

const std::string kinds = sample::collection(
    R"({"type":"Feature","properties":{"name":"Huixtla","rank":3,"share":0.5,"seat":true},
        "geometry":{"type":"Point","coordinates":[-92.46,15.14]}},
       {"type":"Feature","properties":{"name":"ring","rank":null},
        "geometry":{"type":"Polygon","coordinates":[[[0,0],[9,0],[9,9],[0,0]],[[3,1],[5,1],[5,2],[3,1]]]}},
       {"type":"Feature","properties":{"name":"two","rank":-7},
        "geometry":{"type":"MultiPolygon","coordinates":[[[[20,0],[29,0],[29,9],[20,0]]],[[[40,0],[49,0],[49,9],[40,0]]]]}},
       {"type":"Feature","properties":{"name":"way"},
        "geometry":{"type":"LineString","coordinates":[[60,1],[61,2],[62,1]]}},
       {"type":"Feature","properties":{"name":"ways"},
        "geometry":{"type":"MultiLineString","coordinates":[[[70,1],[71,2]],[[80,1],[81,2]]]}},
       {"type":"Feature","properties":{"name":"dots"},
        "geometry":{"type":"MultiPoint","coordinates":[[100,1],[101,2]]}})");

std::vector<std::byte> bytes_of(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  const std::vector<char> text{std::istreambuf_iterator<char>(stream), {}};
  const auto* start = reinterpret_cast<const std::byte*>(text.data());
  return {start, start + text.size()};
}

// Reads all, and lets it be refused: whatever the bytes, nothing else may happen.
void survive(const std::vector<std::byte>& bytes) {
  try {
    Layer(bytes, "damaged.fgb").read({-180, -90, 180, 90});
  } catch (const base::InputError&) {
  }
}

void check_alike(const geo::Features& ours, const geo::Features& theirs) {
  REQUIRE(ours.size() == theirs.size());
  for (std::size_t i = 0; i < ours.size(); ++i) {
    CHECK(ours[i].geometry == theirs[i].geometry);
    CHECK(ours[i].properties == theirs[i].properties);
  }
}

}  // namespace

TEST_CASE("every kind of geometry and value is read as GDAL reads it") {
  const sample::Folder folder;
  const auto file = sample::convert(kinds, folder / "kinds.fgb", "FlatGeobuf");
  const auto theirs = gdalfiles::open_vector(file, {})->read({-180, -90, 180, 90}, {});
  REQUIRE(theirs.size() == 6);
  check_alike(Layer(file).read({-180, -90, 180, 90}), theirs);
}

TEST_CASE("a window across 180 degrees gives a feature of both sides once") {
  const sample::Folder folder;
  const auto file = sample::convert(kinds, folder / "kinds.fgb", "FlatGeobuf");
  const auto ours = Layer(file).read({45, -5, 25, 5}, {"name"});
  check_alike(ours, gdalfiles::open_vector(file, {})->read({45, -5, 25, 5}, {"name"}));
  REQUIRE(ours.size() == 5);
  for (const auto& feature : ours) CHECK(feature.properties.size() == 1);
}

TEST_CASE("a layer in another coordinate system is refused, not misplaced") {
  const sample::Folder folder;
  const auto file = sample::convert(kinds, folder / "mercator.fgb", "FlatGeobuf", "EPSG:3857");
  CHECK_THROWS_AS(Layer(file), base::InputError);
}

TEST_CASE("what is no FlatGeobuf is refused with its name") {
  const sample::Folder folder;
  CHECK_THROWS_AS(Layer(folder / "none.fgb"), base::InputError);
  CHECK_THROWS_AS(Layer(folder.path()), base::InputError);
  CHECK_THROWS_WITH(Layer(sample::write(folder / "text.fgb", "{}")), Catch::Contains("text.fgb"));
  CHECK_THROWS_AS(Layer(sample::write(folder / "empty.fgb", "")), base::InputError);
}

TEST_CASE("a file cut off anywhere is refused or read as far as it goes") {
  const sample::Folder folder;
  const auto whole = bytes_of(sample::convert(kinds, folder / "kinds.fgb", "FlatGeobuf"));
  std::size_t refused = 0;
  for (std::size_t size = 0; size < whole.size(); ++size) {
    const std::vector<std::byte> cut(whole.begin(), whole.begin() + static_cast<long>(size));
    try {
      Layer(cut, "cut.fgb").read({-180, -90, 180, 90});
    } catch (const base::InputError&) {
      ++refused;
    }
  }
  CHECK(refused == whole.size());
}

TEST_CASE("bytes changed anywhere lead to a refusal or other features, never out of the file") {
  const sample::Folder folder;
  const auto whole = bytes_of(sample::convert(kinds, folder / "kinds.fgb", "FlatGeobuf"));
  for (std::size_t at = 0; at < whole.size(); ++at) {
    for (const unsigned change : {0x01U, 0x80U, 0xffU}) {
      auto broken = whole;
      broken[at] ^= static_cast<std::byte>(change);
      survive(broken);
    }
  }
  std::mt19937 random(1);
  for (int round = 0; round < 2000; ++round) {
    auto broken = whole;
    for (int i = 0; i < 8; ++i)
      broken[random() % broken.size()] = static_cast<std::byte>(random() & 0xff);
    survive(broken);
  }
  SUCCEED();
}
