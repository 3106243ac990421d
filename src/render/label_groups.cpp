#include "render/label_groups.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace rumbo::render {
namespace {

constexpr double leader_width = 0.9;

void add_leader(const Label& label, const Candidate& place, const Colour& ink, Group& leaders) {
  Shape line;
  line.paths = {leader_line(label, place.box.grown(1))};
  line.stroke = Stroke{ink, leader_width, Cap::butt, Join::round, {}};
  if (line.paths.front().points.size() < 2) return;
  Group leader;
  leader.id = "leader-" + label.id;
  leader.data = label.data;
  leader.children.push_back({std::move(line)});
  leaders.children.push_back({std::move(leader)});
}

}  // namespace

LabelGroups label_groups(const std::vector<Label>& labels,
                         const std::vector<std::optional<Candidate>>& places, const Box& frame,
                         const Typesetter& typesetter, const style::MapSettings& settings) {
  LabelGroups groups;
  groups.leaders.id = "leaders";
  groups.names.id = "labels";
  groups.names.clip = frame;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const Label& label = labels[i];
    if (!places[i]) continue;
    if (places[i]->leader) add_leader(label, *places[i], settings.muted_ink, groups.leaders);
    Group group;
    group.id = label.id;
    group.title = label.title;
    group.data = label.data;
    group.children = set_label(label, *places[i], typesetter);
    groups.names.children.push_back({std::move(group)});
  }
  return groups;
}

void warn_of_unnamed(const std::vector<std::string>& names, base::Diagnostics& problems) {
  constexpr std::size_t most = 8;
  constexpr const char* remedy = "give the map a larger --size or a smaller --bbox";
  if (names.empty()) return;
  if (names.size() == 1)
    return problems.warn({}, fmt::format("no room for the label '{}': {}", names[0], remedy));
  std::string some;
  for (std::size_t i = 0; i < std::min(most, names.size()); ++i)
    some += (i > 0 ? "', '" : "'") + names[i];
  some += "'";
  if (names.size() > most) some += fmt::format(" and {} more", names.size() - most);
  problems.warn({},
                fmt::format("no room for the labels of {} stops, on the map or in a key: {}: {}",
                            names.size(), some, remedy));
}

}  // namespace rumbo::render
