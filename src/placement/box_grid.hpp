#pragma once

#include "scene/scene.hpp"

#include <cstdint>
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

// The same for boxes that carry numbers, to tell which of them meet a box. Confined to a thread.
class NumberedGrid {
 public:
  explicit NumberedGrid(const Box& area);
  void add(const Box& box, std::uint32_t number);
  // Appends the numbers of those that meet the box, ascending, each once.
  void find(const Box& box, std::vector<std::uint32_t>& numbers) const;

 private:
  template <class Visit>
  void each_cell(const Box& box, Visit visit) const;

  struct Entry {
    Box box;
    std::uint32_t number;
  };
  Box area_;
  std::size_t columns_;
  std::size_t rows_;
  std::vector<std::vector<Entry>> cells_;
};

}  // namespace rumbo::placement
