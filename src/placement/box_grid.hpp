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
  // Whether `holds` for the number of any of them; stops at the first, and may ask twice.
  template <class Predicate>
  bool any(const Box& box, Predicate holds) const {
    return any_cell(box, [&](const std::vector<Entry>& cell) {
      for (const Entry& entry : cell)
        if (entry.box.meets(box) && holds(entry.number)) return true;
      return false;
    });
  }

 private:
  struct Entry {
    Box box;
    std::uint32_t number;
  };
  struct Cells {
    std::size_t left, top, right, bottom;  // both ends are meant
  };
  Cells cells_under(const Box& box) const;

  template <class Visit>
  bool any_cell(const Box& box, Visit visit) const {
    const Cells under = cells_under(box);
    for (std::size_t y = under.top; y <= under.bottom; ++y)
      for (std::size_t x = under.left; x <= under.right; ++x)
        if (visit(cells_[y * columns_ + x])) return true;
    return false;
  }
  Box area_;
  std::size_t columns_;
  std::size_t rows_;
  std::vector<std::vector<Entry>> cells_;
};

}  // namespace rumbo::placement
