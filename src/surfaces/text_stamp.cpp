#include "surfaces/text_stamp.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace rumbo::surfaces {
namespace {

constexpr int width = 1024, height = 160;     // of the room for a text
constexpr double begin_x = 64, begin_y = 96;  // where its baseline begins, but for parts of pixels

Surface surface_on(std::vector<unsigned char>& pixels) {
  pixels.resize(std::size_t{width} * height);
  Surface surface(
      cairo_image_surface_create_for_data(pixels.data(), CAIRO_FORMAT_A8, width, height, width));
  check(cairo_surface_status(surface.get()), "make room for a text");
  return surface;
}

template <class Area>
void clear(std::vector<unsigned char>& pixels, const Area& area) {
  for (int y = area.top; y < area.bottom; ++y)
    std::memset(pixels.data() + y * width + area.left, 0,
                static_cast<std::size_t>(area.right - area.left));
}

void add(std::vector<unsigned char>& pixels, const GlyphStamp& stamp, int left, int top) {
  const unsigned char* from = stamp.cover.data();
  for (int y = 0; y < stamp.height; ++y) {
    unsigned char* const to = pixels.data() + (top + y) * width + left;
    for (int x = 0; x < stamp.width; ++x, ++from)
      to[x] = static_cast<unsigned char>(std::min(255, to[x] + *from));
  }
}

// To the nearest of `grades` greys: an eye sees no difference, and a tile's palette has room for
// them.
template <class Area>
void grade(std::vector<unsigned char>& pixels, const Area& area) {
  constexpr unsigned grades = 31;
  for (int y = area.top; y < area.bottom; ++y) {
    unsigned char* const row = pixels.data() + y * width;
    for (int x = area.left; x < area.right; ++x)
      row[x] = static_cast<unsigned char>((row[x] * grades + 127) / 255 * 255 / grades);
  }
}

}  // namespace

TextStamp::TextStamp() : letters_(surface_on(letters_pixels_)), halo_(surface_on(halo_pixels_)) {}

// A pixel whose middle lies within the width is covered, one beyond by less than a pixel in part.
void TextStamp::set_reaches(double about) {
  if (width_ == about) return;
  width_ = about;
  reaches_.clear();
  const int most = static_cast<int>(std::ceil(about + 0.5));
  for (int dy = -most; dy <= most; ++dy)
    for (int dx = -most; dx <= most; ++dx) {
      const double share = std::clamp(about + 0.5 - std::hypot(dx, dy), 0.0, 1.0);
      if (share > 0) reaches_.push_back({dx, dy, static_cast<unsigned>(std::lround(256 * share))});
    }
}

void TextStamp::spread(const Area& letters, const Area& all, double about) {
  set_reaches(about);
  clear(halo_pixels_, all);
  for (const Reach& reach : reaches_)
    for (int y = letters.top; y < letters.bottom; ++y) {
      const unsigned char* const from = letters_pixels_.data() + y * width;
      unsigned char* const to = halo_pixels_.data() + (y + reach.dy) * width + reach.dx;
      for (int x = letters.left; x < letters.right; ++x)
        to[x] = std::max(to[x], static_cast<unsigned char>(from[x] * reach.weight >> 8));
    }
}

// Puts the letters together, the baseline beginning at `at`. Whether there is room for them.
bool TextStamp::set(const scene::Text& text, const scene::Typesetter& typesetter, double scale,
                    geo::XY at) {
  constexpr double bias = 0.5 + 1.0 / 4096;  // letters that lie half-way do so in every tile
  constexpr int steps = GlyphStamps::steps;
  const auto step = [&](double place) {
    return static_cast<int>(std::floor(place * steps + bias));
  };
  area_ = {width, height, 0, 0};
  for (const bool first : {true, false}) {  // to find their area, then to draw
    if (!first) clear(letters_pixels_, area_);
    for (const scene::Glyph& glyph : typesetter.glyphs(text.text, text.font)) {
      if (!glyph.font) return false;
      const int x = step(at.x + glyph.x * scale), y = step(at.y + glyph.y * scale);
      const GlyphStamp* const stamp = stamps_.find(glyph, scale, x & (steps - 1), y & (steps - 1));
      if (!stamp) return false;
      if (stamp->width == 0) continue;
      const int left = x / steps + stamp->left, top = y / steps + stamp->top;
      if (first)
        area_ = {std::min(area_.left, left), std::min(area_.top, top),
                 std::max(area_.right, left + stamp->width),
                 std::max(area_.bottom, top + stamp->height)};
      else
        add(letters_pixels_, *stamp, left, top);
    }
    if (area_.left < 0 || area_.top < 0 || area_.right > width || area_.bottom > height)
      return false;
  }
  return true;
}

bool TextStamp::paint(cairo_t* context, const scene::Text& text,
                      const scene::Typesetter& typesetter) {
  if (!text.path.empty() || text.angle != 0 || text.halo_width <= 0 || text.halo.alpha <= 0)
    return false;
  cairo_matrix_t matrix;
  cairo_get_matrix(context, &matrix);
  double x = text.origin.x, y = text.origin.y;
  cairo_matrix_transform_point(&matrix, &x, &y);
  const double whole_x = std::floor(x), whole_y = std::floor(y);
  const double about = text.halo_width * matrix.xx;
  const int most = static_cast<int>(std::ceil(about + 0.5));

  cairo_surface_flush(letters_.get());
  cairo_surface_flush(halo_.get());
  if (!set(text, typesetter, matrix.xx, {begin_x + x - whole_x, begin_y + y - whole_y}))
    return false;
  if (area_.left >= area_.right) return true;
  const Area all{area_.left - most, area_.top - most, area_.right + most, area_.bottom + most};
  if (all.left < 0 || all.top < 0 || all.right > width || all.bottom > height) return false;
  spread(area_, all, about);
  grade(letters_pixels_, area_);
  grade(halo_pixels_, all);
  cairo_surface_mark_dirty(letters_.get());
  cairo_surface_mark_dirty(halo_.get());

  cairo_save(context);
  cairo_identity_matrix(context);
  const double at_x = whole_x - begin_x, at_y = whole_y - begin_y;
  cairo_rectangle(context, at_x + all.left, at_y + all.top, all.right - all.left,
                  all.bottom - all.top);
  cairo_clip(context);
  const auto mask = [&](const scene::Colour& c, cairo_surface_t* surface) {
    cairo_set_source_rgba(context, c.red, c.green, c.blue, c.alpha);
    cairo_mask_surface(context, surface, at_x, at_y);
  };
  mask(text.halo, halo_.get());
  cairo_rectangle(context, at_x + area_.left, at_y + area_.top, area_.right - area_.left,
                  area_.bottom - area_.top);
  cairo_clip(context);
  mask(text.colour, letters_.get());
  cairo_restore(context);
  return true;
}

}  // namespace rumbo::surfaces
