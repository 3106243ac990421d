#pragma once

#include "scene/scene.hpp"
#include "style/style.hpp"

namespace rumbo::render {

using namespace scene;

// A layer's paint for one feature, as the scene knows it.

Colour faded(Colour colour, double opacity);
Stroke line_stroke(const style::Layer& layer, const style::Context& context);  // width 0: not drawn
std::optional<Stroke> circle_stroke(const style::Layer& layer, const style::Context& context);
// To the middle of the rim, which lies beyond circle-radius.
double circle_radius(const style::Layer& layer, const style::Context& context);
Colour circle_fill(const style::Layer& layer, const style::Context& context);
// text-font "Noto Sans Bold" is the family's bold face. `family` is used where the layer names
// none.
Font text_font(const style::Layer& layer, const style::Context& context, const std::string& family);

}  // namespace rumbo::render
