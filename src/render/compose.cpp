#include "render/compose.hpp"

#include "render/credits.hpp"
#include "render/description.hpp"
#include "render/extent.hpp"
#include "render/feature_group.hpp"
#include "render/furniture.hpp"
#include "render/graticule.hpp"
#include "render/label_groups.hpp"
#include "render/map_body.hpp"
#include "render/named_stops.hpp"
#include "render/page.hpp"
#include "render/route_ink.hpp"
#include "render/words.hpp"
#include "scene/scene_texts.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include <fmt/format.h>

namespace rumbo::render {
namespace {

constexpr int most_fits = 4;
constexpr int most_divisions = 3;    // of the page, between map and key
constexpr double more_room = 1.22;   // from one fit to the next, where panels would cover the route
constexpr double label_inset = 4;    // between labels and the frame
constexpr double narrow_page = 500;  // pixels
constexpr double smallest_in_panels = 8.5;
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

// The map on the page's frame, or on the part of it that a key leaves.
struct Draft {
  std::vector<Group> groups;
  Path outline;
  std::vector<const style::Layer*> drawn;
  std::vector<std::string> letters;  // the key in words
  std::vector<std::string> unnamed;
  std::optional<KeyStrip> wanted;  // a division of the frame that has room for a key
  base::Diagnostics problems;
};

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
    for (double* size : {&settings_.legend_size, &settings_.scale_bar_size})
      *size = std::max(std::min(*size, smallest_in_panels), *size * type_on_map());
    legend_size_ = settings_.legend_size;
    scene_.bleed = request_.bleed;
    scene_.language = language_;
    scene_.paper = settings_.paper;
    scene_.paper.alpha = 1;
  }

