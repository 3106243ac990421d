#include "surfaces/cairo_painter.hpp"

#include "scene/line_pieces.hpp"
#include "surfaces/cairo_handles.hpp"

#include <cmath>
#include <numbers>

#include <cairo.h>

namespace rumbo::surfaces {
namespace {

cairo_line_cap_t cairo_cap(Cap cap) {
  return cap == Cap::butt    ? CAIRO_LINE_CAP_BUTT
         : cap == Cap::round ? CAIRO_LINE_CAP_ROUND
                             : CAIRO_LINE_CAP_SQUARE;
}

cairo_line_join_t cairo_join(Join join) {
  return join == Join::miter   ? CAIRO_LINE_JOIN_MITER
         : join == Join::round ? CAIRO_LINE_JOIN_ROUND
                               : CAIRO_LINE_JOIN_BEVEL;
}

class Painter {
 public:
  Painter(cairo_t* context, const Typesetter& typesetter, Letters letters)
      : context_(context),
        typesetter_(typesetter),
        letters_(letters),
        antialias_(cairo_get_antialias(context)) {}

  void operator()(const Shape& shape) {
    if (shape.fill) fill(shape);
    if (shape.stroke && shape.stroke->width > 0) stroke(shape.paths, *shape.stroke);
  }

  void operator()(const Disc& disc) {
    cairo_new_path(context_);
    cairo_arc(context_, disc.centre.x, disc.centre.y, disc.radius, 0, 2 * std::numbers::pi);
    cairo_close_path(context_);
    if (disc.fill) {
      set(*disc.fill);
      cairo_fill_preserve(context_);
    }
    if (disc.stroke && disc.stroke->width > 0) {
      set(*disc.stroke);
      cairo_stroke_preserve(context_);
    }
    cairo_new_path(context_);
  }

  void operator()(const Text& text) {
    cairo_save(context_);
    cairo_new_path(context_);
    const Track track(text.path);
    const bool bent = !text.path.empty();
    if (!bent) cairo_translate(context_, text.origin.x, text.origin.y);
    if (!bent && text.angle != 0) cairo_rotate(context_, text.angle * std::numbers::pi / 180);
    const bool halo = text.halo_width > 0 && text.halo.alpha > 0;
    if (halo || letters_ == Letters::outlines) {
      if (bent)
        typesetter_.trace(context_, text.text, text.font, track);
      else
        typesetter_.trace(context_, text.text, text.font);
    }
    if (halo) {
      set(Stroke{text.halo, 2 * text.halo_width, Cap::round, Join::round, {}});
      cairo_stroke_preserve(context_);
    }
    cairo_set_antialias(context_, CAIRO_ANTIALIAS_DEFAULT);  // of the letters in any case
    set(text.colour);
    if (letters_ == Letters::outlines) {
      if (bent) cairo_set_fill_rule(context_, CAIRO_FILL_RULE_WINDING);  // letters may touch
      cairo_fill(context_);
    } else {
      cairo_new_path(context_);
      if (bent)
        typesetter_.show(context_, text.text, text.font, track);
      else
        typesetter_.show(context_, text.text, text.font);
    }
    cairo_set_antialias(context_, antialias_);
    cairo_restore(context_);
  }

  void operator()(const Image& image);

  void operator()(const Group& group) {
    if (group.clip) {
      cairo_save(context_);
      cairo_new_path(context_);
      cairo_rectangle(context_, group.clip->left, group.clip->top, group.clip->width(),
                      group.clip->height());
      cairo_clip(context_);
    }
    draw(group.children);
    if (group.clip) cairo_restore(context_);
  }

  void draw(const std::vector<Node>& nodes) {
    for (const Node& node : nodes) std::visit(*this, node.item);
  }

 private:
  void set(const Colour& c) { cairo_set_source_rgba(context_, c.red, c.green, c.blue, c.alpha); }

  void set(const Stroke& stroke) {
    set(stroke.colour);
    cairo_set_line_width(context_, stroke.width);
    cairo_set_line_cap(context_, cairo_cap(stroke.cap));
    cairo_set_line_join(context_, cairo_join(stroke.join));
    cairo_set_dash(context_, stroke.dashes.data(), static_cast<int>(stroke.dashes.size()), 0);
  }

  void trace(const Path& path) {
    if (path.points.empty()) return;
    cairo_move_to(context_, path.points.front().x, path.points.front().y);
    for (std::size_t i = 1; i < path.points.size(); ++i)
      cairo_line_to(context_, path.points[i].x, path.points[i].y);
    if (path.closed) cairo_close_path(context_);
  }

  void fill(const Shape& shape) {
    cairo_new_path(context_);
    for (const Path& path : shape.paths) trace(path);
    set(*shape.fill);
    cairo_set_fill_rule(context_, CAIRO_FILL_RULE_EVEN_ODD);
    cairo_fill(context_);
  }

