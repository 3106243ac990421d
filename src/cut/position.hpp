#pragma once

#include <algorithm>
#include <compare>
#include <cstdint>

namespace rumbo::cut {

// Units across a tile, at every zoom (MVT's usual extent).
constexpr std::int32_t extent = 4096;
// The deepest zoom whose world, and what lies about it, fits 32 bits.
constexpr int deepest = 18;

// A place in the grid of one zoom: the world is extent * 2^zoom units wide and high, x from 180
// west, y from the north. What lies about the world is kept as far as a buffer's width.
struct Position {
  std::int32_t x = 0;
  std::int32_t y = 0;
  friend auto operator<=>(const Position&, const Position&) = default;
};

// Edges included.
struct Box {
  std::int32_t left = INT32_MAX;
  std::int32_t top = INT32_MAX;
  std::int32_t right = INT32_MIN;
  std::int32_t bottom = INT32_MIN;

  void add(Position at) {
    left = std::min(left, at.x), right = std::max(right, at.x);
    top = std::min(top, at.y), bottom = std::max(bottom, at.y);
  }
  void add(const Box& other) {
    left = std::min(left, other.left), right = std::max(right, other.right);
    top = std::min(top, other.top), bottom = std::max(bottom, other.bottom);
  }
  bool meets(const Box& other) const {
    return left <= other.right && right >= other.left && top <= other.bottom && bottom >= other.top;
  }
  bool inside(const Box& other) const {
    return left >= other.left && right <= other.right && top >= other.top && bottom <= other.bottom;
  }
  friend bool operator==(const Box&, const Box&) = default;
};

enum class Kind : std::uint8_t { point = 1, line = 2, polygon = 3 };

// What is known of the edge from a vertex to the next one.
using EdgeFlags = std::uint8_t;
constexpr EdgeFlags second_side = 1;  // an earlier area of the layer has this edge too
constexpr EdgeFlags of_window =
    2;  // runs along a window's edge, or the world's: none of the shape's

}  // namespace rumbo::cut
