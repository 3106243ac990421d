#pragma once

#include "scene/scene.hpp"

#include <algorithm>
#include <vector>

namespace rumbo::render {

using namespace scene;

// The part of an area that the frame shows, for questions of inside and outside. Pixels.
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
  template <class Visit>
  void each_edge(Visit visit) const {
    for (const Path& path : paths_)
      for (std::size_t i = 0; i < path.points.size(); ++i)
        visit(path.points[i], path.points[(i + 1) % path.points.size()]);
  }

  std::vector<Path> paths_;
  Box bounds_;
};

}  // namespace rumbo::render
