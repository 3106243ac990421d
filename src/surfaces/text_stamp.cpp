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

}  // namespace

TextStamp::TextStamp() : letters_(surface_on(letters_pixels_)), halo_(surface_on(halo_pixels_)) {
  context_.reset(cairo_create(letters_.get()));
  check(cairo_status(context_.get()), "draw a text");
}

void TextStamp::clear(const Area& area) {
  for (int y = area.top; y < area.bottom; ++y)
    std::memset(letters_pixels_.data() + y * width + area.left, 0,
                static_cast<std::size_t>(area.right - area.left));
}

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
  for (int y = all.top; y < all.bottom; ++y)
    std::memset(halo_pixels_.data() + y * width + all.left, 0,
                static_cast<std::size_t>(all.right - all.left));
  for (const Reach& reach : reaches_)
    for (int y = letters.top; y < letters.bottom; ++y) {
      const unsigned char* const from = letters_pixels_.data() + y * width;
      unsigned char* const to = halo_pixels_.data() + (y + reach.dy) * width + reach.dx;
      for (int x = letters.left; x < letters.right; ++x)
        to[x] = std::max(to[x], static_cast<unsigned char>(from[x] * reach.weight >> 8));
    }
}

bool TextStamp::paint(cairo_t* context, const scene::Text& text,
                      const scene::Typesetter& typesetter) {
  if (!text.path.empty() || text.angle != 0 || text.halo_width <= 0 || text.halo.alpha <= 0)
    return false;
  cairo_matrix_t matrix;
  cairo_get_matrix(context, &matrix);
  const double scale = matrix.xx;
  double x = text.origin.x, y = text.origin.y;
  cairo_matrix_transform_point(&matrix, &x, &y);
  const double whole_x = std::floor(x), whole_y = std::floor(y);

  cairo_t* const own = context_.get();
  cairo_identity_matrix(own);
  cairo_translate(own, begin_x + x - whole_x, begin_y + y - whole_y);
  cairo_scale(own, scale, scale);
  cairo_new_path(own);
  typesetter.trace(own, text.text, text.font);
  cairo_identity_matrix(own);
  double left = 0, top = 0, right = 0, bottom = 0;
  cairo_path_extents(own, &left, &top, &right, &bottom);
  const double about = text.halo_width * scale;
  const int most = static_cast<int>(std::ceil(about + 0.5));
  const Area letters{static_cast<int>(std::floor(left)), static_cast<int>(std::floor(top)),
                     static_cast<int>(std::ceil(right)) + 1,
                     static_cast<int>(std::ceil(bottom)) + 1};
  const Area all{letters.left - most, letters.top - most, letters.right + most,
                 letters.bottom + most};
  if (all.left < 0 || all.top < 0 || all.right > width || all.bottom > height) return false;

  cairo_surface_flush(letters_.get());
  clear(letters);
  cairo_surface_mark_dirty(letters_.get());
  cairo_set_source_rgba(own, 1, 1, 1, 1);
  cairo_fill(own);
  cairo_surface_flush(letters_.get());
  spread(letters, all, about);
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
  cairo_rectangle(context, at_x + letters.left, at_y + letters.top, letters.right - letters.left,
                  letters.bottom - letters.top);
  cairo_clip(context);
  mask(text.colour, letters_.get());
  cairo_restore(context);
  return true;
}

}  // namespace rumbo::surfaces
