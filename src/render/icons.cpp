#include "render/icons.hpp"

#include "render/paint_values.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <string_view>

namespace rumbo::render {
namespace {

// Corners in units of the icon's radius, x to the right, y down.
std::vector<XY> corners(std::string_view name) {
  if (name == "arrow") return {{1, 0}, {-0.75, 0.8}, {-0.4, 0}, {-0.75, -0.8}};
  if (name == "square") return {{-0.8, -0.8}, {0.8, -0.8}, {0.8, 0.8}, {-0.8, 0.8}};
  if (name == "triangle") return {{0, -1}, {0.87, 0.5}, {-0.87, 0.5}};
  if (name == "diamond") return {{0, -1}, {1, 0}, {0, 1}, {-1, 0}};
  if (name == "cross")
    return {{-0.3, -1}, {0.3, -1}, {0.3, -0.3}, {1, -0.3}, {1, 0.3},   {0.3, 0.3},
            {0.3, 1},   {-0.3, 1}, {-0.3, 0.3}, {-1, 0.3}, {-1, -0.3}, {-0.3, -0.3}};
  const int points = name == "star" ? 10 : 24;
  std::vector<XY> out;
  for (int i = 0; i < points; ++i) {
    const double angle = 2 * std::numbers::pi * i / points - std::numbers::pi / 2;
    const double radius = name == "star" && i % 2 ? 0.45 : 1;
    out.push_back({radius * std::cos(angle), radius * std::sin(angle)});
  }
  return out;
}

Path placed(std::vector<XY> points, XY at, double angle, double size) {
  const double turn = angle * std::numbers::pi / 180;
  for (XY& p : points)
    p = {at.x + size * (p.x * std::cos(turn) - p.y * std::sin(turn)),
         at.y + size * (p.x * std::sin(turn) + p.y * std::cos(turn))};
  return {std::move(points), true};
}

}  // namespace

double icon_radius(const style::Layer& layer, const style::Context& context) {
  return 5 * std::clamp(layer.number("icon-size", context, 1), 0.0, 100.0);
}

std::vector<Node> icon(const style::Layer& layer, const style::Context& context, XY at,
                       double angle) {
  const std::string name = layer.text("icon-image", context, "");
  const double size = icon_radius(layer, context);
  if (name.empty() || size <= 0) return {};
  const std::string anchor = layer.text("icon-anchor", context, "center");
  if (anchor.find("left") != std::string::npos) at.x += size;
  if (anchor.find("right") != std::string::npos) at.x -= size;
  if (anchor.starts_with("top")) at.y += size;
  if (anchor.starts_with("bottom")) at.y -= size;
  const std::vector<double> offset = layer.numbers("icon-offset", context);
  if (offset.size() == 2) {
    const double turn = angle * std::numbers::pi / 180, scale = size / 5;
    at.x += scale * (offset[0] * std::cos(turn) - offset[1] * std::sin(turn));
    at.y += scale * (offset[0] * std::sin(turn) + offset[1] * std::cos(turn));
  }
  Shape shape;
  shape.fill = faded(layer.colour("icon-color", context, Colour{0, 0, 0, 1}),
                     layer.number("icon-opacity", context, 1));
  shape.paths = {placed(corners(name), at, angle + layer.number("icon-rotate", context, 0), size)};
  return {Node{std::move(shape)}};
}

Shape arrow_head(XY tip, double angle, double length, const Colour& colour) {
  Shape shape;
  shape.paths = {placed({{0, 0}, {-1, 0.5}, {-0.72, 0}, {-1, -0.5}}, tip, angle, length)};
  shape.fill = colour;
  return shape;
}

}  // namespace rumbo::render
