#pragma once

#include "scene/scene.hpp"

#include <algorithm>
#include <cstddef>
#include <span>
#include <vector>

namespace rumbo::render {

using namespace scene;

// The part of an area that the frame shows, for many questions of inside and outside. Pixels.
class AreaOutline {
 public:
  AreaOutline(std::vector<Path> paths, const Box& frame);

  const Box& bounds() const { return bounds_; }
  bool contains(XY at) const;
  // To the nearest edge, of the area or of its visible bounds.
  double clearance(XY at) const;
  // How wide a band of this height may be about a position, as far to either side.
  double room(XY at, double height) const;

 private:
  struct Edge {
    XY a, b;
  };
  void sort_edges(const std::vector<Path>& paths);
  std::ptrdiff_t band_at(double y) const;
  std::span<const Edge> band(std::ptrdiff_t number) const;

  // Edges by bands of one height, each in all those that it touches.
  std::vector<Edge> edges_;
  std::vector<std::size_t> begins_;  // of the bands among the edges, and the last one's end
  double top_ = 0, height_ = 1;      // of the first band, of each
  Box bounds_;
};

}  // namespace rumbo::render
