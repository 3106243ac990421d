#include "tiles/raster_paint.hpp"

#include "render/paint_values.hpp"

#include <algorithm>
#include <cmath>

namespace rumbo::tiles {
namespace {

constexpr scene::Colour black{0, 0, 0, 1};

geo::XY shift_of(const style::Layer& layer, std::string_view property,
                 const style::Context& context, double ratio) {
  const std::vector<double> shift = layer.numbers(property, context);
  return shift.size() == 2 ? geo::XY{shift[0] * ratio, shift[1] * ratio} : geo::XY{0, 0};
}

scene::Stroke scaled(scene::Stroke stroke, double ratio) {
  stroke.width *= ratio;
  for (double& dash : stroke.dashes) dash *= ratio;
  return stroke;
}

std::optional<AreaPaint> area_paint(const style::Layer& layer, const style::Context& context,
                                    double ratio) {
  const double opacity = layer.number("fill-opacity", context, 1);
  AreaPaint paint;
  paint.fill = render::faded(layer.colour("fill-color", context, black), opacity);
  if (layer.find("fill-outline-color"))
    paint.edge = scene::Stroke{
        render::faded(layer.colour("fill-outline-color", context, paint.fill), opacity),
        ratio,
        scene::Cap::butt,
        scene::Join::round,
        {}};
  paint.pattern = layer.text("fill-pattern", context, "");
  paint.shift = shift_of(layer, "fill-translate", context, ratio);
  if (paint.fill.alpha <= 0 && !paint.edge) return std::nullopt;
  return paint;
}

std::optional<LinePaint> line_paint(const style::Layer& layer, const style::Context& context,
                                    double ratio) {
  LinePaint paint;
  paint.stroke = scaled(render::line_stroke(layer, context), ratio);
  if (paint.stroke.width <= 0 || paint.stroke.colour.alpha <= 0) return std::nullopt;
  const double offset = layer.number("line-offset", context, 0);
  const double gap = std::min(layer.number("line-gap-width", context, 0), 400.0);
  const double apart = gap > 0 ? (gap + layer.number("line-width", context, 1)) / 2 : 0;
  paint.beside = {(offset - apart) * ratio};
  if (apart > 0) paint.beside.push_back((offset + apart) * ratio);
  paint.shift = shift_of(layer, "line-translate", context, ratio);
  return paint;
}

// The number of a paint among those known, put there if it is new.
template <class Paint>
std::uint32_t number_of(const std::optional<Paint>& paint, std::vector<Paint>& known) {
  if (!paint) return GroundPaint::none;
  const auto found = std::ranges::find(known, *paint);
  if (found == known.end()) {
    known.push_back(*paint);
    return static_cast<std::uint32_t>(known.size() - 1);
  }
  return static_cast<std::uint32_t>(found - known.begin());
}

double reach_of(const scene::Stroke& stroke) {
  const double corners = stroke.join == scene::Join::miter ? 2 : 1;
  return stroke.width / 2 * corners;
}

double length_of(geo::XY shift) { return std::hypot(shift.x, shift.y); }

}  // namespace

double GroundPaint::reach() const {
  double reach = 0;
  for (const AreaPaint& area : areas)
    reach = std::max(reach, length_of(area.shift) + (area.edge ? reach_of(*area.edge) : 0));
  for (const LinePaint& line : lines)
    for (const double aside : line.beside)
      reach = std::max(reach, length_of(line.shift) + std::abs(aside) + reach_of(line.stroke));
  return reach;
}

GroundPaint ground_paint(const style::Layer& layer, const geo::Features& features, double zoom,
                         double ratio) {
  GroundPaint paint;
  paint.layer = &layer;
  paint.of_feature.reserve(features.size());
  const bool fills = layer.type == style::LayerType::fill;
  for (const geo::Feature& feature : features) {
    const style::Context context{zoom, &feature};
    std::uint32_t number = GroundPaint::none;
    if (layer.shows(context))
      number = fills ? number_of(area_paint(layer, context, ratio), paint.areas)
                     : number_of(line_paint(layer, context, ratio), paint.lines);
    paint.of_feature.push_back(number);
  }
  paint.alike = std::ranges::all_of(paint.of_feature, [](std::uint32_t n) { return n == 0; });
  return paint;
}

}  // namespace rumbo::tiles
