#pragma once

#include "roads/heap.hpp"
#include "roads/hierarchy_labels.hpp"
#include "roads/hierarchy_view.hpp"
#include "roads/search_graph.hpp"

#include <cstdint>
#include <optional>
#include <span>

namespace rumbo::roads {

// One side of a search: climbs from its ends, cheapest first, along the arcs of its direction.
class Climb {
 public:
  Climb(const HierarchyView& view, format::Direction direction);

  void begin(std::span<const Endpoint> ends);
  bool is_done(std::uint64_t best) const { return waiting_.empty() || waiting_.top().cost >= best; }
  std::uint64_t next_cost() const { return waiting_.top().cost; }  // of one that is not done
  // The next node, its arcs followed, as a label's number; Labels::none when it had its turn
  // before.
  std::uint32_t settle();
  const Labels& labels() const { return labels_; }

 private:
  struct Waiting {
    std::uint64_t cost = 0;
    std::uint32_t rank = 0;
    std::uint32_t label = 0;
    bool operator<(const Waiting& other) const {
      return cost != other.cost ? cost < other.cost : rank < other.rank;
    }
  };
  bool is_stalled(std::span<const format::Arc> arcs, std::uint64_t cost) const;
  void follow(std::span<const format::Arc> arcs, const Waiting& from);
  void reach(const Label& reached);

  HierarchyView view_;
  format::Direction direction_;
  format::Direction opposite_;
  Labels labels_;
  Heap<Waiting> waiting_;
};

// Where the two sides met most cheaply.
struct Meeting {
  std::uint64_t cost = 0;
  std::uint32_t from_source = 0;  // numbers of labels
  std::uint32_t from_target = 0;
};

// Climbs from both sides until no cheaper meeting is possible.
std::optional<Meeting> meet(Climb& from_sources, Climb& from_targets);

}  // namespace rumbo::roads
