#pragma once

#include "scene/scene.hpp"
#include "style/style.hpp"

#include <vector>

namespace rumbo::render {

using namespace scene;

// The shapes `icon-image` names, about 10 pixels across at icon-size 1, turned clockwise by `angle`
// degrees besides icon-rotate; an arrow points to the right at 0. Empty when the layer shows no
// icon.
std::vector<Node> icon(const style::Layer& layer, const style::Context& context, XY at,
                       double angle);

double icon_radius(const style::Layer& layer, const style::Context& context);

// A filled arrow head, its tip at `tip`, pointing along `angle` degrees clockwise from the right.
Shape arrow_head(XY tip, double angle, double length, const Colour& colour);

}  // namespace rumbo::render