  Scene run() {
    // Room is kept for every credit that may be owed; which are is known when the layers are drawn.
    page_ = lay_out(all_layers(request_.style));
    whole_ = page_.frame;
    fit();
    Draft best = draft();
    auto wanted = best.wanted;
    for (int division = 0; division < most_divisions && wanted; ++division) {
      page_.frame = wanted->map;
      strip_ = wanted->key;
      fit();
      Draft divided = draft();
      wanted = divided.wanted;
      if (divided.unnamed.size() < best.unnamed.size()) best = std::move(divided);
    }
    publish(std::move(best));
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

  // Of the sizes of points' names and of panels: less on narrow pages.
  double type_on_map() const { return std::sqrt(std::min(1.0, scene_.width / narrow_page)); }

  Furnishing furnishing() const {
    return {*view_, *list_, settings_, typesetter_, request_.basemap};
  }

  // Fits the journeys into the frame so that no panel covers them: with more and more room, and
  // where that does not help with a smaller legend.
  void fit() {
    for (const double share : {1.0, 0.88, 0.78, 0.7}) {
      settings_.legend_size =
          std::max(std::min(legend_size_, smallest_in_panels), legend_size_ * share);
      if (fit_with_room()) return;
    }
  }

  // Whether no panel covers the journeys.
  bool fit_with_room() {
    Extent extent{request_.bbox ? *request_.bbox : extent_of(journeys_), {}, 1};
    if (!request_.bbox) extent.places = extent_places(journeys_);
    const geo::BBox box = extent.box;
    const std::string projection = request_.projection.value_or(settings_.projection);
    double factor = 1;
    for (int attempt = 0; attempt < most_fits; ++attempt, factor *= more_room) {
      extent.box = enlarged(box, factor);
      extent.room = 1.3 * factor;
      view_.emplace(View::fit_extent(extent, page_.frame, projection));
      view_->run_on(with_bleed(page_.frame, scene_));
      geometry_.emplace(*view_);
      lanes_.emplace(journeys_, *geometry_);
      list_.emplace(journeys_, request_.journey_titles, request_.style, view_->zoom(), language_);
      drawing_.emplace(Drawing{*view_, *geometry_, *lanes_, route_,
                               lane_width(request_.style, journeys_, view_->zoom()), language_});
      if (!panels_cover_the_route()) return true;
      if (request_.bbox) return false;
    }
    return false;
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

  // Everything between header and footer.
  Draft draft() {
    Draft out;
    const Lettering lettering{
        *drawing_, typesetter_, settings_, *list_, route_, settings_.fonts.front(), type_on_map()};
    LayerFeatures features(request_, journeys_, *view_, out.problems);
    MapBody body = draw_layers(request_, journeys_, features, lettering);
    std::vector<Panel> panels = make_furniture(furnishing(), body.samples, false);
    const RouteInk route = route_ink(journeys_, *geometry_, page_.frame);
    PanelPlaces places = place_panels(panels, page_.frame, route.soft);
    spare_the_route(panels, route.hard, places);
    if (settings_.graticule != 0)
      below_the_route(graticule(*view_, *geometry_, settings_), body.map);
    const std::vector<Box> symbols = body.solid;
    std::optional<Group> numbers = number_the_graticule(symbols, places, body.solid);
    NamedStops named = name_stops(
        body.labels,
        {page_.frame, whole_, strip_, body.solid, body.ink, route.soft, panels, places.boxes},
        lettering);
    if (named.key) {
      panels.push_back(std::move(*named.key));
      places.boxes.push_back(named.key_box);
      numbers = number_the_graticule(symbols, places, body.solid);
    }
    LabelGroups labels = label_groups(named.labels, named.places, page_.frame.grown(-label_inset),
                                      typesetter_, settings_);
    out.groups.push_back(std::move(body.map));
    if (numbers) out.groups.push_back(std::move(*numbers));
    out.groups.push_back(std::move(labels.leaders));
    out.groups.push_back(std::move(labels.names));
    for (std::size_t i = 0; i < panels.size(); ++i)
      if (places.boxes[i])
        out.groups.push_back(put_panel(std::move(panels[i]), *places.boxes[i], furnishing()));
    out.outline = view_->outline().value_or(rectangle(view_->sheet()));
    out.drawn = std::move(body.drawn);
    out.letters = std::move(named.letters);
    out.unnamed = std::move(named.unnamed);
    out.wanted = named.wanted;
    return out;
  }

  void publish(Draft draft) {
    for (const auto& problem : draft.problems.items())
      problems_.warn(problem.where, problem.message);
    warn_of_unnamed(draft.unnamed, problems_);
    const auto map = draft.groups.begin();
    add(std::move(*map));
    frame_the_map(std::move(draft.outline), draft.drawn);  // below names and panels
    std::for_each(map + 1, draft.groups.end(), [&](Group& group) { add(std::move(group)); });
    letters_ = std::move(draft.letters);
  }

  // On a narrow map a panel that tells nothing needed rather goes than cover the route.
  void spare_the_route(const std::vector<Panel>& panels, const InkMap& route,
                       PanelPlaces& places) const {
    if (whole_.width() >= narrow_map) return;
    for (const std::string_view id : panels_giving_way(*list_))
      for (std::size_t i = 0; i < panels.size(); ++i)
        if (panels[i].id == id && places.boxes[i] && route.under(*places.boxes[i]) > 0)
          places.boxes[i].reset();
  }

  // Clear of symbols and panels; what they take is added to `solid`.
  std::optional<Group> number_the_graticule(const std::vector<Box>& symbols,
                                            const PanelPlaces& panels,
                                            std::vector<Box>& solid) const {
    if (settings_.graticule == 0) return std::nullopt;
    std::vector<Box> taken = symbols;
    for (const auto& box : panels.boxes)
      if (box) taken.push_back(box->grown(panel_clearance));
    const auto before = static_cast<std::ptrdiff_t>(taken.size());
    Group numbers = graticule_numbers(*view_, settings_, typesetter_, language_, taken);
    solid.insert(solid.end(), taken.begin() + before, taken.end());
    return numbers;
  }

  void frame_the_map(Path outline, const std::vector<const style::Layer*>& drawn) {
    Shape frame;
    frame.paths = {std::move(outline)};
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
    if (!letters_.empty())
      scene_.description +=
          fmt::format(" {}{}.", word(Word::letters, language_), fmt::join(letters_, "; "));
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
  double legend_size_ = 0;  // where nothing presses
  const Typesetter& typesetter_;
  base::Diagnostics& problems_;
  std::string language_;
  geo::Features journeys_;
  std::optional<Lanes> lanes_;
  RoutePlaces route_;
  Page page_;
  Box whole_;                 // the page's frame before the key took its part
  std::optional<Box> strip_;  // that part
  std::optional<View> view_;
  std::optional<PageGeometry> geometry_;
  std::optional<JourneyList> list_;
  std::optional<Drawing> drawing_;
  std::vector<std::string> letters_;  // the key in words
  Scene scene_;
};

}  // namespace

Scene compose(const MapRequest& request, const Typesetter& typesetter,
              base::Diagnostics& problems) {
  return Composer(request, typesetter, problems).run();
}

}  // namespace rumbo::render
