#pragma once

#include "placement/label.hpp"
#include "scene/joined_letters.hpp"

#include <optional>
#include <vector>

namespace rumbo::render {

using namespace placement;

// A name that is to follow a line. Lengths in pixels.
struct LineName {
  double width = 0;
  double em = 12;
  double most_bend = 45;        // degrees between letters
  bool straight = false;        // turned as a whole: what its letters are joined by would tear
  std::optional<double> off{};  // ems from the line down to the name's middle; nothing: beside it
};

struct Stretch {
  Candidate candidate;
  double along = 0;  // of the line's length, 0..1: where the name's middle stands
};

// Where the name may stand along the line: on the line's course smoothed more and less, bent no
// more than letters bear, from left to right, just above or below what it names. None where the
// line is too short or winds too much. At most some hundreds.
std::vector<Stretch> names_along(const std::vector<XY>& line, const LineName& name);

// Boxes that cover a name of this size on this baseline.
std::vector<Box> boxes_on(const std::vector<XY>& baseline, double em);

}  // namespace rumbo::render
