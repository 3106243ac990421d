#include "render/layers.hpp"

#include "render/feature_group.hpp"
#include "render/paint_values.hpp"
#include "render/shared_stops.hpp"

#include <algorithm>
#include <utility>

namespace rumbo::render {
namespace {

Group group_of(const style::Layer& layer) {
  Group group;
  group.id = "layer-" + as_id(layer.id);
  return group;
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

}  // namespace

Group background_layer(const style::Layer& layer, const Drawing& drawing) {
  const style::Context context{drawing.view.zoom(), nullptr};
  const Box& box = drawing.view.frame();
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
    const double offset = layer.number("line-offset", context, 0);
    shape.paths = drawing.geometry.lines(features[i].geometry);
    if (origin == Origin::journeys) {
      shape.paths = drawing.lanes.placed(i, std::move(shape.paths), drawing.lane_width, offset);
    } else if (offset != 0) {
      for (Path& path : shape.paths) path = beside(path, offset);
    }
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
    disc.radius = std::clamp(layer.number("circle-radius", context, 5), 0.0, 400.0);
    disc.fill = circle_fill(layer, context);
    disc.stroke = circle_stroke(layer, context);
    const bool own_group = origin == Origin::journeys;
    Group own = own_group ? feature_group(feature, layer.id, drawing.language) : Group{};
    auto& into = own_group ? own.children : group.children;
    for (const XY& point : drawing.geometry.points(feature.geometry)) {
      disc.centre = point;
      into.push_back({disc});
    }
    if (own_group && !own.children.empty()) group.children.push_back({std::move(own)});
  }
  if (origin == Origin::journeys) share_rims(group.children);
  return group;
}

}  // namespace rumbo::render
