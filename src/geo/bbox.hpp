#pragma once

#include "geo/lonlat.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace rumbo::geo {

// A box in degrees. It crosses the antimeridian when west > east (RFC 7946, section 5.2).
struct BBox {
  double west = 0;
  double south = 0;
  double east = 0;
  double north = 0;

  bool valid() const;
  bool crosses_antimeridian() const { return west > east; }
  double width() const { return crosses_antimeridian() ? east - west + 360 : east - west; }
  double height() const { return north - south; }
  LonLat centre() const;
  bool contains(LonLat point) const;
  bool intersects(const BBox& other) const;
  BBox padded(
      double degrees) const;  // kept within the world; the whole world at 360 degrees and more
  friend bool operator==(const BBox&, const BBox&) = default;
};

// The smallest box around the points, across the antimeridian where that is narrower. Nothing for
// none.
std::optional<BBox> bbox_of(std::span<const LonLat> points);

std::optional<BBox> parse_bbox(std::string_view text);  // "W,S,E,N"

}  // namespace rumbo::geo
