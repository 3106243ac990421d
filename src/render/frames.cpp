#include "render/frames.hpp"

#include "render/extent.hpp"
#include "render/feature_group.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace rumbo::render {
namespace {

std::string own_date(const geo::Feature& feature) {
  const std::string from = property_text(feature, "from_date");
  return from.empty() ? property_text(feature, "to_date") : from;
}

std::string key(std::string_view kind, std::string_view journey, std::string_view seq) {
  std::string key(kind);
  for (const std::string_view part : {journey, seq}) {
    key += '\n';
    key += part;
  }
  return key;
}

// From when on each stop, leg and area is seen; empty: always.
class Calendar {
 public:
  explicit Calendar(const geo::Features& journeys) {
    for (const geo::Feature& feature : journeys)
      if (feature.string_or("feature", "") == "stop") add_stop(feature);
    for (const geo::Feature& feature : journeys) {
      const std::string_view kind = feature.string_or("feature", "");
      if (kind == "leg") add_leg(feature);
      if (kind == "area") dates_[key_of(feature)] = own_date(feature);
    }
  }

  const std::map<std::string, std::string>& dates() const { return dates_; }
  bool seen(const std::string& what, const std::string& on) const {
    const auto found = dates_.find(what);
    return found == dates_.end() || found->second <= on;
  }

 private:
  static std::string key_of(const geo::Feature& feature) {
    return key(feature.string_or("feature", ""), property_text(feature, "journey"),
               property_text(feature, "seq"));
  }

  // Later stops are never seen before earlier ones; a plan's own date lies in the future.
  void add_stop(const geo::Feature& stop) {
    std::string& latest = latest_[property_text(stop, "journey")];
    if (is_realised(stop)) latest = std::max(latest, own_date(stop));
    dates_[key_of(stop)] = latest;
  }

  void add_leg(const geo::Feature& leg) {
    const std::string journey = property_text(leg, "journey");
    std::string to = property_text(leg, "to_seq");
    if (to.empty()) to = std::to_string(std::atoi(property_text(leg, "seq").c_str()) + 1);
    const auto stop = dates_.find(key("stop", journey, to));
    dates_[key_of(leg)] = stop == dates_.end() ? std::string() : stop->second;
  }

  std::map<std::string, std::string> dates_;
  std::map<std::string, std::string> latest_;
};

std::string_view data(const Group& group, std::string_view name) {
  for (const auto& [key, value] : group.data)
    if (key == name) return value;
  return {};
}

bool seen(const Group& group, const Calendar& calendar, const std::string& on) {
  const std::string_view kind = data(group, "feature");
  if (kind.empty()) return true;
  return calendar.seen(key(kind, data(group, "journey"), data(group, "seq")), on);
}

std::vector<Node> kept(const std::vector<Node>& nodes, const Calendar& calendar,
                       const std::string& on) {
  std::vector<Node> out;
  for (const Node& node : nodes) {
    const Group* group = std::get_if<Group>(&node.item);
    if (!group) {
      out.push_back(node);
      continue;
    }
    if (!seen(*group, calendar, on)) continue;
    Group copy{group->id, group->title, group->data, group->clip, {}};
    copy.children = kept(group->children, calendar, on);
    out.push_back({std::move(copy)});
  }
  return out;
}

}  // namespace

std::vector<std::string> frame_dates(const geo::Features& journeys) {
  std::set<std::string> dates;
  const Calendar calendar(journeys);
  for (const auto& [what, date] : calendar.dates())
    if (!date.empty()) dates.insert(date);
  return {dates.begin(), dates.end()};
}

Scene scene_on(const Scene& whole, const geo::Features& journeys, const std::string& date) {
  Scene scene{
      whole.width, whole.height, whole.language, whole.title, whole.description, whole.paper, {}};
  scene.bleed = whole.bleed;
  scene.nodes = kept(whole.nodes, Calendar(journeys), date);
  return scene;
}

void retitle(Scene& scene, const std::string& placeholder, const std::string& text) {
  for (Node& node : scene.nodes) {
    Group* group = std::get_if<Group>(&node.item);
    if (!group || group->id != "header") continue;
    for (Node& child : group->children) {
      Text* line = std::get_if<Text>(&child.item);
      const std::size_t at = line ? line->text.rfind(placeholder) : std::string::npos;
      if (at == std::string::npos) continue;
      line->text.replace(at, placeholder.size(), text);
      line->width = 0;  // is no longer known
    }
  }
}

}  // namespace rumbo::render
