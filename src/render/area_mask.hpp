#pragma once

#include "scene/scene.hpp"

#include <vector>

namespace rumbo::render {

using namespace scene;

// How much of every cell of a grid over `box` the group's filled shapes cover, 0..255, row by row;
// the background, a group of a single rectangle, aside.
std::vector<unsigned char> area_mask(const Group& group, const Box& box, int width, int height);

}  // namespace rumbo::render
