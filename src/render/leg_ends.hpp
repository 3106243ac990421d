#pragma once

#include "render/symbols.hpp"

#include <vector>

namespace rumbo::render {

// Where intended and cancelled legs end: an arrow head short of the destination, or at the frame
// where the destination lies beyond it, with a label there that says whereto ("to Mexico City
// (intended)"). Legs of several journeys to one destination share a label.
struct LegEnds {
  Group arrows;
  std::vector<Box> solid;  // the arrow heads, for labels to keep off
  std::vector<Label> labels;
};

LegEnds leg_ends(const style::Style& style, const geo::Features& journeys, const Lettering& with);

}  // namespace rumbo::render
