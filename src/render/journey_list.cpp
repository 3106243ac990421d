#include "render/journey_list.hpp"

#include "render/extent.hpp"
#include "render/feature_group.hpp"
#include "render/words.hpp"
#include "scene/clean_text.hpp"

#include <algorithm>
#include <optional>

namespace rumbo::render {
namespace {

std::vector<std::string> ids_of(const geo::Features& journeys) {
  std::vector<std::string> ids;
  for (const geo::Feature& feature : journeys) {
    std::string id = property_text(feature, "journey");
    if (std::ranges::find(ids, id) == ids.end()) ids.push_back(std::move(id));
  }
  return ids;
}

// "2023-12-26/2023-12-27" from the features' ISO bounds.
std::string dates_of(const geo::Features& journeys, const std::string& id,
                     std::string_view language) {
  std::string first, last;
  bool open = false;
  for (const geo::Feature& feature : journeys) {
    if (property_text(feature, "journey") != id || !is_realised(feature)) continue;
    const std::string from = property_text(feature, "from_date"),
                      to = property_text(feature, "to_date");
    if (from.empty() && !to.empty()) open = true;
    const std::string& start = from.empty() ? to : from;
    if (!start.empty() && (first.empty() || start < first)) first = start;
    if (!to.empty() && (last.empty() || to > last)) last = to;
  }
  if (first.empty()) return {};
  if (last.empty()) last = first;
  if (first == last) return date_text(open ? "../" + last : last, language);
  return date_text(first + "/" + last, language);
}

// The colour most like the journey's own: of a leg that happened, of any leg, of a stop.
Colour colour_of(const geo::Features& journeys, const std::string& id, const style::Style& style,
                 double zoom) {
  std::optional<Colour> found;
  int best = 0;
  const auto consider = [&](int worth, const Colour& colour) {
    if (worth > best) best = worth, found = colour;
  };
  for (const geo::Feature& feature : journeys) {
    if (property_text(feature, "journey") != id) continue;
    const style::Context context{zoom, &feature};
    const bool realised = is_realised(feature);
    for (const style::Layer& layer : style.layers) {
      const style::Source* source = style.find_source(layer.source);
      if (!source || source->type != style::SourceType::journeys || layer.legends.empty() ||
          !layer.shows(context))
        continue;
      if (layer.type == style::LayerType::line && feature.string_or("feature", "") == "leg")
        consider(realised ? 4 : 1, layer.colour("line-color", context, {}));
      if (layer.type == style::LayerType::circle) {
        const char* property =
            layer.find("circle-stroke-color") ? "circle-stroke-color" : "circle-color";
        consider(realised ? 3 : 2, layer.colour(property, context, {}));
      }
    }
  }
  Colour colour = found.value_or(style.map.ink);
  colour.alpha = 1;
  return colour;
}

std::string title_of(const geo::Features& journeys, const std::string& id,
                     const std::vector<std::pair<std::string, std::string>>& titles) {
  const auto given = std::ranges::find(titles, id, &std::pair<std::string, std::string>::first);
  if (given != titles.end() && !given->second.empty()) return clean_text(given->second, 90);
  for (const geo::Feature& feature : journeys)
    if (property_text(feature, "journey") == id && feature.find("journey_title"))
      return clean_text(property_text(feature, "journey_title"), 90);
  return clean_text(id, 90);
}

}  // namespace

JourneyList::JourneyList(const geo::Features& journeys,
                         const std::vector<std::pair<std::string, std::string>>& titles,
                         const style::Style& style, double zoom, std::string_view language) {
  for (const std::string& id : ids_of(journeys)) {
    JourneyEntry entry;
    entry.id = id;
    entry.title = title_of(journeys, id, titles);
    entry.number = std::to_string(entries_.size() + 1);
    entry.dates = dates_of(journeys, id, language);
    entry.colour = colour_of(journeys, id, style, zoom);
    entries_.push_back(std::move(entry));
  }
}

const JourneyEntry* JourneyList::find(std::string_view id) const {
  const auto found = std::ranges::find(entries_, id, &JourneyEntry::id);
  return found == entries_.end() ? nullptr : &*found;
}

geo::Features with_journey_index(geo::Features journeys) {
  const std::vector<std::string> ids = ids_of(journeys);
  for (geo::Feature& feature : journeys) {
    if (feature.find("journey_index")) continue;
    const auto at = std::ranges::find(ids, property_text(feature, "journey")) - ids.begin();
    feature.set("journey_index", std::int64_t{at});
  }
  return journeys;
}

}  // namespace rumbo::render
