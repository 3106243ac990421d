#include "catch.hpp"
#include "flatgeobuf/layer.hpp"
#include "gdalfiles/vector_file.hpp"

#include <filesystem>

using namespace rumbo;

namespace {

const std::filesystem::path folder = std::filesystem::path(RUMBO_DATA_DIR) / "basemap";

void check_alike(const geo::Features& ours, const geo::Features& theirs) {
  REQUIRE(ours.size() == theirs.size());
  for (std::size_t i = 0; i < ours.size(); ++i) {
    if (ours[i].geometry != theirs[i].geometry) FAIL_CHECK("geometry " << i << " differs");
    if (ours[i].properties != theirs[i].properties) FAIL_CHECK("properties " << i << " differ");
  }
}

}  // namespace

TEST_CASE("every feature of the shipped layers is what GDAL reads") {
  if (!std::filesystem::exists(folder)) {
    WARN("skipped: the basemap is not built (ninja basemap)");
    return;
  }
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() != ".fgb") continue;
    CAPTURE(entry.path().filename().string());
    const flatgeobuf::Layer ours(entry.path());
    const auto theirs = gdalfiles::open_vector(entry.path(), {});
    for (const geo::BBox& window :
         {geo::BBox{-180, -90, 180, 90}, geo::BBox{-94, 14, -90, 17.4},
          geo::BBox{170, -50, -160, 5}, geo::BBox{-92.5, 14.8, -92.4, 14.9},
          geo::BBox{-30, -60, -20, -50}}) {
      CAPTURE(window.west, window.south);
      check_alike(ours.read(window), theirs->read(window, {}));
    }
  }
}
