#include "tiles/raster_layout.hpp"

#include "placement/placement.hpp"
#include "render/label_groups.hpp"
#include "render/leg_ends.hpp"
#include "render/map_body.hpp"
#include "render/symbols.hpp"

#include <algorithm>
#include <cmath>

namespace rumbo::tiles {
namespace {

constexpr double large_disc = 12;    // pixels: names may stand on one that is see-through
constexpr double ink_step = 4;       // pixels along a leg
constexpr double before_all = -1e4;  // names of areas come before those of points

// All tiles of a zoom that the boxes touch, and those between them.
struct Frame {
  std::int64_t left = 0, right = 0;  // columns; right may lie beyond the world's last one
  std::int64_t top = 0, bottom = 0;  // rows
};

Frame frame_of(const RasterPlane& plane) {
  const std::int64_t count = std::int64_t{1} << plane.zoom;
  Frame frame{count, -1, count, -1};
  bool crosses = false;
  for (const geo::BBox& box : plane.boxes) {
    const geo::TileRange range = geo::tiles_in(box, plane.zoom);
    crosses = crosses || range.columns.size() > 1;
    frame.top = std::min<std::int64_t>(frame.top, range.top);
    frame.bottom = std::max<std::int64_t>(frame.bottom, range.bottom);
    frame.left = std::min<std::int64_t>(frame.left, range.columns.front().first);
    const bool turned = range.columns.size() > 1;
    frame.right =
        std::max<std::int64_t>(frame.right, range.columns.back().second + (turned ? count : 0));
  }
  if (frame.right - frame.left + 1 >= count || (crosses && plane.boxes.size() > 1))
    frame.left = 0, frame.right = count - 1;
  return frame;
}

class Layout {
 public:
  Layout(const LayoutInput& input, const RasterPlane& plane, NamesBefore& names,
         RasterOverlay& overlay)
      : input_(input),
        style_(input.sources.style),
        plane_(plane),
        frame_(frame_of(plane)),
        origin_{static_cast<double>(frame_.left) * plane.side,
                static_cast<double>(frame_.top) * plane.side},
        names_(names),
        overlay_(overlay),
        view_(render::View::web_mercator(plane.style_zoom(), origin_, page())),
        geometry_(view_),
        lanes_(input.journeys, geometry_),
        route_(input.journeys),
        language_(input.sources.language.empty() ? style_.map.language : input.sources.language),
        drawing_{view_,
                 geometry_,
                 lanes_,
                 route_,
                 render::lane_width(style_, input.journeys, view_.zoom()),
                 language_},
        list_(input.journeys, input.journey_titles, style_, view_.zoom(), language_),
        settings_(style_.map),
        with_{drawing_,  input.typesetter,
              settings_, list_,
              route_,    settings_.fonts.empty() ? "Noto Sans" : settings_.fonts.front()} {}

  void run() {
    overlay_.move_to(origin_);
    for (std::size_t band = 0; band < style_.layers.size(); ++band) {
      const style::Layer& layer = style_.layers[band];
      const SourceLayer* const source = find(layer);
      if (source && layer.visible_at(view_.zoom())) lay(layer, *source, band);
    }
    const std::size_t above = style_.layers.size();
    render::LegEnds ends = render::leg_ends(style_, input_.journeys, with_);
    put(above, ends.arrows);
    std::ranges::move(ends.solid, std::back_inserter(solid_));
    for (placement::Label& label : ends.labels) wanted_.push_back({std::move(label), above, true});
    set_names(above);
  }

 private:
  scene::Box page() const {
    return {0, 0, static_cast<double>(frame_.right - frame_.left + 1) * plane_.side,
            static_cast<double>(frame_.bottom - frame_.top + 1) * plane_.side};
  }
  double world() const { return std::ldexp(plane_.side, plane_.zoom); }

  const SourceLayer* find(const style::Layer& layer) const {
    const auto found = std::ranges::find_if(input_.content, [&](const SourceLayer& source) {
      return source.source == layer.source && source.source_layer == layer.source_layer;
    });
    return found == input_.content.end() ? nullptr : &*found;
  }

  void lay(const style::Layer& layer, const SourceLayer& source, std::size_t band) {
    const bool of_journeys = source.type == style::SourceType::journeys;
    const render::Origin origin = of_journeys ? render::Origin::journeys
                                  : source.type == style::SourceType::gazetteer
                                      ? render::Origin::places
                                      : render::Origin::basemap;
    const geo::Features& features = of_journeys ? input_.journeys : source.features;
    switch (layer.type) {
      case style::LayerType::fill:
        if (of_journeys) put(band, render::fill_layer(layer, features, drawing_, origin));
        break;
      case style::LayerType::line:
        if (!of_journeys) break;
        put(band, add_ink(render::line_layer(layer, features, drawing_, origin)));
        break;
      case style::LayerType::circle:
        put(band, render::circle_layer(layer, features, drawing_, origin));
        break;
      case style::LayerType::symbol:
        want(layer, features, of_journeys, band);
        break;
      default:
        break;
    }
  }

