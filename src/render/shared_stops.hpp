#pragma once

#include "scene/scene.hpp"

#include <vector>

namespace rumbo::render {

using namespace scene;

// Where groups of one disc each stand on the same spot with rims of different colours, each keeps
// its share of the rim, so that a place where several journeys stopped shows all of them.
void share_rims(std::vector<Node>& groups);

}  // namespace rumbo::render
