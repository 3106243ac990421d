#include "render/scale_bar.hpp"

#include "geo/geodesic.hpp"

#include <cmath>

#include <fmt/format.h>

namespace rumbo::render {
namespace {

constexpr double widest_bar = 190;
constexpr double mile_km = 1.609344;
constexpr double thickness = 4;
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

Shape ruler(XY from, double pixels, bool ticks_up, const Colour& ink) {
  Shape shape;
  const double tick = ticks_up ? -5 : 5;
  shape.stroke = Stroke{ink, 1.2, Cap::butt, Join::miter, {}};
  shape.paths.push_back(
      {{{from.x, from.y + tick}, from, {from.x + pixels, from.y}, {from.x + pixels, from.y + tick}},
       false});
  shape.paths.push_back(
      {{{from.x + pixels / 2, from.y}, {from.x + pixels / 2, from.y + tick * 0.6}}, false});
  return shape;
}

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

Panel scale_bar(const View& view, XY at, const style::MapSettings& settings,
                const Typesetter& typesetter) {
  Panel panel;
  panel.id = "scale-bar";
  panel.corners = {2, 3, 0, 1};
  const auto km = round_length(view, at, widest_bar, 1),
             miles = round_length(view, at, widest_bar, mile_km);
  if (!km || !miles) return panel;
  const Font font{settings.fonts.front(), settings.scale_bar_size, false, false, 0};
  const double line = font.size * 1.25, middle = line + thickness + side * 0.4;
  const std::string km_text = unit_text(km->length, "km"),
                    mile_text = unit_text(miles->length, "mi");
  panel.title = km_text;
  panel.nodes.push_back({ruler({side, middle}, km->pixels, true, settings.ink)});
  panel.nodes.push_back({ruler({side, middle}, miles->pixels, false, settings.ink)});
  const double left = side + 2;
  panel.nodes.push_back({text_at({left, middle - 6}, "0", font, settings.ink, typesetter)});
  Text km_end = text_at({}, km_text, font, settings.ink, typesetter);
  km_end.origin = {side + km->pixels + 4, middle - 6};
  Text mile_end = text_at({}, mile_text, font, settings.muted_ink, typesetter);
  mile_end.origin = {side + miles->pixels + 5, middle + cap_height * font.size + 6};
  const double right = std::max(km_end.origin.x + km_end.width, mile_end.origin.x + mile_end.width);
  panel.nodes.push_back({std::move(km_end)});
  panel.nodes.push_back({std::move(mile_end)});
  panel.size = {right + side, middle + line + side * 0.9};
  return panel;
}

}  // namespace rumbo::render