  // Long lines go to Cairo in pieces: its time grows with the square of a stroke's crossings.
  // Pieces of a translucent line are drawn in a group, so that where they meet it does not show.
  void stroke(const std::vector<Path>& paths, const Stroke& stroke) {
    const std::vector<Piece> pieces = line_pieces(paths, stroke.dashes);
    const bool grouped = stroke.colour.alpha < 1 && pieces.size() > 1;
    Stroke opaque = stroke;
    if (grouped) {
      cairo_push_group_with_content(context_, CAIRO_CONTENT_COLOR_ALPHA);
      opaque.colour.alpha = 1;
    }
    set(opaque);
    for (const Piece& piece : pieces) {
      cairo_new_path(context_);
      for (const Path& path : piece.paths) trace(path);
      cairo_set_dash(context_, stroke.dashes.data(), static_cast<int>(stroke.dashes.size()),
                     piece.dash_offset);
      cairo_stroke(context_);
    }
    if (grouped) {
      cairo_pop_group_to_source(context_);
      cairo_paint_with_alpha(context_, stroke.colour.alpha);
    }
  }

  cairo_t* context_;
  const Typesetter& typesetter_;
  Letters letters_;
  cairo_antialias_t antialias_;
};

void Painter::operator()(const Image& image) {
  const Surface surface(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, image.width, image.height));
  check(cairo_surface_status(surface.get()), "lay out the relief");
  unsigned char* rows = cairo_image_surface_get_data(surface.get());
  const int stride = cairo_image_surface_get_stride(surface.get());
  for (int y = 0; y < image.height; ++y) {
    auto* row = reinterpret_cast<std::uint32_t*>(rows + static_cast<std::ptrdiff_t>(y) * stride);
    for (int x = 0; x < image.width; ++x) {
      const unsigned char* const pixel =
          image.pixels.data() + image.channels * (static_cast<std::size_t>(y) * image.width + x);
      const std::uint32_t alpha = pixel[image.channels - 1];
      const auto part = [&](int channel) {
        return (pixel[image.channels == 4 ? channel : 0] * alpha + 127) / 255;
      };
      row[x] = alpha << 24 | part(0) << 16 | part(1) << 8 | part(2);
    }
  }
  cairo_surface_mark_dirty(surface.get());
  cairo_save(context_);
  cairo_translate(context_, image.box.left, image.box.top);
  cairo_scale(context_, image.box.width() / image.width, image.box.height() / image.height);
  cairo_set_source_surface(context_, surface.get(), 0, 0);
  cairo_pattern_set_filter(cairo_get_source(context_), CAIRO_FILTER_BILINEAR);
  cairo_pattern_set_extend(cairo_get_source(context_), CAIRO_EXTEND_PAD);
  cairo_rectangle(context_, 0, 0, image.width, image.height);
  cairo_fill(context_);
  cairo_restore(context_);
}

}  // namespace

void paint_on(cairo_t* context, const Scene& scene, const Typesetter& typesetter, Letters letters) {
  cairo_set_source_rgb(context, scene.paper.red, scene.paper.green, scene.paper.blue);
  cairo_paint(context);
  Painter(context, typesetter, letters).draw(scene.nodes);
  check(cairo_status(context), "draw the map");
}

void paint_node(cairo_t* context, const Node& node, const Typesetter& typesetter) {
  std::visit(Painter(context, typesetter, Letters::outlines), node.item);
}

Pixels paint(const Scene& scene, const Typesetter& typesetter, double scale) {
  Pixels pixels;
  const int bleed = static_cast<int>(std::lround(scene.bleed * scale));
  pixels.width = static_cast<int>(std::lround(scene.width * scale)) + 2 * bleed;
  pixels.height = static_cast<int>(std::lround(scene.height * scale)) + 2 * bleed;
  const std::size_t count = static_cast<std::size_t>(pixels.width) * pixels.height;
  pixels.data.resize(count);
  const Surface surface(cairo_image_surface_create_for_data(
      reinterpret_cast<unsigned char*>(pixels.data.data()), CAIRO_FORMAT_ARGB32, pixels.width,
      pixels.height, pixels.width * 4));
  check(cairo_surface_status(surface.get()), "make the page");
  const Context context(cairo_create(surface.get()));
  check(cairo_status(context.get()), "start drawing");
  cairo_translate(context.get(), bleed, bleed);
  cairo_scale(context.get(), scale, scale);
  paint_on(context.get(), scene, typesetter, Letters::outlines);
  cairo_surface_finish(surface.get());
  check(cairo_surface_status(surface.get()), "finish the page");
  return pixels;
}

}  // namespace rumbo::surfaces
