#pragma once

#include "cut/zoom_shapes.hpp"

#include <memory_resource>
#include <vector>

namespace rumbo::cut {

// A way along a window's axis: x from left to right, y from top to bottom.
enum class Axis { x, y };

// Cuts parts to a strip, its edges included. What a part becomes is appended to `out`, its
// positions taken from `memory`, or the part itself where all of it lies inside. Where an edge
// meets the strip's, the place is the same for both areas that share the edge: nearest whole units,
// reckoned in one direction.
class Clipper {
 public:
  explicit Clipper(std::pmr::memory_resource& memory) : memory_(&memory) {}

  // A line in its pieces.
  void line(const Part& part, Axis axis, std::int32_t low, std::int32_t high,
            std::vector<Part>& out);
  // A ring as one ring (Sutherland and Hodgman 1974), runs along the strip's edge without turning
  // back, or nothing where no area is left. Edges along the strip's edge are flagged of_window.
  void ring(const Part& part, Axis axis, std::int32_t low, std::int32_t high,
            std::vector<Part>& out);
  void points(const Part& part, const Box& window, std::vector<Part>& out);

 private:
  void keep(Kind kind, std::vector<Part>& out);

  std::pmr::memory_resource* memory_;
  std::vector<Position> positions_;
  std::vector<EdgeFlags> flags_;
  std::vector<Position> half_positions_;
  std::vector<EdgeFlags> half_flags_;
};

}  // namespace rumbo::cut
