#include "surfaces/glyph_stamps.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

namespace rumbo::surfaces {
namespace {

constexpr int side = 256;    // of the room for a glyph
constexpr int middle = 128;  // where its origin's pixel is
constexpr std::size_t most_known = 1 << 14;

}  // namespace

GlyphStamps::GlyphStamps() : pixels_(std::size_t{side} * side) {
  surface_.reset(
      cairo_image_surface_create_for_data(pixels_.data(), CAIRO_FORMAT_A8, side, side, side));
  check(cairo_surface_status(surface_.get()), "make room for a letter");
  context_.reset(cairo_create(surface_.get()));
  check(cairo_status(context_.get()), "draw a letter");
}

std::size_t GlyphStamps::Hash::operator()(const Key& key) const {
  std::size_t hash = std::hash<const void*>()(key.font) ^ std::hash<double>()(key.scale);
  hash = (hash ^ key.number) * 0x9E3779B97F4A7C15U;
  return hash ^ static_cast<std::size_t>(key.across * steps + key.down) << 20 ^ hash >> 32;
}

const GlyphStamp* GlyphStamps::find(const scene::Glyph& glyph, double scale, int across, int down) {
  const Key key{glyph.font, glyph.number, scale, across, down};
  auto found = known_.find(key);
  if (found == known_.end()) {
    if (known_.size() >= most_known) known_.clear();
    const geo::XY origin{middle + static_cast<double>(across) / steps,
                         middle + static_cast<double>(down) / steps};
    found = known_.emplace(key, drawn(glyph, scale, origin)).first;
  }
  return found->second.width < 0 ? nullptr : &found->second;
}

GlyphStamp GlyphStamps::drawn(const scene::Glyph& glyph, double scale, geo::XY origin) {
  cairo_t* const context = context_.get();
  cairo_identity_matrix(context);
  cairo_translate(context, origin.x, origin.y);
  cairo_scale(context, scale, scale);
  cairo_set_scaled_font(context, glyph.font);
  const cairo_glyph_t one{glyph.number, 0, 0};
  cairo_new_path(context);
  cairo_glyph_path(context, &one, 1);
  cairo_identity_matrix(context);
  double left = 0, top = 0, right = 0, bottom = 0;
  cairo_path_extents(context, &left, &top, &right, &bottom);
  GlyphStamp stamp;
  if (left >= right || top >= bottom) return stamp;
  if (left < 0 || top < 0 || right > side || bottom > side) {
    stamp.width = -1;
    return stamp;
  }
  const int from_x = static_cast<int>(left), from_y = static_cast<int>(top);
  stamp.left = from_x - middle;
  stamp.top = from_y - middle;
  stamp.width = static_cast<int>(std::ceil(right)) - from_x;
  stamp.height = static_cast<int>(std::ceil(bottom)) - from_y;
  cairo_set_source_rgba(context, 1, 1, 1, 1);
  cairo_fill(context);
  cairo_surface_flush(surface_.get());
  for (int y = 0; y < stamp.height; ++y) {
    unsigned char* const row = pixels_.data() + (from_y + y) * side + from_x;
    stamp.cover.insert(stamp.cover.end(), row, row + stamp.width);
    std::fill_n(row, stamp.width, static_cast<unsigned char>(0));
  }
  cairo_surface_mark_dirty(surface_.get());
  return stamp;
}

}  // namespace rumbo::surfaces
