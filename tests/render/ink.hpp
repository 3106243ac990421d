#pragma once

#include "scene/scene.hpp"
#include "scene/typesetter.hpp"

#include <vector>

namespace sample {

using rumbo::scene::Box;
using rumbo::scene::Node;

// The pixels of a page that nodes darken, found by drawing these alone, in black: what a reader
// would see of them, whatever their numbers say of their size.
class Ink {
 public:
  Ink(const std::vector<Node>& nodes, const Box& window,
      const rumbo::scene::Typesetter& typesetter);

  bool empty() const { return box_.right <= box_.left; }
  const Box& box() const { return box_; }  // of whole pixels
  bool at(int x, int y) const;
  // Its pixels that are dark in the other too, or have a dark pixel of the other within `reach`, 0
  // or 1.
  int shared(const Ink& other, int reach = 1) const;
  int outside(const Box& frame) const;  // its pixels beyond the frame

 private:
  int left_, top_, width_, height_;
  std::vector<bool> dark_;
  Box box_{};
};

// The parts of a drawing, in black and without halos.
std::vector<Node> texts_of(const std::vector<Node>& nodes);
std::vector<Node> symbols_of(const std::vector<Node>& nodes);  // everything but texts

}  // namespace sample
