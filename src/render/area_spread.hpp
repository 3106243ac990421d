#pragma once

#include "placement/label.hpp"
#include "render/area_outline.hpp"

#include <vector>

namespace rumbo::render {

using namespace placement;

// A position inside an area, and how far off its edge is.
struct Spot {
  XY at;
  double clearance = 0;
};

// A name's lines with its letters so far apart that it reaches over `share` of the area's width
// where the area has most room, at most 1.2 ems apart: on one line where that is wide enough. Names
// whose letters hang together, and those that have no room, come back as they are.
std::vector<LabelLine> spread_lines(const AreaOutline& outline, const std::vector<Spot>& spots,
                                    double share, const Typesetter& typesetter,
                                    const std::vector<LabelLine>& lines);

std::vector<LabelLine> on_one_line(const std::vector<LabelLine>& lines,
                                   const Typesetter& typesetter);

// Places for a name that is too wide for its area but not too long: along the axis of the area's
// greatest extent thereabouts (of the spots' positions), read from the left, or upwards where that
// is steep.
std::vector<Candidate> along_the_area(const AreaOutline& outline, const std::vector<Spot>& spots,
                                      const LabelLine& line);

}  // namespace rumbo::render
