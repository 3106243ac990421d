#pragma once

#include "geo/feature.hpp"
#include "render/page_geometry.hpp"
#include "scene/scene.hpp"

#include <vector>

namespace rumbo::render {

using namespace scene;

// Where legs run along the same stretch of the page, whole or in part, there and back or of several
// journeys, each gets a lane of its own beside the others (shared_ways.hpp). Immutable.
class Lanes {
 public:
  Lanes(const geo::Features& journeys, const PageGeometry& geometry);

  // The feature's paths, as PageGeometry::lines gave them, moved to their lanes of `width` pixels,
  // and `aside` pixels more to the right.
  std::vector<Path> placed(std::size_t feature, std::vector<Path> paths, double width,
                           double aside = 0) const;

  // How many lane widths the journeys' feature at `index` lies to the right of its middle half way
  // along its first part, seen in its own direction; 0 for one that has the way to itself.
  double of(std::size_t index) const;

 private:
  // Offsets at even distances along a part of a feature.
  struct Lane {
    double step = 0;
    std::vector<double> offsets;
    double at(double along) const;
  };
  const Lane* find(std::size_t feature, std::size_t part) const;

  std::vector<std::vector<Lane>> lanes_;  // by feature and part; none for a part that runs alone
};

// The path moved `distance` pixels to its right (y down), corners kept within reach.
Path beside(const Path& path, double distance);
// The same with a distance for every point.
Path beside(const Path& path, const std::vector<double>& distances);

}  // namespace rumbo::render
