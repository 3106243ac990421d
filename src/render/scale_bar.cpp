#include "render/scale_bar.hpp"

#include "geo/geodesic.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace rumbo::render {
namespace {

constexpr double widest_bar = 190;
constexpr double widest_share = 0.28;  // of the frame
constexpr double mile_km = 1.609344;
constexpr double foot_km = 0.0003048;
constexpr double tick_length = 5;
constexpr double side = 10;

std::optional<double> km_along(const View& view, XY at, double pixels) {
  const auto west = view.to_globe(at), east = view.to_globe({at.x + pixels, at.y});
  if (!west || !east) return std::nullopt;
  return geo::distance_km(*west, *east);
}

// The largest of 1, 2, 5, 10 ... that is not above `limit`.
double round_down(double limit) {
  const double power = std::pow(10, std::floor(std::log10(limit)));
  for (const double digit : {5.0, 2.0})
    if (digit * power <= limit) return digit * power;
  return power;
}

std::string unit_text(double length, const char* unit) {
  return fmt::format("{:g} {}", length, unit);
}

Text text_at(XY origin, const std::string& text, const Font& font, const Colour& colour,
             const Typesetter& typesetter) {
  Text out;
  out.text = text;
  out.origin = origin;
  out.font = font;
  out.colour = colour;
  out.width = typesetter.measure(text, font).width;
  return out;
}

// The common line, with the unit's ticks at 0, the middle and the end.
Shape ruler(XY from, double pixels, bool ticks_up, const Colour& ink) {
  Shape shape;
  const double tick = ticks_up ? -tick_length : tick_length;
  shape.stroke = Stroke{ink, 1.2, Cap::butt, Join::miter, {}};
  shape.paths.push_back(
      {{{from.x, from.y + tick}, from, {from.x + pixels, from.y}, {from.x + pixels, from.y + tick}},
       false});
  shape.paths.push_back(
      {{{from.x + pixels / 2, from.y}, {from.x + pixels / 2, from.y + tick * 0.6}}, false});
  return shape;
}

// A row of the bar: "0" under or over its beginning, the length over or under its end.
struct Row {
  Measured measured;
  std::string text;
  double baseline = 0;
};

}  // namespace

std::optional<Measured> round_length(const View& view, XY at, double widest, double unit_km) {
  const auto longest = km_along(view, at, widest);
  if (!longest || !(*longest > 0)) return std::nullopt;
  Measured measured{round_down(*longest / unit_km), 0};
  const double km = measured.length * unit_km;
  measured.pixels = widest * km / *longest;
  for (int i = 0; i < 4; ++i) {
    const auto now = km_along(view, at, measured.pixels);
    if (!now || !(*now > 0)) return std::nullopt;
    measured.pixels *= km / *now;
  }
  return measured;
}

Unit metric_unit(double longest_km) { return longest_km < 1 ? Unit{0.001, "m"} : Unit{1, "km"}; }

Unit imperial_unit(double longest_km) {
  return longest_km < mile_km ? Unit{foot_km, "ft"} : Unit{mile_km, "mi"};
}

Panel scale_bar(const View& view, XY at, const style::MapSettings& settings,
                const Typesetter& typesetter) {
  Panel panel;
  panel.id = "scale-bar";
  panel.corners = {2, 3, 0, 1};
  const double widest = std::min(widest_bar, view.frame().width() * widest_share);
  const double longest = km_along(view, at, widest).value_or(0);
  const Unit metric = metric_unit(longest), imperial = imperial_unit(longest);
  const auto above = round_length(view, at, widest, metric.km),
             below = round_length(view, at, widest, imperial.km);
  if (!above || !below) return panel;
  const Font font{settings.fonts.front(), settings.scale_bar_size, false, false, 0};
  const double line = font.size * cap_height, middle = side + line + 4 + tick_length;
  const Row rows[] = {
      {*above, unit_text(above->length, metric.name), middle - tick_length - 4},
      {*below, unit_text(below->length, imperial.name), middle + tick_length + 4 + line}};
  panel.title = rows[0].text;
  double left = side, right = 0;  // a number stands centred on its tick
  const double zero = typesetter.measure("0", font).width;
  left += zero / 2;
  for (const Row& row : rows) {
    const bool upper = &row == &rows[0];
    const Colour& ink = upper ? settings.ink : settings.muted_ink;
    panel.nodes.push_back({ruler({left, middle}, row.measured.pixels, upper, ink)});
    panel.nodes.push_back({text_at({left - zero / 2, row.baseline}, "0", font, ink, typesetter)});
    const std::string digits = fmt::format("{:g}", row.measured.length);
    const double digits_width = typesetter.measure(digits, font).width;
    Text end = text_at({}, row.text, font, ink, typesetter);
    end.origin = {left + row.measured.pixels - digits_width / 2, row.baseline};
    right = std::max(right, end.origin.x + end.width);
    panel.nodes.push_back({std::move(end)});
  }
  panel.size = {right + side, middle + tick_length + 4 + line + side};
  return panel;
}

}  // namespace rumbo::render
