#pragma once

#include <vector>

namespace rumbo::geo {

// An upright window on either degrees or a plane.
struct Window {
  double left = 0;
  double bottom = 0;  // the smaller y
  double right = 0;
  double top = 0;  // the larger y
};

// Point is LonLat or XY. A line becomes its parts inside the window, each at least two points long
// (Liang-Barsky); a closed ring becomes one closed ring, whose edges may run along the window's
// (Sutherland-Hodgman), or nothing.
template <class Point>
std::vector<std::vector<Point>> clip_line(const std::vector<Point>& line, const Window& window);
template <class Point>
std::vector<Point> clip_ring(const std::vector<Point>& ring, const Window& window);

}  // namespace rumbo::geo
