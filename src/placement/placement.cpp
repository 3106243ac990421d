#include "placement/placement.hpp"

#include "placement/box_grid.hpp"

#include <algorithm>
#include <cmath>

namespace rumbo::placement {
namespace {

// A stop without a place may have one whose leader line runs under other names: better a line
// under a name than no name.
void place_the_rest(const std::vector<Label>& labels, const Choices& choices,
                    const Obstacles& obstacles, LastResort last_resort,
                    std::vector<std::optional<Candidate>>& chosen) {
  BoxGrid taken(obstacles.frame);
  const auto take = [&](std::size_t i) {
    const auto& covers = chosen[i]->covers;
    for (const Box& box : covers.empty() ? std::vector{chosen[i]->box} : covers) taken.add(box);
    if (labels[i].icon_box.width() > 0) taken.add(labels[i].icon_box);
  };
  for (std::size_t i = 0; i < labels.size(); ++i)
    if (chosen[i]) take(i);
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const bool has_another_way = labels[i].mark || labels[i].names > 0;  // a key
    if (chosen[i] || !labels[i].essential) continue;
    if (last_resort == LastResort::none && has_another_way) continue;
    for (std::size_t c = choices.graph.first[i]; c < choices.graph.first[i + 1]; ++c) {
      const Candidate& candidate = labels[i].candidates[choices.candidate[c]];
      if (taken.meets(candidate.box.grown(labels[i].padding))) continue;
      chosen[i] = candidate;
      take(i);
      break;
    }
  }
}

}  // namespace

std::vector<std::optional<Candidate>> place_labels(const std::vector<Label>& labels,
                                                   const Obstacles& obstacles,
                                                   LastResort last_resort) {
  const Choices choices = choices_of(labels, obstacles);
  const Solution solution = solve_well(choices.graph);
  std::vector<std::optional<Candidate>> chosen(labels.size());
  for (std::size_t i = 0; i < labels.size(); ++i)
    if (solution[i] != left_out) chosen[i] = labels[i].candidates[choices.candidate[solution[i]]];
  place_the_rest(labels, choices, obstacles, last_resort, chosen);
  return chosen;
}

Path leader_line(const Label& label, const Box& box) {
  const XY near = label.mark ? box.centre()  // below its disc
                             : XY{std::clamp(label.at.x, box.left, box.right),
                                  std::clamp(label.at.y, box.top, box.bottom)};
  const double dx = near.x - label.at.x, dy = near.y - label.at.y;
  const double length = std::hypot(dx, dy);
  if (length <= label.radius + 2) return {};
  const XY rim{label.at.x + dx / length * label.radius, label.at.y + dy / length * label.radius};
  return {{rim, near}, false};
}

}  // namespace rumbo::placement
