#include "tiles/raster_canvas.hpp"

#include "render/hatching.hpp"
#include "render/lanes.hpp"
#include "tiles/raster_runs.hpp"

#include <algorithm>

#include <cairo.h>

namespace rumbo::tiles {
namespace {

constexpr double hatch_width = 1.2;

void set_source(cairo_t* context, const scene::Colour& c) {
  cairo_set_source_rgba(context, c.red, c.green, c.blue, c.alpha);
}

cairo_line_cap_t cap_of(scene::Cap cap) {
  return cap == scene::Cap::butt    ? CAIRO_LINE_CAP_BUTT
         : cap == scene::Cap::round ? CAIRO_LINE_CAP_ROUND
                                    : CAIRO_LINE_CAP_SQUARE;
}

cairo_line_join_t join_of(scene::Join join) {
  return join == scene::Join::miter   ? CAIRO_LINE_JOIN_MITER
         : join == scene::Join::round ? CAIRO_LINE_JOIN_ROUND
                                      : CAIRO_LINE_JOIN_BEVEL;
}

}  // namespace

RasterCanvas::RasterCanvas(int side) {
  pixels_.width = pixels_.height = side;
  pixels_.data.resize(static_cast<std::size_t>(side) * static_cast<std::size_t>(side));
  surface_.reset(
      cairo_image_surface_create_for_data(reinterpret_cast<unsigned char*>(pixels_.data.data()),
                                          CAIRO_FORMAT_ARGB32, side, side, side * 4));
  surfaces::check(cairo_surface_status(surface_.get()), "make a tile");
  context_.reset(cairo_create(surface_.get()));
  surfaces::check(cairo_status(context_.get()), "draw a tile");
  // Sixteen levels of grey at an edge instead of 255: a third of the time, and fewer colours.
  cairo_set_antialias(context_.get(), CAIRO_ANTIALIAS_FAST);
}

const surfaces::Pixels& RasterCanvas::pixels() {
  cairo_surface_flush(surface_.get());
  surfaces::check(cairo_status(context_.get()), "draw a tile");
  return pixels_;
}

void RasterCanvas::clear(const scene::Colour& colour) {
  cairo_set_operator(context_.get(), CAIRO_OPERATOR_SOURCE);
  cover(colour);
  cairo_set_operator(context_.get(), CAIRO_OPERATOR_OVER);
}

void RasterCanvas::cover(const scene::Colour& colour) {
  set_source(context_.get(), colour);
  cairo_paint(context_.get());
}

void RasterCanvas::draw(const cut::Node& node, const cut::Node::Layer& layer,
                        const GroundPaint& paint) {
  origin_ = node.origin();
  scale_ = static_cast<double>(pixels_.width) / cut::extent;
  const std::vector<cut::Piece>& pieces = layer.pieces;
  for (std::size_t i = 0; i < pieces.size();) {
    const std::uint32_t number = paint.of_feature[pieces[i].feature];
    const std::size_t begin = i;
    while (i < pieces.size() && paint.of_feature[pieces[i].feature] == number) ++i;
    if (number == GroundPaint::none) continue;
    const Pieces alike(pieces.data() + begin, i - begin);
    if (!paint.areas.empty())
      draw_areas(layer, alike, paint.areas[number]);
    else
      draw_lines(layer, alike, paint.lines[number], paint.alike);
  }
}

void RasterCanvas::add_ring(const cut::Part& part, geo::XY shift) {
  bool first = true;
  for (const cut::Position& at : part.points()) {
    const geo::XY point = place(at);
    if (first)
      cairo_move_to(context_.get(), point.x + shift.x, point.y + shift.y);
    else
      cairo_line_to(context_.get(), point.x + shift.x, point.y + shift.y);
    first = false;
  }
  cairo_close_path(context_.get());
}

// Outer rings run one way and holes the other, so that areas of equal paint may overlap.
void RasterCanvas::draw_areas(const cut::Node::Layer& layer, Pieces pieces,
                              const AreaPaint& paint) {
  const bool hatched = !paint.pattern.empty();
  std::vector<scene::Path> outlines;
  bool covered = false, any = false;
  cairo_new_path(context_.get());
  for (const cut::Piece& piece : pieces) {
    if (piece.kind != cut::Kind::polygon) continue;
    covered = covered || piece.covers;
    any = any || piece.count > 0;
    for (const cut::Part& part : std::span(layer.parts).subspan(piece.first, piece.count))
      add_ring(part, paint.shift);
  }
  if (!hatched && paint.fill.alpha > 0) {
    if (covered) {
      cover(paint.fill);
      cairo_new_path(context_.get());
    } else if (any) {
      set_source(context_.get(), paint.fill);
      cairo_fill(context_.get());
    }
  }
  cairo_new_path(context_.get());
  if (hatched) {
    // In step with the next tile: hatched where the tile lies in the world.
    const double x = origin_.x * scale_, y = origin_.y * scale_;
    const double side = pixels_.width;
    for (const cut::Piece& piece : pieces) {
      if (piece.covers)
        outlines.push_back({{{x - 2, y - 2},
                             {x + side + 2, y - 2},
                             {x + side + 2, y + side + 2},
                             {x - 2, y + side + 2}},
                            true});
      for (const cut::Part& part : std::span(layer.parts).subspan(piece.first, piece.count)) {
        scene::Path& path = outlines.emplace_back();
        path.closed = true;
        for (const cut::Position& at : part.points())
          path.points.push_back({at.x * scale_ + paint.shift.x, at.y * scale_ + paint.shift.y});
      }
    }
    for (const scene::Path& line : render::hatching(paint.pattern, outlines)) {
      for (std::size_t i = 0; i < line.points.size(); ++i)
        (i == 0 ? cairo_move_to : cairo_line_to)(context_.get(), line.points[i].x - x,
                                                 line.points[i].y - y);
    }
    stroke({paint.fill, hatch_width, scene::Cap::butt, scene::Join::miter, {}});
  }
  if (paint.edge) draw_lines(layer, pieces, {*paint.edge, {0}, paint.shift}, false);
}

void RasterCanvas::draw_lines(const cut::Node::Layer& layer, Pieces pieces, const LinePaint& paint,
                              bool each_edge_once) {
  constexpr std::size_t at_once = 400;  // vertices: a stroke of many that cross takes long
  const cut::EdgeFlags skip = each_edge_once ? cut::of_window | cut::second_side : cut::of_window;
  const bool in_parts = paint.stroke.colour.alpha >= 1;
  std::size_t vertices = 0;
  cairo_new_path(context_.get());
  for (const cut::Piece& piece : pieces) {
    if (piece.kind == cut::Kind::point) continue;
    for (const cut::Part& part : std::span(layer.parts).subspan(piece.first, piece.count)) {
      add_edges(part, piece.kind == cut::Kind::polygon, paint, skip);
      vertices += part.size;
      if (!in_parts || vertices < at_once) continue;
      stroke(paint.stroke);
      vertices = 0;
    }
  }
  if (vertices > 0) stroke(paint.stroke);
}

void RasterCanvas::add_edges(const cut::Part& part, bool closed, const LinePaint& paint,
                             cut::EdgeFlags skip) {
  each_run(part, closed, skip, [&](std::span<const cut::Position> run, bool ring) {
    run_.clear();
    for (const cut::Position& at : run) run_.push_back(place(at));
    add_line(run_, ring, paint);
  });
}

void RasterCanvas::add_line(std::span<const geo::XY> points, bool closed, const LinePaint& paint) {
  if (points.size() < 2) return;
  const auto trace = [&](std::span<const geo::XY> line) {
    for (std::size_t i = 0; i < line.size(); ++i)
      (i == 0 ? cairo_move_to : cairo_line_to)(context_.get(), line[i].x + paint.shift.x,
                                               line[i].y + paint.shift.y);
    if (closed) cairo_close_path(context_.get());
  };
  for (const double aside : paint.beside) {
    if (aside == 0)
      trace(points);
    else
      trace(render::beside({{points.begin(), points.end()}, closed}, aside).points);
  }
}

void RasterCanvas::stroke(const scene::Stroke& stroke) {
  cairo_t* const context = context_.get();
  set_source(context, stroke.colour);
  cairo_set_line_width(context, stroke.width);
  cairo_set_line_cap(context, cap_of(stroke.cap));
  cairo_set_line_join(context, join_of(stroke.join));
  cairo_set_dash(context, stroke.dashes.data(), static_cast<int>(stroke.dashes.size()), 0);
  cairo_stroke(context);
}

}  // namespace rumbo::tiles
