#include "render/layers.hpp"

#include "render/feature_group.hpp"
#include "render/hatching.hpp"
#include "render/paint_values.hpp"
#include "render/shared_stops.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

namespace rumbo::render {
namespace {

Group group_of(const style::Layer& layer) {
  Group group;
  group.id = "layer-" + as_id(layer.id);
  return group;
}

// fill-translate and the like: pixels to the right and down.
XY shift_of(const style::Layer& layer, std::string_view property, const style::Context& context) {
  const std::vector<double> shift = layer.numbers(property, context);
  return shift.size() == 2 ? XY{shift[0], shift[1]} : XY{0, 0};
}

void shift(std::vector<Path>& paths, XY by) {
  if (by.x == 0 && by.y == 0) return;
  for (Path& path : paths)
    for (XY& point : path.points) point.x += by.x, point.y += by.y;
}

// Shapes of equal paint become one, in the order they came: adjoining areas then show no seam.
void gather(std::vector<Node>& nodes, Shape shape) {
  if (!nodes.empty()) {
    auto* last = std::get_if<Shape>(&nodes.back().item);
    if (last && last->fill == shape.fill && last->stroke == shape.stroke) {
      last->paths.insert(last->paths.end(), std::make_move_iterator(shape.paths.begin()),
                         std::make_move_iterator(shape.paths.end()));
      return;
    }
  }
  nodes.push_back({std::move(shape)});
}

void place(Group& layer, const geo::Feature& feature, Shape shape, const Drawing& drawing,
           bool own_group) {
  if (shape.paths.empty()) return;
  if (!own_group) return gather(layer.children, std::move(shape));
  Group group = feature_group(feature, layer.id, drawing.language);
  group.children.push_back({std::move(shape)});
  layer.children.push_back({std::move(group)});
}

bool shows_point(const style::Layer& layer, const style::Context& context, const Drawing& drawing,
                 Origin origin) {
  if (origin != Origin::places) return layer.shows(context);
  if (drawing.route.is_stop(*context.feature)) return false;
  return layer.shows(context) || drawing.route.is_named(*context.feature);
}

// A feature's lines where the layer has them run; `leg` is its number among the journeys' features.
std::vector<Path> line_paths(const style::Layer& layer, const style::Context& context,
                             const geo::Geometry& geometry, const Drawing& drawing,
                             std::optional<std::size_t> leg) {
  const auto moved = [&](double aside) {
    std::vector<Path> paths = drawing.geometry.lines(geometry);
    if (leg) return drawing.lanes.placed(*leg, std::move(paths), drawing.lane_width, aside);
    if (aside != 0)
      for (Path& path : paths) path = beside(path, aside);
    return paths;
  };
  const double offset = layer.number("line-offset", context, 0);
  const double gap = std::min(layer.number("line-gap-width", context, 0), 400.0);
  const double apart = gap > 0 ? (gap + layer.number("line-width", context, 1)) / 2 : 0;
  std::vector<Path> paths = moved(offset - apart);
  if (apart > 0) std::ranges::move(moved(offset + apart), std::back_inserter(paths));
  shift(paths, shift_of(layer, "line-translate", context));
  return paths;
}

}  // namespace

Group background_layer(const style::Layer& layer, const Drawing& drawing) {
  const style::Context context{drawing.view.zoom(), nullptr};
  const Box& box = drawing.view.sheet();
  Shape shape;
  shape.paths = {drawing.view.outline().value_or(Path{
      {{box.left, box.top}, {box.right, box.top}, {box.right, box.bottom}, {box.left, box.bottom}},
      true})};
  shape.fill = faded(layer.colour("background-color", context, Colour{1, 1, 1, 1}),
                     layer.number("background-opacity", context, 1));
  Group group = group_of(layer);
  group.children.push_back({std::move(shape)});
  return group;
}

Group fill_layer(const style::Layer& layer, const geo::Features& features, const Drawing& drawing,
                 Origin origin) {
  Group group = group_of(layer);
  for (const geo::Feature& feature : features) {
    const style::Context context{drawing.view.zoom(), &feature};
    if (!layer.shows(context)) continue;
    const double opacity = layer.number("fill-opacity", context, 1);
    Shape shape;
    shape.fill = faded(layer.colour("fill-color", context, Colour{0, 0, 0, 1}), opacity);
    if (layer.find("fill-outline-color"))
      shape.stroke =
          Stroke{faded(layer.colour("fill-outline-color", context, *shape.fill), opacity),
                 1,
                 Cap::butt,
                 Join::round,
                 {}};
    shape.paths = drawing.geometry.areas(feature.geometry);
    shift(shape.paths, shift_of(layer, "fill-translate", context));
    if (const std::string pattern = layer.text("fill-pattern", context, ""); !pattern.empty()) {
      Shape lines;
      lines.stroke = Stroke{*shape.fill, 1.2, Cap::butt, Join::miter, {}};
      lines.paths = hatching(pattern, shape.paths);
      shape.fill.reset();
      if (!lines.paths.empty())
        place(group, feature, std::move(lines), drawing, origin == Origin::journeys);
      if (!shape.stroke) continue;
    }
    place(group, feature, std::move(shape), drawing, origin == Origin::journeys);
  }
  return group;
}

Group line_layer(const style::Layer& layer, const geo::Features& features, const Drawing& drawing,
                 Origin origin) {
  Group group = group_of(layer);
  for (std::size_t i = 0; i < features.size(); ++i) {
    const style::Context context{drawing.view.zoom(), &features[i]};
    if (!layer.shows(context)) continue;
    Shape shape;
    shape.stroke = line_stroke(layer, context);
    if (shape.stroke->width <= 0 || shape.stroke->colour.alpha <= 0) continue;
    shape.paths = line_paths(layer, context, features[i].geometry, drawing,
                             origin == Origin::journeys ? std::optional(i) : std::nullopt);
    place(group, features[i], std::move(shape), drawing, origin == Origin::journeys);
  }
  return group;
}

Group circle_layer(const style::Layer& layer, const geo::Features& features, const Drawing& drawing,
                   Origin origin) {
  Group group = group_of(layer);
  for (const geo::Feature& feature : features) {
    const style::Context context{drawing.view.zoom(), &feature};
    if (!shows_point(layer, context, drawing, origin)) continue;
    Disc disc;
    disc.radius = circle_radius(layer, context);
    disc.fill = circle_fill(layer, context);
    disc.stroke = circle_stroke(layer, context);
    const bool own_group = origin == Origin::journeys;
    Group own = own_group ? feature_group(feature, layer.id, drawing.language) : Group{};
    auto& into = own_group ? own.children : group.children;
    const XY by = shift_of(layer, "circle-translate", context);
    for (const XY& point : drawing.geometry.points(feature.geometry)) {
      disc.centre = {point.x + by.x, point.y + by.y};
      into.push_back({disc});
    }
    if (own_group && !own.children.empty()) group.children.push_back({std::move(own)});
  }
  if (origin == Origin::journeys) share_rims(group.children);
  return group;
}

}  // namespace rumbo::render
