#pragma once

#include "scene/scene.hpp"

namespace sample {

// What is wrong with the labels of a map, counted from its scene alone.
struct LabelCounts {
  int labels = 0;
  int overlapping = 0;  // pairs of labels
  int clipped = 0;      // by the map's frame
  int over_route = 0;   // labels that a leg passes through
  int twice = 0;        // labels that say what one nearby says
  int left_out = 0;     // stops without a label; told by the map's warnings, not its scene
};

LabelCounts count_labels(const rumbo::scene::Scene& scene);

}  // namespace sample
