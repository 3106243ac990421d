#pragma once

#include "roads/prepared.hpp"

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace rumbo::roads {

// A static packed R-tree over boxes that stand in an order of neighbours: sixteen of one level make
// a box of the next, up to a single one. Its shape follows from the number of boxes alone. Gives
// all levels, the lowest first.
std::vector<prepared_format::Box> build_tree(std::vector<prepared_format::Box> boxes);

constexpr std::size_t tree_width = 16;

// A point on a street.
struct OnStreet {
  std::uint32_t street = 0;
  std::uint32_t segment = 0;  // it lies between this point of the street and the next
  double share = 0;           // how far between them, 0 to 1
  geo::LonLat position;

  friend bool operator==(const OnStreet&, const OnStreet&) = default;
};

// The nearest point of the streets in the tree that is within `most_km`: on each street that has
// it (several where they meet), in their order. Empty when there is none. Chosen on the plane that
// touches the ellipsoid at the position: within 100 km of it right to a thousandth; what is further
// off is near, but perhaps not nearest. Also across 180 degrees.
std::vector<OnStreet> nearest_on_streets(const Prepared& roads, geo::LonLat position,
                                         double most_km = std::numeric_limits<double>::infinity());

}  // namespace rumbo::roads
