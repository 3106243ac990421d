#pragma once

#include "geo/geometry.hpp"
#include "render/view.hpp"

#include <functional>
#include <vector>

namespace rumbo::render {

// Brings geometry from the globe to the page: clipped in degrees, bent along the projection's
// curves, projected, clipped on the page to the frame and `margin` pixels round it, and thinned to
// what can be seen. Whatever goes in, what comes out is finite and near the frame. Confined to a
// thread, like its view, which must outlive it.
class PageGeometry {
 public:
  explicit PageGeometry(const View& view, double margin = 64);

  // The geometry's areas; rings and holes together, to be filled even-odd. Nothing for lines and
  // points.
  std::vector<Path> areas(const geo::Geometry& geometry) const;
  // The geometry's lines, and its areas' edges without those along the antimeridian and the poles.
  std::vector<Path> lines(const geo::Geometry& geometry) const;
  // The positions of a point or points inside the frame and margin.
  std::vector<XY> points(const geo::Geometry& geometry) const;

 private:
  void add_ring(const geo::Ring& ring, std::vector<Path>& out) const;
  void add_ring_on_disc(const geo::Ring& ring, std::vector<Path>& out) const;
  void add_line(const geo::Line& line, std::vector<Path>& out) const;
  std::vector<std::vector<XY>> project(const geo::Line& line) const;

  const View& view_;
  geo::Window globe_;  // in unwrapped degrees
  geo::Window page_;
  double unseen_ = 0;  // degrees: vertices nearer together are not worth projecting
};

}  // namespace rumbo::render
