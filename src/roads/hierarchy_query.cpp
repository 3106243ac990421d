#include "roads/hierarchy_query.hpp"

#include <limits>

namespace rumbo::roads {

Climb::Climb(const HierarchyView& view, format::Direction direction)
    : view_(view),
      direction_(direction),
      opposite_(direction == format::away ? format::towards : format::away) {}

void Climb::begin(std::span<const Endpoint> ends) {
  check(ends, view_.nodes());
  labels_.clear();
  waiting_.clear();
  for (const Endpoint& end : ends) reach({end.cost, view_.rank(end.node), Labels::none, 0});
}

std::uint32_t Climb::settle() {
  const Waiting next = waiting_.pop();
  if (next.cost > labels_[next.label].cost) return Labels::none;
  const auto arcs = view_.arcs(next.rank);
  if (!is_stalled(arcs, next.cost)) follow(arcs, next);
  return next.label;
}

// Whether a higher node already reached leads here more cheaply: then no cheapest path comes by
// what was found from below, and nothing beyond is worth reaching from here ("stall on demand").
bool Climb::is_stalled(std::span<const format::Arc> arcs, std::uint64_t cost) const {
  for (const format::Arc& arc : arcs) {
    if (!arc.goes(opposite_)) continue;
    const std::uint32_t higher = labels_.find(arc.head());
    if (higher != Labels::none && labels_[higher].cost + arc.cost < cost) return true;
  }
  return false;
}

void Climb::follow(std::span<const format::Arc> arcs, const Waiting& from) {
  std::uint32_t number = view_.first_arc(from.rank);
  for (const format::Arc& arc : arcs) {
    if (arc.goes(direction_))
      reach({from.cost + arc.cost, view_.checked(arc.head()), from.label, number});
    ++number;
  }
}

void Climb::reach(const Label& reached) {
  std::uint32_t number = labels_.find(reached.rank);
  if (number == Labels::none) {
    number = labels_.add(reached);
  } else {
    if (labels_[number].cost <= reached.cost) return;
    labels_[number] = reached;
  }
  waiting_.push({reached.cost, reached.rank, number});
}

namespace {

void settle(Climb& climb, const Climb& other, bool is_from_source, std::optional<Meeting>& best) {
  const std::uint32_t here = climb.settle();
  if (here == Labels::none) return;
  const std::uint32_t there = other.labels().find(climb.labels()[here].rank);
  if (there == Labels::none) return;
  const std::uint64_t cost = climb.labels()[here].cost + other.labels()[there].cost;
  if (best && best->cost <= cost) return;
  best = is_from_source ? Meeting{cost, here, there} : Meeting{cost, there, here};
}

}  // namespace

std::optional<Meeting> meet(Climb& from_sources, Climb& from_targets) {
  std::optional<Meeting> best;
  while (true) {
    const std::uint64_t limit = best ? best->cost : std::numeric_limits<std::uint64_t>::max();
    const bool sources_done = from_sources.is_done(limit);
    const bool targets_done = from_targets.is_done(limit);
    if (sources_done && targets_done) return best;
    if (targets_done || (!sources_done && from_sources.next_cost() <= from_targets.next_cost()))
      settle(from_sources, from_targets, true, best);
    else
      settle(from_targets, from_sources, false, best);
  }
}

}  // namespace rumbo::roads
