#include "placement/box_grid.hpp"
#include "placement/placement.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace rumbo::placement {
namespace {

constexpr double ink_price = 0.35;  // of a cell of ink, against a step to the next best anchor
constexpr double near_ink = 2;      // pixels about a label that lines had better not pass either
constexpr double too_much = 60;     // a label of the base is rather left out than placed at this
constexpr double too_much_for_route = 400;
constexpr double too_much_for_stop = 4000;
constexpr double before_towns = -1000;      // ranks of countries and states lie below
constexpr std::size_t most_choices = 9000;  // of all stops together; as many of all others
constexpr std::size_t fewest_a_label = 12;
constexpr std::size_t most_pairs = 1'500'000;  // of choices in conflict: some 12 MB, twice
constexpr double beside_another = 12;     // pixels from another stop's rim: seems to name that one
constexpr double overlap_of_symbols = 3;  // pixels a letter may cover of another stop's
constexpr double leader_step = 6;         // pixels between questions what a leader line crosses

struct Standing {
  const Label* label;
  std::vector<Box> boxes;  // of the text
  Path leader;             // empty, or two points
  XY middle;
  Box bounds;
};

std::vector<Box> covered(const Candidate& candidate) {
  return candidate.covers.empty() ? std::vector{candidate.box} : candidate.covers;
}

double limit(const Label& label) {
  return label.essential                               ? too_much_for_stop
         : label.rank < 0 && label.rank > before_towns ? too_much_for_route
                                                       : too_much;
}

// Stops >> ends of plans >> places of the route >> countries > towns by their order.
std::vector<double> penalties(const std::vector<Label>& labels) {
  std::vector<std::size_t> order(labels.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return labels[i].rank; });
  std::vector<double> out(labels.size());
  for (std::size_t place = 0; place < order.size(); ++place) {
    const Label& label = labels[order[place]];
    const double early = 1 - static_cast<double>(place) / static_cast<double>(order.size());
    double base = label.rank < before_towns ? 900 : label.rank < 0 ? 5'000 : 60;
    if (label.essential) base = label.rank < 1 ? 100'000 : 60'000;
    if (label.overlap) base = std::max(base, 20'000.0);
    out[order[place]] = base + 240 * early * early;
  }
  return out;
}

bool across(const Path& line, const Box& box) {  // a segment meets a box: Liang and Barsky 1984
  if (line.points.size() < 2) return false;
  const XY a = line.points.front(), d{line.points.back().x - a.x, line.points.back().y - a.y};
  double from = 0, to = 1;
  const auto cut = [&](double p, double q) {
    if (p == 0) return q >= 0;
    const double share = q / p;
    if (p < 0)
      from = std::max(from, share);
    else
      to = std::min(to, share);
    return from <= to;
  };
  return cut(-d.x, a.x - box.left) && cut(d.x, box.right - a.x) && cut(-d.y, a.y - box.top) &&
         cut(d.y, box.bottom - a.y);
}

bool cross(const Path& one, const Path& two) {
  if (one.points.size() < 2 || two.points.size() < 2) return false;
  const auto side = [](const XY& a, const XY& b, const XY& p) {
    return (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x);
  };
  const XY &a = one.points[0], &b = one.points[1], &c = two.points[0], &d = two.points[1];
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

// The same name again, too near.
bool repeat(const Standing& a, const Standing& b) {
  if (a.label->repeats.empty() || a.label->repeats != b.label->repeats) return false;
  const XY one = a.middle, two = b.middle;
  return std::hypot(one.x - two.x, one.y - two.y) < a.label->apart;
}

bool conflict(const Standing& a, const Standing& b) {
  if (repeat(a, b)) return true;
  if (a.label->overlap || b.label->overlap)
    if (a.label->overlap == b.label->overlap || a.label->essential || b.label->essential)
      return false;
  const double both = a.label->padding + b.label->padding;
  const double gap = a.label->essential && b.label->essential ? both / 2 : both;
  for (const Box& one : a.boxes)
    for (const Box& two : b.boxes)
      if (one.grown(gap).meets(two)) return true;
  const Box &icon_a = a.label->icon_box, &icon_b = b.label->icon_box;
  const bool has_a = icon_a.width() > 0, has_b = icon_b.width() > 0;
  if (has_a && has_b && icon_a.meets(icon_b)) return true;
  for (const Box& one : a.boxes)
    if ((has_b && icon_b.meets(one.grown(a.label->padding))) || across(b.leader, one)) return true;
  for (const Box& two : b.boxes)
    if ((has_a && icon_a.meets(two.grown(b.label->padding))) || across(a.leader, two)) return true;
  return cross(a.leader, b.leader);
}

Box around(const Standing& standing) {
  Box out = standing.boxes.front();
  const auto add = [&](const Box& box) {
    out = {std::min(out.left, box.left), std::min(out.top, box.top), std::max(out.right, box.right),
           std::max(out.bottom, box.bottom)};
  };
  for (const Box& box : standing.boxes) add(box.grown(2 * standing.label->padding));
  if (standing.label->icon_box.width() > 0) add(standing.label->icon_box);
  for (const XY& point : standing.leader.points) add({point.x, point.y, point.x, point.y});
  return out.grown(std::max(6.0, standing.label->apart / 2));
}

class Builder {
 public:
  Builder(const std::vector<Label>& labels, const Obstacles& obstacles)
      : labels_(labels),
        obstacles_(obstacles),
        solid_(obstacles.frame),
        symbols_(obstacles.frame),
        grid_(obstacles.frame) {
    for (const Box& box : obstacles.solid) solid_.add(box);
    for (std::uint32_t i = 0; i < labels.size(); ++i)
      if (labels[i].essential) symbols_.add(symbol_of(labels[i]), i);
  }

  Choices run() {
    Choices out;
    out.graph.penalty = penalties(labels_);
    const auto essential =
        static_cast<std::size_t>(std::ranges::count(labels_, true, &Label::essential));
    const auto share = [](std::size_t count) {
      return std::max(fewest_a_label, most_choices / std::max<std::size_t>(1, count));
    };
    const std::size_t of_stops = share(essential), of_others = share(labels_.size() - essential);
    for (std::size_t i = 0; i < labels_.size(); ++i) {
      out.graph.first.push_back(out.graph.price.size());
      add_choices(i, labels_[i].essential ? of_stops : of_others, out);
    }
    out.graph.first.push_back(out.graph.price.size());
    return out;
  }

 private:
  void add_choices(std::size_t index, std::size_t most, Choices& out) {
    const Label& label = labels_[index];
    if (pairs_[label.essential] > most_pairs) return;
    if (label.icon_box.width() > 0 && !label.overlap && solid_.meets(label.icon_box)) return;
    std::vector<std::pair<double, std::size_t>> found;
    for (std::size_t c = 0; c < label.candidates.size(); ++c)
      if (const auto cost = price(label, label.candidates[c]); cost && *cost < limit(label))
        found.emplace_back(*cost, c);
    std::ranges::stable_sort(found, {}, &std::pair<double, std::size_t>::first);
    if (found.size() > most) found.resize(most);
    for (const auto& [cost, c] : found) {
      const Candidate& candidate = label.candidates[c];
      out.graph.price.push_back(cost);
      out.graph.owner.push_back(static_cast<std::uint32_t>(index));
      out.candidate.push_back(c);
      Standing standing{&label, covered(candidate), {}, candidate.box.centre(), {}};
      if (candidate.leader) standing.leader = leader_line(label, candidate.box.grown(1));
      standing.bounds = around(standing);
      standing_.push_back(std::move(standing));
      connect(static_cast<std::uint32_t>(out.graph.price.size() - 1), out.graph);
    }
  }

  // Whether a reader would take the text for the name of another stop, which stands nearer.
  bool names_another(const Label& label, const Box& box) const {
    const auto away = [&](const Label& from) {
      return std::hypot(from.at.x - std::clamp(from.at.x, box.left, box.right),
                        from.at.y - std::clamp(from.at.y, box.top, box.bottom)) -
             from.radius;
    };
    const double own = away(label);
    return symbols_.any(box.grown(beside_another), [&](std::uint32_t other) {
      const double gap = away(labels_[other]);
      return gap < beside_another && gap < own - 1;
    });
  }

  // Whether the leader line runs over another stop's symbol, as if it began there.
  bool leads_over_another(const Label& label, const Path& leader) const {
    if (leader.points.size() < 2) return false;
    const XY &a = leader.points.front(), &b = leader.points.back();
    const Box about{std::min(a.x, b.x), std::min(a.y, b.y), std::max(a.x, b.x), std::max(a.y, b.y)};
    return symbols_.any(about, [&](std::uint32_t number) {
      const Label& other = labels_[number];
      const bool apart = std::hypot(other.at.x - label.at.x, other.at.y - label.at.y) >
                         (label.mark ? 1 : 2) * (other.radius + label.radius);
      return apart && across(leader, symbol_of(other));
    });
  }

  static Box symbol_of(const Label& stop) {
    return Box{stop.at.x, stop.at.y, stop.at.x, stop.at.y}.grown(stop.radius);
  }

  // Whether what stands on its own symbol covers anything else that must not be covered.
  bool covers_another_symbol(const Label& label, const Box& box) const {
    return std::ranges::any_of(obstacles_.solid, [&](const Box& solid) {
      return solid.grown(-overlap_of_symbols).meets(box) && !solid.contains(label.at);
    });
  }

  // Nothing for what may not be.
  std::optional<double> price(const Label& label, const Candidate& candidate) const {
    if (label.essential && names_another(label, candidate.box)) return std::nullopt;
    double cost = candidate.cost;
    for (const Box& box : covered(candidate)) {
      if (!obstacles_.frame.contains(box)) return std::nullopt;
      if (candidate.upon ? covers_another_symbol(label, box)
                         : !label.overlap && solid_.meets(box.grown(label.padding)))
        return std::nullopt;
      cost += ink_price * obstacles_.ink.under(box.grown(near_ink));
    }
    if (!candidate.leader) return cost;
    const Path leader = leader_line(label, candidate.box);
    if (label.essential && leads_over_another(label, leader)) return std::nullopt;
    return cost + ink_price * ink_across(leader) / 4;
  }

  double ink_across(const Path& line) const {
    if (line.points.size() < 2) return 0;
    const XY &a = line.points.front(), &b = line.points.back();
    const int steps = static_cast<int>(std::hypot(b.x - a.x, b.y - a.y) / leader_step);
    double sum = 0;
    for (int i = 2; i <= steps; ++i) {  // the first pixels are the symbol's and its own line's
      const double share = static_cast<double>(i) / steps;
      const XY at{a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share};
      sum += obstacles_.ink.under({at.x, at.y, at.x, at.y});
    }
    return sum;
  }

  void connect(std::uint32_t choice, ConflictGraph& graph) {
    graph.conflicts.emplace_back();
    near_.clear();
    grid_.find(standing_[choice].bounds, near_);
    std::size_t& pairs = pairs_[standing_[choice].label->essential];
    for (const std::uint32_t other : near_)
      if (graph.owner[other] != graph.owner[choice] &&
          conflict(standing_[choice], standing_[other])) {
        graph.conflicts[choice].push_back(other);
        graph.conflicts[other].push_back(choice);
        ++pairs;
      }
    grid_.add(standing_[choice].bounds, choice);
  }

  const std::vector<Label>& labels_;
  const Obstacles& obstacles_;
  BoxGrid solid_;
  NumberedGrid symbols_;  // of essential labels
  NumberedGrid grid_;     // of the choices
  std::vector<Standing> standing_;
  std::vector<std::uint32_t> near_;
  std::size_t pairs_[2] = {0, 0};  // of conflicts found for others and for stops
};

}  // namespace

Choices choices_of(const std::vector<Label>& labels, const Obstacles& obstacles) {
  return Builder(labels, obstacles).run();
}

}  // namespace rumbo::placement
