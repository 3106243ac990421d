#include "catch.hpp"
#include "render/map.hpp"
#include "sample_journeys.hpp"

#include <cmath>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

#include <png.h>

using namespace rumbo;

namespace {

struct Picture {
  unsigned width = 0, height = 0;
  std::vector<unsigned char> pixels;  // RGB
};

Picture decode(const std::string& bytes) {
  png_image image;
  std::memset(&image, 0, sizeof image);
  image.version = PNG_IMAGE_VERSION;
  REQUIRE(png_image_begin_read_from_memory(&image, bytes.data(), bytes.size()));
  image.format = PNG_FORMAT_RGB;
  Picture picture{image.width, image.height, std::vector<unsigned char>(PNG_IMAGE_SIZE(image))};
  REQUIRE(png_image_finish_read(&image, nullptr, picture.pixels.data(), 0, nullptr));
  return picture;
}

// The mean difference of a channel, 0..255.
double difference(const Picture& a, const Picture& b) {
  double sum = 0;
  for (std::size_t i = 0; i < a.pixels.size(); ++i)
    sum += std::abs(int{a.pixels[i]} - int{b.pixels[i]});
  return sum / static_cast<double>(a.pixels.size());
}

std::string small_map(const geo::Features& journeys) {
  static const style::Style style = style::read(RUMBO_RENDER_DATA "/small.yaml");
  render::MapRequest request(style, journeys);
  request.fonts = RUMBO_DATA_DIR "/fonts.conf";
  request.title = "Three walks";
  request.subtitle = "A small map drawn by hand";
  return render_png(render::Map(request));
}

}  // namespace

// A change that is meant: look at the picture the failing test leaves in the temporary folder, then
// copy it over the reference.
TEST_CASE("the small map looks as it did") {
  const std::string drawn = small_map(sample::caravans());
  const std::filesystem::path file = RUMBO_RENDER_DATA "/small_map.png";
  const auto left = std::filesystem::temp_directory_path() / "rumbo-small_map.png";
  std::ofstream(left, std::ios::binary) << drawn;
  INFO("drawn: " << left << ", reference: " << file);
  REQUIRE(std::filesystem::is_regular_file(file));
  std::ifstream in(file, std::ios::binary);
  const Picture reference = decode({std::istreambuf_iterator<char>(in), {}}), now = decode(drawn);
  REQUIRE(now.width == reference.width);
  REQUIRE(now.height == reference.height);
  REQUIRE(difference(now, reference) < 0.6);
  std::filesystem::remove(left);
}

TEST_CASE("the comparison of pictures sees a missing leg") {
  auto journeys = sample::caravans();
  const Picture all = decode(small_map(journeys));
  std::erase_if(journeys, [](const geo::Feature& feature) {
    return feature.string_or("journey", "") == "two";
  });
  CHECK(difference(all, decode(small_map(journeys))) > 0.6);
}
