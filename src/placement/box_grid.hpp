#pragma once

#include "scene/scene.hpp"

#include <vector>

namespace rumbo::placement {

using namespace scene;

// Boxes filed by squares of the page, to tell quickly whether another box meets one of them.
// Confined to a thread.
class BoxGrid {
 public:
  explicit BoxGrid(const Box& area);
  void add(const Box& box);
  bool meets(const Box& box) const;

 private:
  template <class Visit>
  bool any_cell(const Box& box, Visit visit) const;

  Box area_;
  std::size_t columns_;
  std::size_t rows_;
  std::vector<std::vector<Box>> cells_;
};

}  // namespace rumbo::placement
