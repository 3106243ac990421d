#include "render/paint_values.hpp"

#include <algorithm>
#include <cmath>

namespace rumbo::render {
namespace {

constexpr Colour black{0, 0, 0, 1};

double bounded(double value, double most) {
  return std::isfinite(value) ? std::clamp(value, 0.0, most) : 0;
}

bool take_suffix(std::string& name, std::string_view suffix) {
  if (!name.ends_with(suffix)) return false;
  name.resize(name.size() - suffix.size());
  return true;
}

}  // namespace

Colour faded(Colour colour, double opacity) {
  colour.alpha *= bounded(opacity, 1);
  return colour;
}

Stroke line_stroke(const style::Layer& layer, const style::Context& context) {
  Stroke stroke;
  stroke.colour =
      faded(layer.colour("line-color", context, black), layer.number("line-opacity", context, 1));
  stroke.width = bounded(layer.number("line-width", context, 1), 400);
  const std::string cap = layer.text("line-cap", context, "butt");
  const std::string join = layer.text("line-join", context, "miter");
  stroke.cap = cap == "round" ? Cap::round : cap == "square" ? Cap::square : Cap::butt;
  stroke.join = join == "round" ? Join::round : join == "bevel" ? Join::bevel : Join::miter;
  double sum = 0;
  for (const double part : layer.numbers("line-dasharray", context)) {
    stroke.dashes.push_back(bounded(part, 1000) * stroke.width);
    sum += stroke.dashes.back();
  }
  if (sum < 0.2) stroke.dashes.clear();
  return stroke;
}

std::optional<Stroke> circle_stroke(const style::Layer& layer, const style::Context& context) {
  Stroke stroke;
  stroke.width = bounded(layer.number("circle-stroke-width", context, 0), 400);
  stroke.colour = faded(layer.colour("circle-stroke-color", context, black),
                        layer.number("circle-stroke-opacity", context, 1));
  return stroke.width > 0 ? std::optional(stroke) : std::nullopt;
}

double circle_radius(const style::Layer& layer, const style::Context& context) {
  const double radius = std::clamp(layer.number("circle-radius", context, 5), 0.0, 400.0);
  const auto stroke = circle_stroke(layer, context);
  return radius + (stroke ? stroke->width / 2 : 0);
}

Colour circle_fill(const style::Layer& layer, const style::Context& context) {
  return faded(layer.colour("circle-color", context, black),
               layer.number("circle-opacity", context, 1));
}

Font text_font(const style::Layer& layer, const style::Context& context,
               const std::string& family) {
  Font font;
  font.size = std::clamp(layer.number("text-size", context, 16), 1.0, 400.0);
  font.spacing = layer.number("text-letter-spacing", context, 0) * font.size;
  const std::vector<std::string> names = layer.texts("text-font", context);
  std::string name = names.empty() ? family : names.front();
  font.italic = take_suffix(name, " Italic");
  font.bold = take_suffix(name, " Bold");
  take_suffix(name, " Regular");
  font.family = name;
  return font;
}

}  // namespace rumbo::render
