#include "render/map_body.hpp"

#include "render/leg_ends.hpp"
#include "render/picture.hpp"
#include "render/relief.hpp"

#include <algorithm>

namespace rumbo::render {
namespace {

constexpr double journey_ink = 30;  // of a cell of a leg, for labels
constexpr double basemap_ink = 2;   // of a cell of coast, border or river
constexpr double before_all = -1e4;

// Edges of areas and ways not taken may be crossed more readily than ways that were.
double weight_of(const Group& feature, double weight) {
  for (const auto& [key, value] : feature.data) {
    if (key == "feature" && value == "area") return weight / 6;
    if (key == "status" && (value == "intended" || value == "cancelled")) return weight / 2;
  }
  return weight;
}

void add_ink(const Group& layer, double weight, InkMap& ink) {
  for (const Node& node : layer.children) {
    if (const auto* group = std::get_if<Group>(&node.item))
      add_ink(*group, weight_of(*group, weight), ink);
    if (const auto* shape = std::get_if<Shape>(&node.item))
      for (const Path& path : shape->paths) ink.draw(path, weight);
  }
}

void add_solids(const std::vector<Node>& nodes, std::vector<Box>& solid) {
  for (const Node& node : nodes) {
    if (const auto* group = std::get_if<Group>(&node.item)) add_solids(group->children, solid);
    const auto* disc = std::get_if<Disc>(&node.item);
    if (!disc) continue;
    const double reach = disc->radius + (disc->stroke ? disc->stroke->width / 2 : 0);
    const XY& at = disc->centre;
    solid.push_back(Box{at.x, at.y, at.x, at.y}.grown(reach));
  }
}

class Drawer {
 public:
  Drawer(const MapRequest& request, LayerFeatures& source, const Lettering& with)
      : request_(request), source_(source), with_(with), body_(with.drawing.view.frame()) {
    body_.map.id = "map";
    body_.map.clip = with.drawing.view.sheet();
  }

  MapBody run(const geo::Features& journeys) {
    double rank = static_cast<double>(request_.style.layers.size());
    for (const style::Layer& layer : request_.style.layers) {
      rank -= 1;
      if (layer.visible_at(with_.drawing.view.zoom())) draw(layer, rank);
    }
    LegEnds ends = leg_ends(request_.style, journeys, with_);
    body_.map.children.push_back({std::move(ends.arrows)});
    body_.solid = std::move(ends.solid);
    std::ranges::move(ends.labels, std::back_inserter(body_.labels));
    add_solids(body_.map.children, body_.solid);
    return std::move(body_);
  }

 private:
  void draw(const style::Layer& layer, double rank) {
    const geo::Features& features = source_.of(layer);
    const Origin origin = source_.is_journey(layer) ? Origin::journeys
                          : source_.is_place(layer) ? Origin::places
                                                    : Origin::basemap;
    const std::size_t before = body_.labels.size();
    Group group = layer.type == style::LayerType::symbol
                      ? draw_symbols(layer, features, origin, rank)
                      : draw_shapes(layer, features, origin);
    if (group.children.empty() && body_.labels.size() == before) return;
    body_.drawn.push_back(&layer);
    if (layer.type == style::LayerType::line)
      add_ink(group, origin == Origin::journeys ? journey_ink : basemap_ink, body_.ink);
    if (auto sample = legend_sample(layer, features, with_.drawing, with_.settings.muted_ink))
      body_.samples.push_back(std::move(*sample));
    if (!group.children.empty()) body_.map.children.push_back({std::move(group)});
  }

  Group draw_shapes(const style::Layer& layer, const geo::Features& features, Origin origin) const {
    switch (layer.type) {
      case style::LayerType::background:
        return background_layer(layer, with_.drawing);
      case style::LayerType::fill:
        return fill_layer(layer, features, with_.drawing, origin);
      case style::LayerType::line:
        return line_layer(layer, features, with_.drawing, origin);
      case style::LayerType::circle:
        return circle_layer(layer, features, with_.drawing, origin);
      case style::LayerType::raster:
        return draw_raster(layer);
      case style::LayerType::symbol:
        break;
    }
    return {};
  }

  Group draw_raster(const style::Layer& layer) const {
    const style::Source* source = request_.style.find_source(layer.source);
    if (source && source->type == style::SourceType::raster_file)
      return picture_layer(layer, request_.style.folder / source->file, source->crs,
                           with_.drawing.view);
    return relief_layer(layer, request_.basemap, with_.drawing.view, body_.map);
  }

  // Labels wait for their place; what comes back are icons along lines.
  Group draw_symbols(const style::Layer& layer, const geo::Features& features, Origin origin,
                     double rank) {
    const style::Context context{with_.drawing.view.zoom(), nullptr};
    if (layer.text("symbol-placement", context, "point") == "line") {
      add_line_labels(layer, features, with_, rank, body_.labels);
      return icons_along_lines(layer, features, with_.drawing, origin == Origin::journeys);
    }
    if (origin == Origin::journeys) {
      add_stop_labels(layer, features, with_, body_.labels);
    } else {
      add_point_labels(layer, features, with_, rank, body_.labels);
      add_area_labels(layer, features, with_, before_all + rank, body_.labels);
    }
    return {};
  }

  const MapRequest& request_;
  LayerFeatures& source_;
  const Lettering& with_;
  MapBody body_;
};

}  // namespace

MapBody draw_layers(const MapRequest& request, const geo::Features& journeys,
                    LayerFeatures& features, const Lettering& with) {
  return Drawer(request, features, with).run(journeys);
}

double lane_width(const style::Style& style, const geo::Features& journeys, double zoom) {
  constexpr double narrowest = 2, widest = 10, overlap = 0.6;
  double width = narrowest;
  for (const style::Layer& layer : style.layers) {
    const style::Source* source = style.find_source(layer.source);
    if (!source || source->type != style::SourceType::journeys ||
        layer.type != style::LayerType::line)
      continue;
    for (const geo::Feature& feature : journeys) {
      const style::Context context{zoom, &feature};
      if (feature.string_or("feature", "") == "leg" && layer.shows(context))
        width = std::max(width, layer.number("line-width", context, 1));
    }
  }
  return std::min(width, widest) - overlap;
}

}  // namespace rumbo::render
