#pragma once

#include "cut/node.hpp"
#include "surfaces/cairo_handles.hpp"
#include "surfaces/cairo_painter.hpp"
#include "tiles/raster_paint.hpp"

#include <span>

namespace rumbo::tiles {

// A tile being drawn. Its memory serves one tile after another. Confined to a thread.
class RasterCanvas {
 public:
  explicit RasterCanvas(int side);  // pixels

  // All of it in one colour, whatever was there.
  void clear(const scene::Colour& colour);
  void cover(const scene::Colour& colour);
  // What a node's layer has of a fill or line layer's features.
  void draw(const cut::Node& node, const cut::Node::Layer& pieces, const GroundPaint& paint);

  _cairo* context() { return context_.get(); }
  const surfaces::Pixels& pixels();

 private:
  using Pieces = std::span<const cut::Piece>;
  void draw_areas(const cut::Node::Layer& layer, Pieces pieces, const AreaPaint& paint);
  void draw_lines(const cut::Node::Layer& layer, Pieces pieces, const LinePaint& paint,
                  bool each_edge_once);
  void add_ring(const cut::Part& part, geo::XY shift);
  void add_edges(const cut::Part& part, bool closed, const LinePaint& paint, cut::EdgeFlags skip);
  void add_line(std::span<const geo::XY> points, bool closed, const LinePaint& paint);
  void stroke(const scene::Stroke& stroke);
  geo::XY place(cut::Position at) const {
    return {static_cast<double>(at.x - origin_.x) * scale_,
            static_cast<double>(at.y - origin_.y) * scale_};
  }

  surfaces::Pixels pixels_;
  surfaces::Surface surface_;
  surfaces::Context context_;
  cut::Position origin_;
  double scale_ = 1;
  std::vector<geo::XY> run_;
};

}  // namespace rumbo::tiles
