#include "tiles/raster_relief.hpp"

#include "catch.hpp"

#include <algorithm>

using namespace rumbo;

namespace {

const std::vector<geo::BBox> world{{-180, -90, 180, 90}};

const basemap::Basemap& map_data() {
  static const basemap::Basemap data(RUMBO_DATA_DIR "/basemap");
  return data;
}

std::vector<unsigned char> all_land(const tiles::RasterRelief& relief, unsigned char land = 255) {
  return std::vector<unsigned char>(
      static_cast<std::size_t>(relief.cells()) * static_cast<std::size_t>(relief.cells()), land);
}

int alpha_at(const scene::Image& image, int x, int y) {
  return image.pixels[2 * (static_cast<std::size_t>(y) * static_cast<std::size_t>(image.width) +
                           static_cast<std::size_t>(x)) +
                      1];
}

}  // namespace

TEST_CASE("tiles side by side have the same relief where they meet") {
  const tiles::RasterRelief relief(map_data(), world, 5, 256, 1);
  const auto land = all_land(relief);
  const scene::Image west = relief.shade({5, 6, 13}, land), east = relief.shade({5, 7, 13}, land);
  const int size = relief.cells();
  bool any = false;
  for (int y = 0; y < size; ++y) {
    CHECK(alpha_at(west, size - 2, y) == alpha_at(east, 0, y));
    CHECK(alpha_at(west, size - 1, y) == alpha_at(east, 1, y));
    any = any || alpha_at(east, 1, y) > 20;
  }
  CHECK(any);
}

TEST_CASE("relief read for a box is the world's, but for its edge") {
  const tiles::RasterRelief whole(map_data(), world, 6, 256, 1);
  const tiles::RasterRelief part(map_data(), {{-100, 15, -95, 20}}, 6, 256, 1);
  const auto land = all_land(whole);
  const scene::Image one = whole.shade({6, 14, 28}, land), other = part.shade({6, 14, 28}, land);
  double difference = 0, sum = 0;
  for (int y = 0; y < whole.cells(); ++y)
    for (int x = 0; x < whole.cells(); ++x) {
      difference += std::abs(alpha_at(one, x, y) - alpha_at(other, x, y));
      sum += alpha_at(one, x, y);
    }
  CHECK(sum > 0);
  CHECK(difference < 0.05 * sum);
}

TEST_CASE("there is no relief at sea") {
  const tiles::RasterRelief relief(map_data(), world, 5, 256, 1);
  const scene::Image image = relief.shade({5, 6, 13}, all_land(relief, 0));
  CHECK(std::ranges::all_of(image.pixels, [](unsigned char value) { return value == 0; }));
}
