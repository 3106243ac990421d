#include "placement/placement.hpp"

#include "placement/box_grid.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace rumbo::placement {
namespace {

constexpr double clash = 1e6;       // the cost of covering what must not be covered
constexpr double ink_price = 0.35;  // of a cell of ink, against a step to the next best anchor
constexpr double too_much =
    60;  // a label of no consequence is rather left out than placed at this cost
constexpr int most_rounds = 30;

std::vector<Box> covered(const Candidate& candidate, double padding) {
  std::vector<Box> boxes = candidate.covers.empty() ? std::vector{candidate.box} : candidate.covers;
  for (Box& box : boxes) box = box.grown(padding);
  return boxes;
}

bool meet(const std::vector<Box>& a, const std::vector<Box>& b) {
  return std::ranges::any_of(a, [&](const Box& one) {
    return std::ranges::any_of(b, [&](const Box& two) { return one.meets(two); });
  });
}

class Placement {
 public:
  Placement(const std::vector<Label>& labels, const Obstacles& obstacles)
      : labels_(labels), obstacles_(obstacles), taken_(obstacles.frame), chosen_(labels.size()) {
    for (const Box& box : obstacles.solid) taken_.add(box);
  }

  std::vector<std::optional<Candidate>> run() {
    std::vector<std::size_t> essential, others;
    for (std::size_t i = 0; i < labels_.size(); ++i)
      (labels_[i].essential ? essential : others).push_back(i);
    const auto by_rank = [&](std::size_t a, std::size_t b) {
      return labels_[a].rank < labels_[b].rank;
    };
    std::ranges::stable_sort(essential, by_rank);
    std::ranges::stable_sort(others, by_rank);
    arrange(essential);
    for (const std::size_t i : others) serve(i);
    return std::move(chosen_);
  }

 private:
  // What a candidate costs by itself.
  double price(const Label& label, const Candidate& candidate) const {
    double cost = candidate.cost;
    for (const Box& box : covered(candidate, 0)) {
      if (!obstacles_.frame.contains(box)) return clash;
      if (!label.overlap && taken_.meets(box.grown(label.padding))) return clash;
      cost += ink_price * obstacles_.ink.under(box);
    }
    return cost;
  }

  void serve(std::size_t index) {
    const Label& label = labels_[index];
    const bool has_icon = label.icon_box.width() > 0;
    if (has_icon && !label.overlap && taken_.meets(label.icon_box)) return;
    double best = label.essential ? clash : too_much;
    for (const Candidate& candidate : label.candidates) {
      if (candidate.cost >= best) continue;
      const double cost = price(label, candidate);
      if (cost >= best) continue;
      best = cost;
      chosen_[index] = candidate;
    }
    if (!chosen_[index]) return;
    for (const Box& box : covered(*chosen_[index], label.padding)) taken_.add(box);
    if (has_icon) taken_.add(label.icon_box);
  }

  // Descent: each label in turn moves to where it costs least, given where the others are.
  void arrange(const std::vector<std::size_t>& group) {
    struct Choice {
      double price;
      std::vector<Box> boxes;
    };
    std::vector<std::vector<Choice>> choices(group.size());
    for (std::size_t g = 0; g < group.size(); ++g)
      for (const Candidate& candidate : labels_[group[g]].candidates)
        choices[g].push_back({price(labels_[group[g]], candidate),
                              covered(candidate, labels_[group[g]].padding / 2)});
    std::vector<std::size_t> at(group.size(), none);
    const auto cost = [&](std::size_t g, std::size_t c) {
      double sum = choices[g][c].price;
      for (std::size_t other = 0; other < group.size(); ++other)
        if (other != g && at[other] != none &&
            meet(choices[g][c].boxes, choices[other][at[other]].boxes))
          sum += clash;
      return sum;
    };
    bool moved = true;
    for (int round = 0; moved && round < most_rounds; ++round) {
      moved = false;
      for (std::size_t g = 0; g < group.size(); ++g) {
        std::size_t best = at[g];
        double least = best == none ? std::numeric_limits<double>::infinity() : cost(g, best);
        for (std::size_t c = 0; c < choices[g].size(); ++c) {
          if (choices[g][c].price >= least) continue;
          const double sum = cost(g, c);
          if (sum < least) best = c, least = sum;
        }
        moved = moved || best != at[g];
        at[g] = best;
      }
    }
    for (std::size_t g = 0; g < group.size(); ++g) {
      const std::size_t index = group[g];
      if (at[g] == none || cost(g, at[g]) >= clash) {
        at[g] = none;
        continue;
      }
      chosen_[index] = labels_[index].candidates[at[g]];
    }
    for (const std::size_t index : group)
      if (chosen_[index])
        for (const Box& box : covered(*chosen_[index], labels_[index].padding)) taken_.add(box);
  }

  static constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

  const std::vector<Label>& labels_;
  const Obstacles& obstacles_;
  BoxGrid taken_;
  std::vector<std::optional<Candidate>> chosen_;
};

}  // namespace

std::vector<std::optional<Candidate>> place_labels(const std::vector<Label>& labels,
                                                   const Obstacles& obstacles) {
  return Placement(labels, obstacles).run();
}

Path leader_line(const Label& label, const Box& box) {
  const XY near{std::clamp(label.at.x, box.left, box.right),
                std::clamp(label.at.y, box.top, box.bottom)};
  const double dx = near.x - label.at.x, dy = near.y - label.at.y;
  const double length = std::hypot(dx, dy);
  if (length <= label.radius + 2) return {};
  const XY rim{label.at.x + dx / length * label.radius, label.at.y + dy / length * label.radius};
  return {{rim, near}, false};
}

}  // namespace rumbo::placement
