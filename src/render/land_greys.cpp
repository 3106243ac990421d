#include "render/land_greys.hpp"

#include "geo/antimeridian.hpp"

#include <cmath>

namespace rumbo::render {
namespace {

constexpr std::size_t most_cells = 120'000;
constexpr int passes = 6;

class Greys {
 public:
  explicit Greys(basemap::Grey& grey) : grey_(grey), land_(grey.pixels.size(), 1) {}

  void find_land(const View& view, const std::vector<unsigned char>& mask, int width, int height) {
    const Box& frame = view.sheet();
    const auto is_land = [&](double column, double row) {
      const geo::LonLat at{
          geo::wrap_longitude(grey_.extent.west + grey_.extent.width() * column / grey_.width),
          grey_.extent.north - grey_.extent.height() * row / grey_.height};
      const auto point = view.to_page(at);
      if (!point || !frame.contains(*point)) return true;
      const int x =
          std::min(width - 1, static_cast<int>((point->x - frame.left) / frame.width() * width));
      const int y =
          std::min(height - 1, static_cast<int>((point->y - frame.top) / frame.height() * height));
      return mask[static_cast<std::size_t>(y) * width + x] > 200;
    };
    for (int y = 0; y < grey_.height; ++y)
      for (int x = 0; x < grey_.width; ++x) {
        int land = 0;
        for (const double dx : {-0.6, 0.5, 1.6})
          for (const double dy : {-0.6, 0.5, 1.6}) land += is_land(x + dx, y + dy);
        land_[index(x, y)] = land >= 9;
      }
  }

  // Land grows into the sea, a cell a pass, by the mean of its neighbours.
  void grow() {
    for (int pass = 0; pass < passes; ++pass) {
      const auto land = land_;
      const auto pixels = grey_.pixels;
      for (int y = 0; y < grey_.height; ++y)
        for (int x = 0; x < grey_.width; ++x) {
          if (land[index(x, y)]) continue;
          int sum = 0, count = 0;
          for (int j = std::max(0, y - 1); j <= std::min(grey_.height - 1, y + 1); ++j)
            for (int i = std::max(0, x - 1); i <= std::min(grey_.width - 1, x + 1); ++i)
              if (land[index(i, j)]) sum += pixels[index(i, j)], ++count;
          if (count == 0) continue;
          grey_.pixels[index(x, y)] = static_cast<unsigned char>(sum / count);
          land_[index(x, y)] = 1;
        }
    }
  }

 private:
  std::size_t index(int x, int y) const { return static_cast<std::size_t>(y) * grey_.width + x; }

  basemap::Grey& grey_;
  std::vector<char> land_;
};

}  // namespace

void keep_to_land(basemap::Grey& grey, const View& view, const std::vector<unsigned char>& mask,
                  int width, int height) {
  if (grey.pixels.size() > most_cells) return;
  Greys greys(grey);
  greys.find_land(view, mask, width, height);
  greys.grow();
}

}  // namespace rumbo::render
