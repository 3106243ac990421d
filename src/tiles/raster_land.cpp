#include "tiles/raster_land.hpp"

#include <cairo.h>

namespace rumbo::tiles {

RasterLand::RasterLand(int size, double cell, int margin)
    : size_(size),
      cell_(cell),
      margin_(margin),
      surface_(cairo_image_surface_create(CAIRO_FORMAT_A8, size, size)),
      context_(cairo_create(surface_.get())) {
  surfaces::check(cairo_status(context_.get()), "lay out the relief of a tile");
}

std::vector<unsigned char> RasterLand::of(const cut::Node& node,
                                          std::span<const RasterStep> steps) {
  cairo_t* const context = context_.get();
  cairo_set_operator(context, CAIRO_OPERATOR_CLEAR);
  cairo_paint(context);
  cairo_set_operator(context, CAIRO_OPERATOR_OVER);
  for (const RasterStep& step : steps)
    if (step.ground && !step.ground->areas.empty()) fill(node, step);
  cairo_surface_flush(surface_.get());
  surfaces::check(cairo_status(context), "lay out the relief of a tile");
  const unsigned char* const data = cairo_image_surface_get_data(surface_.get());
  const int stride = cairo_image_surface_get_stride(surface_.get());
  std::vector<unsigned char> land;
  land.reserve(static_cast<std::size_t>(size_) * size_);
  for (int y = 0; y < size_; ++y)
    land.insert(land.end(), data + static_cast<std::ptrdiff_t>(y) * stride,
                data + static_cast<std::ptrdiff_t>(y) * stride + size_);
  return land;
}

void RasterLand::fill(const cut::Node& node, const RasterStep& step) {
  cairo_t* const context = context_.get();
  const cut::Node::Layer& layer = node.layers()[step.cut];
  const cut::Position origin = node.origin();
  cairo_new_path(context);
  for (const cut::Piece& piece : layer.pieces) {
    if (piece.kind != cut::Kind::polygon || !step.ground->shows(piece.feature)) continue;
    if (piece.covers) cairo_rectangle(context, 0, 0, size_, size_);
    for (const cut::Part& part : std::span(layer.parts).subspan(piece.first, piece.count)) {
      for (const cut::Position& at : part.points())
        cairo_line_to(context, (at.x - origin.x) / cell_ + margin_,
                      (at.y - origin.y) / cell_ + margin_);
      cairo_close_path(context);
      cairo_new_sub_path(context);
    }
  }
  cairo_fill(context);
}

}  // namespace rumbo::tiles
