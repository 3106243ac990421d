#pragma once

#include "geo/feature.hpp"
#include "render/view.hpp"
#include "scene/scene.hpp"

#include <vector>

namespace rumbo::render {

using namespace scene;

// Where several legs join the same two places, or places so near that the map cannot tell them
// apart, each gets a lane of its own beside the others. Immutable.
class Lanes {
 public:
  Lanes(const geo::Features& journeys, const View& view);

  // How many lane widths the journeys' feature at `index` lies to the right of its middle, seen in
  // its own direction; 0 for a leg that has the way to itself.
  double of(std::size_t index) const { return offsets_[index]; }

 private:
  std::vector<double> offsets_;
};

// The path moved `distance` pixels to its right (y down), corners kept within reach.
Path beside(const Path& path, double distance);

}  // namespace rumbo::render
