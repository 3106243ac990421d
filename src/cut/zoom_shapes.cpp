#include "cut/zoom_shapes.hpp"

#include "cut/quantise.hpp"

#include <algorithm>
#include <cmath>

namespace rumbo::cut {
namespace {

std::vector<const Shape*> pointers_to(const std::vector<Shape>& shapes) {
  std::vector<const Shape*> pointers;
  for (const Shape& shape : shapes) pointers.push_back(&shape);
  return pointers;
}

Position identity(Position at) { return at; }

// Nearest whole units, halves towards the south and east.
Position coarser(Position at, int shift) {
  if (shift == 0) return at;
  const std::int32_t half = 1 << (shift - 1);
  return {(at.x + half) >> shift, (at.y + half) >> shift};
}

// Points at the world's east and south edges are moved into its last tiles.
Position into_world(Position at, int zoom) {
  const std::int32_t last = (extent << zoom) - 1;
  return {std::min(at.x, last), std::min(at.y, last)};
}

class Coarsener {
 public:
  Coarsener(int zoom, int finest, double least_area)
      : zoom_(zoom), shift_(finest - zoom), least_area_(least_area) {}

  std::vector<Position> positions;
  std::vector<EdgeFlags> flags;
  std::vector<std::size_t> ends;  // of parts, among the positions
  std::uint64_t gathered = 0;

  // How many parts of the shape are left.
  std::uint32_t add(const Shape& shape) {
    const std::size_t before = ends.size();
    bool outer_gone = false;
    for (const std::vector<Vertex>& part : shape.parts) {
      const std::size_t begin = positions.size();
      add_vertices(part, shape.kind);
      if (shape.kind == Kind::polygon)
        add_ring(part, begin, outer_gone);
      else if (shape.kind == Kind::line && positions.size() < begin + 2)
        cut_to(begin);
      if (positions.size() > begin) ends.push_back(positions.size());
    }
    return static_cast<std::uint32_t>(ends.size() - before);
  }

 private:
  void add_vertices(const std::vector<Vertex>& part, Kind kind) {
    const std::size_t begin = positions.size();
    for (const Vertex& vertex : part) {
      if (vertex.from_zoom > zoom_) continue;
      Position at = coarser(vertex.at, shift_);
      if (kind == Kind::point) at = into_world(at, zoom_);
      if (positions.size() > begin && positions.back() == at) {
        if (kind != Kind::point) flags.back() = vertex.flags;
        continue;
      }
      positions.push_back(at);
      flags.push_back(vertex.flags);
    }
    while (kind == Kind::polygon && positions.size() > begin + 1 &&
           positions.back() == positions[begin])
      positions.pop_back(), flags.pop_back();
  }

  // The ring's area is the uncut one's, so that rings too small for the grid count too. Holes go
  // with an outer ring that went.
  void add_ring(const std::vector<Vertex>& part, std::size_t begin, bool& outer_gone) {
    const std::span<const Position> ring(positions.data() + begin, positions.size() - begin);
    const double area =
        std::ldexp(doubled_area(part, [](const Vertex& v) { return v.at; }) / 2, -2 * shift_);
    const bool too_small =
        std::abs(area) < least_area_ || ring.size() < 3 || doubled_area(ring, identity) == 0;
    if (area > 0) outer_gone = too_small;
    if (!too_small && !outer_gone) return;
    Box box;
    for (const Position& at : ring) box.add(at);
    cut_to(begin);
    if (area > 0) gather(area, box);
  }

  void gather(double area, const Box& about) {
    if (least_area_ <= 0) return;
    ++gathered;
    saved_ += area;
    if (saved_ < least_area_) return;
    const auto side = static_cast<std::int32_t>(std::sqrt(saved_));
    if (side == 0) return;
    add_square(about, side);
    saved_ -= static_cast<double>(side) * side;
  }

  void add_square(const Box& about, std::int32_t side) {
    const std::int32_t left = about.left + (about.right - about.left - side) / 2,
                       top = about.top + (about.bottom - about.top - side) / 2;
    for (const Position& at : {Position{left, top}, Position{left + side, top},
                               Position{left + side, top + side}, Position{left, top + side}}) {
      positions.push_back(at);
      flags.push_back(0);
    }
  }

  void cut_to(std::size_t size) {
    positions.resize(size);
    flags.resize(size);
  }

  int zoom_;
  int shift_;
  double least_area_;
  double saved_ = 0;
};

}  // namespace

ZoomShapes::ZoomShapes(const std::vector<Shape>& shapes, int zoom, int finest, double least_area)
    : ZoomShapes(pointers_to(shapes), zoom, finest, least_area) {}

ZoomShapes::ZoomShapes(const std::vector<const Shape*>& shapes, int zoom, int finest,
                       double least_area) {
  Coarsener coarsener(zoom, finest, least_area);
  for (const Shape* shape : shapes) {
    const auto first = static_cast<std::uint32_t>(coarsener.ends.size());
    if (const std::uint32_t count = coarsener.add(*shape); count > 0)
      pieces_.push_back({shape->feature, shape->kind, false, first, count});
  }
  positions_ = std::move(coarsener.positions);
  flags_ = std::move(coarsener.flags);
  gathered_ = coarsener.gathered;
  std::size_t begin = 0;
  for (const std::size_t end : coarsener.ends) {
    Part part{positions_.data() + begin,
              flags_.data() + begin,
              static_cast<std::uint32_t>(end - begin),
              {}};
    for (const Position& at : part.points()) part.box.add(at);
    parts_.push_back(part);
    begin = end;
  }
}

}  // namespace rumbo::cut
