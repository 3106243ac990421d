#pragma once

#include "scene/scene.hpp"

#include <vector>

namespace rumbo::placement {

using namespace scene;

// How much is drawn where on the page, in cells of a few pixels: what labels and panels had better
// not cover. Adding is cheap; sums are answered from a summed-area table made at the first question
// after a change. Confined to a thread.
class InkMap {
 public:
  explicit InkMap(const Box& area);

  // Every cell the path passes gets at least `weight`.
  void draw(const Path& path, double weight);
  void fill(const Box& box, double weight);

  double under(const Box& box) const;  // the sum of the weights of the cells the box touches

 private:
  std::size_t column(double x) const;
  std::size_t row(double y) const;
  void mark(XY point, double weight);
  void sum_up() const;

  Box area_;
  std::size_t columns_;
  std::size_t rows_;
  std::vector<float> cells_;
  mutable std::vector<double> sums_;
  mutable bool fresh_ = false;
};

}  // namespace rumbo::placement
