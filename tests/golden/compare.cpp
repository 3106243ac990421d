// compare REFERENCE DRAWN DIFFERENCE: prints how many pixels differ and of how many; DIFFERENCE
// becomes a picture of them. Exit 0 when both could be read and are of one size, 1 otherwise.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <optional>
#include <vector>

#include <png.h>

namespace {

constexpr int tolerance = 24;  // of 255, of any channel: less is no difference

struct Picture {
  unsigned width = 0, height = 0;
  std::vector<unsigned char> pixels;  // RGB
};

std::optional<Picture> read(const char* file) {
  png_image image;
  std::memset(&image, 0, sizeof image);
  image.version = PNG_IMAGE_VERSION;
  if (!png_image_begin_read_from_file(&image, file)) return std::nullopt;
  image.format = PNG_FORMAT_RGB;
  Picture picture{image.width, image.height, std::vector<unsigned char>(PNG_IMAGE_SIZE(image))};
  if (!png_image_finish_read(&image, nullptr, picture.pixels.data(), 0, nullptr))
    return std::nullopt;
  return picture;
}

void write(const char* file, const Picture& picture) {
  png_image image;
  std::memset(&image, 0, sizeof image);
  image.version = PNG_IMAGE_VERSION;
  image.width = picture.width;
  image.height = picture.height;
  image.format = PNG_FORMAT_RGB;
  png_image_write_to_file(&image, file, 0, picture.pixels.data(), 0, nullptr);
}

// Pales what is equal and reddens what is not, in `drawn`.
std::size_t mark(const Picture& reference, Picture& drawn) {
  std::size_t different = 0;
  for (std::size_t i = 0; i < drawn.pixels.size(); i += 3) {
    int most = 0;
    for (std::size_t c = i; c < i + 3; ++c)
      most = std::max(most, std::abs(int{drawn.pixels[c]} - int{reference.pixels[c]}));
    const bool differs = most > tolerance;
    different += differs;
    for (std::size_t c = i; c < i + 3; ++c)
      drawn.pixels[c] = static_cast<unsigned char>(differs ? (c == i ? 220 : 0)
                                                           : 255 - (255 - drawn.pixels[c]) / 4);
  }
  return different;
}

}  // namespace

int main(int count, char** names) {
  if (count != 4) return std::fprintf(stderr, "compare REFERENCE DRAWN DIFFERENCE\n"), 2;
  const auto reference = read(names[1]);
  auto drawn = read(names[2]);
  if (!reference || !drawn) return std::printf("cannot be read\n"), 1;
  if (reference->width != drawn->width || reference->height != drawn->height)
    return std::printf("is %ux%u, was %ux%u\n", drawn->width, drawn->height, reference->width,
                       reference->height),
           1;
  const std::size_t different = mark(*reference, *drawn);
  write(names[3], *drawn);
  std::printf("%zu %zu\n", different, drawn->pixels.size() / 3);
}
