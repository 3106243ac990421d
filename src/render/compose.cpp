#include "render/compose.hpp"

#include "render/credits.hpp"
#include "render/description.hpp"
#include "render/extent.hpp"
#include "render/feature_group.hpp"
#include "render/furniture.hpp"
#include "render/graticule.hpp"
#include "render/label_groups.hpp"
#include "render/map_body.hpp"
#include "render/page.hpp"
#include "render/route_ink.hpp"
#include "render/words.hpp"
#include "scene/scene_texts.hpp"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

namespace rumbo::render {
namespace {

constexpr int most_fits = 4;
constexpr double more_room = 1.22;  // from one fit to the next, where panels would cover the route
constexpr double label_inset = 4;   // between labels and the frame
constexpr double panel_clearance = 3;

geo::BBox enlarged(const geo::BBox& box, double factor) {
  const geo::BBox grown = box.padded(std::min(box.width(), box.height()) * (factor - 1) / 2);
  return grown.valid() ? grown : box;
}

std::vector<const style::Layer*> all_layers(const style::Style& style) {
  std::vector<const style::Layer*> layers;
  for (const style::Layer& layer : style.layers) layers.push_back(&layer);
  return layers;
}

// One composition: what is known of the page grows from step to step.
class Composer {
 public:
  Composer(const MapRequest& request, const Typesetter& typesetter, base::Diagnostics& problems)
      : request_(request),
        settings_(request.style.map),
        typesetter_(typesetter),
        problems_(problems),
        language_(request.language.empty() ? settings_.language : request.language),
        journeys_(with_journey_index(request.journeys)),
        route_(journeys_) {
    if (settings_.fonts.empty()) settings_.fonts = {"Noto Sans"};
    scene_.width = request_.width > 0 ? request_.width : settings_.width;
    scene_.height = request_.height > 0 ? request_.height : settings_.height;
    scene_.language = language_;
    scene_.paper = settings_.paper;
    scene_.paper.alpha = 1;
  }

  Scene run() {
    // Room is kept for every credit that may be owed; which are is known when the layers are drawn.
    page_ = lay_out(all_layers(request_.style));
    fit();
    draw();
    describe();
    warn_of_missing_glyphs(scene_, typesetter_, problems_);
    return std::move(scene_);
  }

 private:
  Page lay_out(const std::vector<const style::Layer*>& layers) const {
    const PageText text{request_.title, request_.subtitle, credits_of(request_, layers),
                        request_.note.empty() ? settings_.note : request_.note};
    return lay_out_page(scene_.width, scene_.height, text, settings_, typesetter_);
  }

  Furnishing furnishing() const {
    return {*view_, *list_, settings_, typesetter_, request_.basemap};
  }

  // Fits the journeys into the frame, with more and more room until no panel would cover them.
  void fit() {
    Extent extent{request_.bbox ? *request_.bbox : extent_of(journeys_), {}, 1};
    if (!request_.bbox) extent.places = extent_places(journeys_);
    const geo::BBox box = extent.box;
    const std::string projection = request_.projection.value_or(settings_.projection);
    double factor = 1;
    for (int attempt = 0; attempt < most_fits; ++attempt, factor *= more_room) {
      extent.box = enlarged(box, factor);
      extent.room = 1.3 * factor;
      view_.emplace(View::fit_extent(extent, page_.frame, projection));
      geometry_.emplace(*view_);
      lanes_.emplace(journeys_, *geometry_);
      list_.emplace(journeys_, request_.journey_titles, request_.style, view_->zoom(), language_);
      drawing_.emplace(Drawing{*view_, *geometry_, *lanes_, route_,
                               lane_width(request_.style, journeys_, view_->zoom()), language_});
      if (request_.bbox || !panels_cover_the_route()) return;
    }
  }

  bool panels_cover_the_route() const {
    std::vector<LegendSample> samples;
    for (const style::Layer& layer : request_.style.layers) {
      const style::Source* source = request_.style.find_source(layer.source);
      if (!source || source->type != style::SourceType::journeys ||
          !layer.visible_at(view_->zoom()))
        continue;
      if (auto sample = legend_sample(layer, journeys_, *drawing_, settings_.muted_ink))
        samples.push_back(std::move(*sample));
    }
    const RouteInk ink = route_ink(journeys_, *geometry_, page_.frame);
    const auto places =
        place_panels(make_furniture(furnishing(), samples, true), page_.frame, ink.soft);
    return std::ranges::any_of(places.boxes,
                               [&](const auto& box) { return box && ink.hard.under(*box) > 0; });
  }