  void put(std::size_t band, const scene::Group& group) {
    add_solids(group);
    overlay_.add_all(band, group);
  }

  // Of legs: areas' edges may be crossed.
  scene::Group add_ink(scene::Group group) {
    for (const scene::Node& node : group.children) {
      const auto* const feature = std::get_if<scene::Group>(&node.item);
      if (!feature ||
          std::ranges::find(feature->data, std::pair<std::string, std::string>("feature", "leg")) ==
              feature->data.end())
        continue;
      for (const scene::Node& child : feature->children)
        if (const auto* shape = std::get_if<scene::Shape>(&child.item))
          for (const scene::Path& path : shape->paths) add_ink(path);
    }
    return group;
  }

  void add_ink(const scene::Path& path) {
    for (std::size_t i = 1; i < path.points.size(); ++i) {
      const geo::XY &a = path.points[i - 1], &b = path.points[i];
      const double steps = std::ceil(std::hypot(b.x - a.x, b.y - a.y) / ink_step);
      for (double k = 0; k < steps; ++k)
        ink_.push_back({a.x + (b.x - a.x) * k / steps, a.y + (b.y - a.y) * k / steps});
    }
  }

  void add_solids(const scene::Group& group) {
    for (const scene::Node& node : group.children) {
      if (const auto* inner = std::get_if<scene::Group>(&node.item)) add_solids(*inner);
      const auto* const disc = std::get_if<scene::Disc>(&node.item);
      if (disc && (disc->radius < large_disc || (disc->fill && disc->fill->alpha >= 0.5)))
        solid_.push_back(box_of(node));
    }
  }

  void want(const style::Layer& layer, const geo::Features& features, bool of_journeys,
            std::size_t band) {
    const auto rank = static_cast<double>(style_.layers.size() - band);
    const style::Context context{view_.zoom(), nullptr};
    std::vector<placement::Label> labels, areas;
    if (layer.text("symbol-placement", context, "point") == "line") {
      render::add_line_labels(layer, features, with_, rank, areas);
      put(band, render::icons_along_lines(layer, features, drawing_, of_journeys));
    } else if (of_journeys) {
      render::add_stop_labels(layer, features, with_, labels);
    } else {
      render::add_point_labels(layer, features, with_, rank, labels);
      render::add_area_labels(layer, features, with_, before_all + rank, areas);
    }
    // Who finds no room for a name zooms in, rather than follow a leader line across half a
    // continent.
    for (placement::Label& label : labels)
      std::erase_if(label.candidates, [](const auto& candidate) { return candidate.leader; });
    for (placement::Label& label : labels) wanted_.push_back({std::move(label), band, true});
    for (placement::Label& label : areas) wanted_.push_back({std::move(label), band, false});
  }

  void set_names(std::size_t above) {
    const auto place = [&](const Wanted& wanted) {
      return geo::XY{(wanted.label.at.x + origin_.x) / world(),
                     (wanted.label.at.y + origin_.y) / world()};
    };
    std::vector<bool> before;
    for (const Wanted& wanted : wanted_) before.push_back(names_.has(wanted, place(wanted)));
    const bool turns = frame_.right - frame_.left + 1 == std::int64_t{1} << plane_.zoom;
    const auto places =
        place_names(wanted_, before, {page(), world(), turns, std::move(solid_), std::move(ink_)});
    std::vector<placement::Label> labels;
    std::vector<std::optional<placement::Candidate>> stand;
    for (std::size_t i = 0; i < wanted_.size(); ++i) {
      if (!places[i]) continue;
      names_.add(wanted_[i], place(wanted_[i]));
      labels.push_back(std::move(wanted_[i].label));
      stand.push_back(places[i]);
    }
    const render::LabelGroups groups =
        render::label_groups(labels, stand, page(), input_.typesetter, settings_);
    overlay_.add_all(above + 1, groups.leaders);
    for (const scene::Node& label : groups.names.children)
      overlay_.add(above + 2, label, box_of(label));
  }

  const LayoutInput& input_;
  const style::Style& style_;
  const RasterPlane& plane_;
  Frame frame_;
  geo::XY origin_;
  NamesBefore& names_;
  RasterOverlay& overlay_;
  render::View view_;
  render::PageGeometry geometry_;
  render::Lanes lanes_;
  render::RoutePlaces route_;
  std::string language_;
  render::Drawing drawing_;
  render::JourneyList list_;
  style::MapSettings settings_;
  render::Lettering with_;
  std::vector<Wanted> wanted_;
  std::vector<scene::Box> solid_;
  std::vector<geo::XY> ink_;
};

}  // namespace

double RasterPlane::style_zoom() const { return zoom + std::log2(side / 512.0); }

void lay_out(const LayoutInput& input, const RasterPlane& plane, NamesBefore& names,
             RasterOverlay& overlay) {
  Layout(input, plane, names, overlay).run();
}

}  // namespace rumbo::tiles
