#pragma once

#include "cut/shapes.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace rumbo::cut {

// A line, a ring or some points in one zoom's grid. Does not own what it points to.
struct Part {
  const Position* positions = nullptr;
  const EdgeFlags* flags = nullptr;  // of the edge from each to the next
  std::uint32_t size = 0;
  Box box;

  std::span<const Position> points() const { return {positions, size}; }
};

// What a feature has in some window: parts first .. first + count of the parts kept beside.
struct Piece {
  std::uint32_t feature = 0;
  Kind kind = Kind::point;
  bool covers = false;  // an area that fills all of the window; it has no parts then
  std::uint32_t first = 0;
  std::uint32_t count = 0;
};

// The shapes of a layer as one zoom draws them: vertices of that zoom only, in its grid. Shareable.
class ZoomShapes {
 public:
  // Rings of an area below `least_area` square units are gathered: one square of their summed area
  // stands, where they reach that area, for those passed since the last one.
  ZoomShapes(const std::vector<Shape>& shapes, int zoom, int finest, double least_area);
  ZoomShapes(const std::vector<const Shape*>& shapes, int zoom, int finest, double least_area);

  const std::vector<Piece>& pieces() const { return pieces_; }
  const std::vector<Part>& parts() const { return parts_; }
  std::uint64_t gathered() const { return gathered_; }  // rings that a square stands for

 private:
  std::vector<Position> positions_;
  std::vector<EdgeFlags> flags_;
  std::vector<Piece> pieces_;
  std::vector<Part> parts_;
  std::uint64_t gathered_ = 0;
};

}  // namespace rumbo::cut
