#include "render/extent.hpp"
#include "render/feature_group.hpp"
#include "render/paint_values.hpp"
#include "render/symbols.hpp"
#include "render/text_block.hpp"
#include "render/words.hpp"
#include "scene/clean_text.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <cmath>

namespace rumbo::render {
namespace {

constexpr std::size_t most_dates = 6;
constexpr std::size_t very_many = 750;  // stops: each has fewer places to choose from
constexpr std::size_t few_places = 48;  // up to the first leader lines
constexpr double date_size = 0.8;       // of the name's
constexpr double same_place = 3;        // pixels

// The stops of all journeys at one place.
struct Place {
  XY at;
  std::string key;  // GeoNames id, else the folded name
  std::vector<const geo::Feature*> stops;
};

std::string key_of(const geo::Feature& stop) {
  const std::string geonames = property_text(stop, "geonames");
  return geonames.empty() ? text::fold(property_text(stop, "name")) : geonames;
}

std::vector<Place> places_of(const style::Layer& layer, const geo::Features& features,
                             const Drawing& drawing) {
  std::vector<Place> places;
  for (const geo::Feature& feature : features) {
    if (!layer.shows({drawing.view.zoom(), &feature})) continue;
    const std::vector<XY> points = drawing.geometry.points(feature.geometry);
    if (points.empty() || !drawing.view.frame().contains(points.front())) continue;
    const std::string key = key_of(feature);
    const auto same = std::ranges::find_if(places, [&](const Place& place) {
      const double apart = std::hypot(place.at.x - points.front().x, place.at.y - points.front().y);
      return apart < same_place && place.key == key;
    });
    if (same == places.end())
      places.push_back({points.front(), key, {&feature}});
    else
      same->stops.push_back(&feature);
  }
  return places;
}

LabelLine date_line(const LabelLine& name, const Lettering& with) {
  LabelLine line;
  line.font = name.font;
  line.font.bold = false;
  line.font.size = std::round(name.font.size * date_size * 2) / 2;
  line.colour = with.settings.muted_ink;
  return line;
}

// The date of a stop that happened; of a planned one, that it was planned.
std::string date_words(const geo::Feature& stop, std::string_view language) {
  const std::string date = date_text(property_text(stop, "when"), language);
  if (is_realised(stop)) return clean_text(date);
  const bool cancelled = stop.string_or("what", "") == "cancelled";
  const std::string plan(word(cancelled ? Word::cancelled : Word::intended, language));
  return clean_text(date.empty() ? plan : plan + ", " + date);
}

// One line a journey: its bullet and its dates there. Journeys on the same dates share a line.
std::vector<LabelLine> date_lines(const Place& place, const LabelLine& name,
                                  const Lettering& with) {
  std::vector<LabelLine> lines;
  for (const geo::Feature* stop : place.stops) {
    LabelLine line = date_line(name, with);
    line.text = date_words(*stop, with.drawing.language);
    const JourneyEntry* journey = with.journeys.find(property_text(*stop, "journey"));
    if (journey && with.journeys.several())
      line.bullets.push_back({journey->number, journey->colour});
    if (line.text.empty() && line.bullets.empty()) continue;
    if (line.text.empty()) line.text = word(Word::undated, with.drawing.language);
    const auto same = std::ranges::find(lines, line.text, &LabelLine::text);
    if (same == lines.end()) {
      lines.push_back(std::move(line));
    } else if (!line.bullets.empty() && std::ranges::find(same->bullets, line.bullets.front().text,
                                                          &Bullet::text) == same->bullets.end()) {
      same->bullets.push_back(line.bullets.front());
    }
  }
  if (lines.size() > most_dates) {
    const std::size_t rest = lines.size() - most_dates + 1;
    lines.resize(most_dates);
    lines.back() = date_line(name, with);
    lines.back().text = "+ " + std::to_string(rest) + " " +
                        std::string(word(Word::and_more, with.drawing.language));
  }
  return lines;
}

}  // namespace

void add_stop_labels(const style::Layer& layer, const geo::Features& features,
                     const Lettering& with, std::vector<Label>& labels) {
  const std::vector<Place> places = places_of(layer, features, with.drawing);
  for (const Place& place : places) {
    const style::Context context{with.drawing.view.zoom(), place.stops.front()};
    Label label;
    label.id =
        "label-" +
        as_id(place.stops.size() > 1 ? place.key : feature_group(*place.stops.front(), "", "").id);
    label.title = feature_title(*place.stops.front(), with.drawing.language);
    label.data = feature_group(*place.stops.front(), "", "").data;
    label.lines = text_block(layer, context, with.family, with.typesetter, with.type);
    if (label.lines.empty()) continue;
    label.names = label.lines.size();
    std::vector<LabelLine> dates = date_lines(place, label.lines.front(), with);
    measure(dates, with.typesetter);
    label.lines.insert(label.lines.end(), dates.begin(), dates.end());
    label.halo_width = layer.number("text-halo-width", context, 0);
    label.halo = layer.colour("text-halo-color", context, Colour{0, 0, 0, 0});
    label.at = place.at;
    label.radius = 8;
    label.candidates = point_candidates(layer, context, label);
    add_leader_candidates(label);
    if (places.size() > very_many && label.candidates.size() > few_places)
      label.candidates.erase(label.candidates.begin() + few_places, label.candidates.end());
    label.essential = true;
    label.padding = 3;
    labels.push_back(std::move(label));
  }
}

}  // namespace rumbo::render
