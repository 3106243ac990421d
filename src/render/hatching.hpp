#pragma once

#include "scene/scene.hpp"

#include <string_view>
#include <vector>

namespace rumbo::render {

using namespace scene;

// The lines of a fill-pattern ("hatch", "hatch-back", "hatch-cross", "hatch-flat", "hatch-upright")
// within areas given as closed paths, inside by the even-odd rule: 6 pixels apart, and in step from
// one area to the next. Takes time in proportion to the edges and the lines that cross them; past
// two million crossings there is no pattern.
std::vector<Path> hatching(std::string_view pattern, const std::vector<Path>& areas);

}  // namespace rumbo::render
