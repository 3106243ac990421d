#pragma once

#include "geo/geometry.hpp"

#include <cstdint>
#include <utility>
#include <vector>

namespace rumbo::corridor {

// A square of cells in degrees: `size` a side from its south-western corner.
struct Square {
  double west = 0;
  double south = 0;
  double step = 0;
  int size = 0;

  int column(double lon) const;  // may lie outside 0..size-1
  int row(double lat) const;
  std::size_t cells() const {
    return static_cast<std::size_t>(size) * static_cast<std::size_t>(size);
  }
};

struct Segment {
  geo::LonLat from;
  geo::LonLat to;
};

// Polygons drawn into a square: which cells' middles lie inside (even-odd), through which cells an
// edge runs, and which. The edges at 180 degrees and at the poles, where the map is cut, count for
// the inside alone.
class Fill {
 public:
  explicit Fill(const Square& square);
  void add(const geo::Geometry& geometry);  // polygons; others are passed over
  void finish();                            // once, after the last

  bool inside(std::size_t cell) const { return inside_[cell] != 0; }
  bool edge(std::size_t cell) const { return edge_[cell] != 0; }
  const std::vector<Segment>& segments() const { return segments_; }
  const std::vector<std::pair<std::uint32_t, std::uint32_t>>& crossings() const {
    return crossings_;  // (cell, segment)
  }

 private:
  void add(const geo::Ring& ring);
  void cross_rows(const Segment& segment);
  void mark(const Segment& segment);

  Square square_;
  std::vector<std::uint8_t> inside_;
  std::vector<std::uint8_t> edge_;
  std::vector<Segment> segments_;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> crossings_;
};

}  // namespace rumbo::corridor
