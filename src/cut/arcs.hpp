#pragma once

#include "cut/shapes.hpp"

#include <vector>

namespace rumbo::cut {

// Where a layer's rings part and meet: the places whose neighbours along one ring are not their
// neighbours along every other. Between two of them rings share all edges or none.
class Junctions {
 public:
  explicit Junctions(const std::vector<Shape>& shapes);  // looks at polygons alone
  bool at(Position place) const;

 private:
  std::vector<Position> places_;  // sorted
};

// Flags the edges that an earlier ring has too, in either direction.
void flag_second_sides(std::vector<Shape>& shapes);

}  // namespace rumbo::cut
