#include "render/north_arrow.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace rumbo::render {
namespace {

constexpr double side = 46;    // of the panel
constexpr double length = 15;  // from the middle to the tip
constexpr double much = 10;    // degrees
constexpr double degree = std::numbers::pi / 180;

// A point given along the arrow and to its right.
XY turned(XY middle, double along, double right, double angle) {
  const double sine = std::sin(angle * degree), cosine = std::cos(angle * degree);
  return {middle.x + along * sine + right * cosine, middle.y - along * cosine + right * sine};
}

}  // namespace

std::optional<double> north_at(const View& view, XY at) {
  const auto here = view.to_globe(at);
  if (!here || std::abs(here->lat) > 89.5) return std::nullopt;
  const auto from = view.to_page(*here), to = view.to_page({here->lon, here->lat + 0.01});
  if (!from || !to) return std::nullopt;
  return std::atan2(to->x - from->x, from->y - to->y) / degree;
}

double north_turn(const View& view) {
  const Box& frame = view.frame();
  if (view.window().right - view.window().left > 300) return 0;
  double most = 0;
  for (const double x : {frame.left, frame.centre().x, frame.right})
    for (const double y : {frame.top, frame.centre().y, frame.bottom})
      most = std::max(most, std::abs(north_at(view, {x, y}).value_or(0)));
  return most;
}

Panel north_arrow(const View& view, XY at, const style::MapSettings& settings,
                  const Typesetter& typesetter) {
  Panel panel;
  panel.id = "north-arrow";
  panel.title = "North";
  panel.corners = {3, 1, 2, 0};
  using style::NorthArrow;
  if (settings.north_arrow == NorthArrow::never ||
      (settings.north_arrow == NorthArrow::automatic && north_turn(view) < much))
    return panel;
  const auto north = north_at(view, at);
  if (!north) return panel;
  const XY middle{side / 2, side / 2};
  const auto half = [&](double right, std::optional<Colour> fill) {
    Shape shape;
    shape.paths = {
        {{turned(middle, length * 0.45, 0, *north), turned(middle, -length, right, *north),
          turned(middle, -length * 0.65, 0, *north)},
         true}};
    shape.fill = fill;
    shape.stroke = Stroke{settings.ink, 1, Cap::butt, Join::miter, {}};
    panel.nodes.push_back({std::move(shape)});
  };
  half(-6, settings.ink);
  half(6, std::nullopt);
  Text letter;
  letter.text = "N";
  letter.font = {settings.fonts.front(), 12, true, false, 0};
  letter.colour = settings.ink;
  letter.width = typesetter.measure(letter.text, letter.font).width;
  const XY head = turned(middle, length * 0.98, 0, *north);
  letter.origin = {head.x - letter.width / 2, head.y + 4.4};
  panel.nodes.push_back({std::move(letter)});
  panel.size = {side, side};
  return panel;
}

}  // namespace rumbo::render