  void draw() {
    const Lettering lettering{*drawing_, typesetter_, settings_,
                              *list_,    route_,      settings_.fonts.front()};
    LayerFeatures features(request_, journeys_, *view_, problems_);
    MapBody body = draw_layers(request_, journeys_, features, lettering);
    std::vector<Group> panels = put_panels(body);
    if (settings_.graticule != 0)
      below_the_route(graticule(*view_, *geometry_, settings_), body.map);
    std::optional<Group> numbers;
    if (settings_.graticule != 0)
      numbers = graticule_numbers(*view_, settings_, typesetter_, language_, body.solid);
    LabelGroups labels =
        label_groups(body.labels, {page_.frame.grown(-label_inset), body.solid, body.ink},
                     typesetter_, settings_, problems_);
    add(std::move(body.map));
    frame_the_map(body.drawn);  // the outline of a world lies below names and panels
    if (numbers) add(std::move(*numbers));
    add(std::move(labels.leaders));
    add(std::move(labels.names));
    for (Group& panel : panels) add(std::move(panel));
  }

  std::vector<Group> put_panels(MapBody& body) const {
    std::vector<Panel> panels = make_furniture(furnishing(), body.samples, false);
    const RouteInk ink = route_ink(journeys_, *geometry_, page_.frame);
    const PanelPlaces places = place_panels(panels, page_.frame, ink.soft);
    std::vector<Group> groups;
    for (std::size_t i = 0; i < panels.size(); ++i) {
      if (!places.boxes[i]) continue;
      body.solid.push_back(places.boxes[i]->grown(panel_clearance));
      groups.push_back(put_panel(std::move(panels[i]), *places.boxes[i], furnishing()));
    }
    return groups;
  }

  void frame_the_map(const std::vector<const style::Layer*>& drawn) {
    Shape frame;
    frame.paths = {view_->outline().value_or(rectangle(page_.frame))};
    frame.stroke = Stroke{settings_.frame, settings_.frame_width, Cap::butt, Join::miter, {}};
    if (settings_.frame_width > 0) scene_.nodes.push_back({std::move(frame)});
    Page page = lay_out(drawn);
    Group header, footer;
    header.id = "header";
    header.children = std::move(page.header);
    footer.id = "credits";
    footer.children = std::move(page.footer);
    add(std::move(header));
    add(std::move(footer));
  }

  void describe() {
    scene_.title =
        request_.title.empty() ? std::string(word(Word::route_map, language_)) : request_.title;
    scene_.description = render::describe(journeys_, list_->entries(), language_);
  }

  // Before the first layer whose features are a journey's.
  static void below_the_route(Group group, Group& map) {
    const auto of_journeys = [](const Node& node) {
      const auto* layer = std::get_if<Group>(&node.item);
      if (!layer || layer->children.empty()) return false;
      const auto* feature = std::get_if<Group>(&layer->children.front().item);
      return feature && !feature->data.empty();
    };
    if (group.children.empty()) return;
    map.children.insert(std::ranges::find_if(map.children, of_journeys), Node{std::move(group)});
  }

  void add(Group group) {
    if (!group.children.empty()) scene_.nodes.push_back({std::move(group)});
  }

  const MapRequest& request_;
  style::MapSettings settings_;
  const Typesetter& typesetter_;
  base::Diagnostics& problems_;
  std::string language_;
  geo::Features journeys_;
  std::optional<Lanes> lanes_;
  RoutePlaces route_;
  Page page_;
  std::optional<View> view_;
  std::optional<PageGeometry> geometry_;
  std::optional<JourneyList> list_;
  std::optional<Drawing> drawing_;
  Scene scene_;
};

}  // namespace

Scene compose(const MapRequest& request, const Typesetter& typesetter,
              base::Diagnostics& problems) {
  return Composer(request, typesetter, problems).run();
}

}  // namespace rumbo::render
