#pragma once

#include "geo/lonlat.hpp"

#include <array>

namespace rumbo::corridor {

// Oblique plate carrée: x is the way along the great circle from one position to another, y the way
// from it to its left, in km on the sphere. The circle is true to scale; at y, distances along it
// are drawn 1/cos(y) too long. Nothing is cut but the far side of the globe, so that neither 180
// degrees nor a pole is special.
class Frame {
 public:
  static constexpr double radius_km = 6371.0088;

  Frame(geo::LonLat from, geo::LonLat to);  // two different positions
  geo::XY to_plane(geo::LonLat position) const;
  geo::LonLat to_globe(geo::XY point) const;
  double length_km() const { return length_; }

  // How long a km along x truly is at y.
  static double scale(double y);

 private:
  using Vector = std::array<double, 3>;
  Vector from_, ahead_, left_;
  double length_ = 0;
};

}  // namespace rumbo::corridor
