#include "basemap/relief.hpp"

#include "base/error.hpp"
#include "catch.hpp"
#include "sample_files.hpp"

using namespace rumbo;
using basemap::Grey;
using basemap::read_elevation;
using basemap::read_relief;

TEST_CASE("a window at the raster's own resolution gives its pixels, north first") {
  const sample::Folder folder;
  const auto file = sample::world_relief(folder / "r.tif");
  const Grey grey = read_relief(file, {-180, -1, -176, 1}, 4, 2);
  CHECK(grey.width == 4);
  CHECK(grey.height == 2);
  CHECK(grey.extent == geo::BBox{-180, -1, -176, 1});
  CHECK(grey.pixels == std::vector<unsigned char>{0, 1, 2, 3, 255, 254, 253, 252});
}

TEST_CASE("a window is averaged where it shrinks") {
  const sample::Folder folder;
  const Grey grey = read_relief(sample::world_relief(folder / "r.tif"), {-180, 0, -160, 20}, 2, 2);
  CHECK(grey.pixels.at(0) == Approx(4.5).margin(0.6));
  CHECK(grey.pixels.at(1) == Approx(14.5).margin(0.6));
}

TEST_CASE("a window grows smoothly") {
  const sample::Folder folder;
  const Grey grey =
      read_relief(sample::world_relief(folder / "r.tif"), {-100, 10, -90, 12}, 100, 20);
  REQUIRE(grey.pixels.size() == 2000);
  for (std::size_t i = 1; i < 100; ++i) CHECK(grey.pixels[i] - grey.pixels[i - 1] <= 1);
  CHECK(grey.pixels[55] == Approx(85).margin(1));
}

TEST_CASE("a window across 180 degrees is read on both sides") {
  const sample::Folder folder;
  const Grey grey = read_relief(sample::world_relief(folder / "r.tif"), {178, 0, -178, 1}, 4, 1);
  CHECK(grey.extent == geo::BBox{178, 0, -178, 1});
  CHECK(grey.pixels == std::vector<unsigned char>{358 % 256, 359 % 256, 0, 1});
}

TEST_CASE("what the raster does not cover is left away") {
  const sample::Folder folder;
  const auto file = sample::world_relief(folder / "r.tif");
  const Grey world = read_relief(file, {-180, -90, 180, 90}, 36, 18);
  CHECK(world.extent == geo::BBox{-180, -90, 180, 90});
  CHECK(world.pixels.size() == 36 * 18);
  const auto half = sample::world_relief(folder / "half.tif", true, true);
  const Grey east = read_relief(half, {-10, -5, 10, 5}, 20, 10);
  CHECK(east.extent == geo::BBox{-10, -5, 0, 5});
  CHECK(east.width == 10);
  CHECK(east.height == 10);
  CHECK(read_relief(half, {20, -5, 30, 5}, 20, 10).pixels.empty());
  const Grey across = read_relief(half, {170, -5, -170, 5}, 20, 10);
  CHECK(across.extent == geo::BBox{-180, -5, -170, 5});
  CHECK(across.width == 10);
}

TEST_CASE("sizes that cannot be are refused, and so is a raster without a place") {
  const sample::Folder folder;
  const auto file = sample::world_relief(folder / "r.tif");
  CHECK_THROWS_AS(read_relief(file, {0, 0, 1, 1}, 0, 5), base::UsageError);
  CHECK_THROWS_AS(read_relief(file, {0, 0, 1, 1}, 20000, 5), base::UsageError);
  CHECK_THROWS_AS(read_relief(sample::world_relief(folder / "n.tif", false), {0, 0, 1, 1}, 5, 5),
                  base::InputError);
  CHECK_THROWS_AS(read_relief(folder / "none.tif", {0, 0, 1, 1}, 5, 5), base::InputError);
  CHECK_THROWS_AS(read_relief(sample::write(folder / "p.geojson", "{}"), {0, 0, 1, 1}, 5, 5),
                  base::InputError);
}

TEST_CASE("a sliver of a window gives as many pixels as asked for") {
  const sample::Folder folder;
  const Grey grey =
      read_relief(sample::world_relief(folder / "r.tif"), {179.9999, 89.9999, 180, 90}, 3, 3);
  CHECK(grey.pixels.size() == 9);
}

TEST_CASE(
    "heights are read like greys, in metres, and points on the edges of the world belong to it") {
  const sample::Folder folder;
  const auto file = sample::world_heights(folder / "h.tif");
  const basemap::Heights heights = read_elevation(file, {-180.5, -0.5, -177.5, 1.5}, 3, 2);
  CHECK(heights.pixels == std::vector<std::int16_t>{0, 10, 20, 0, 10, 20});
  CHECK(read_elevation(file, {178.5, -0.5, 180.5, 0.5}, 2, 1).pixels ==
        std::vector<std::int16_t>{3590, 0});
  CHECK(read_elevation(file, {179.5, -90.5, 180.5, -89.5}, 1, 1).pixels ==
        std::vector<std::int16_t>{0});
}
