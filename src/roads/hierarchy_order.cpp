#include "roads/hierarchy_order.hpp"

#include "roads/heap.hpp"
#include "roads/hierarchy_contraction.hpp"
#include "roads/hierarchy_format.hpp"

#include <algorithm>
#include <tuple>

namespace rumbo::roads {
namespace {

struct Turn {
  std::uint64_t importance = 0;
  std::uint32_t node = 0;
  bool operator<(const Turn& other) const {
    return importance != other.importance ? importance < other.importance : node < other.node;
  }
};

class Contractor {
 public:
  Contractor(const SearchGraph& graph, const std::function<void(double)>& progress)
      : remaining_(graph), contraction_(graph.nodes()), level_(graph.nodes()), progress_(progress) {
    ranked_.order.reserve(graph.nodes());
    ranked_.first_arc.reserve(graph.nodes() + 1);
    ranked_.arcs.reserve(graph.arcs() + graph.arcs() / 2);
  }

  RankedGraph run() {
    queue_all();
    while (!turns_.empty()) {
      const std::uint32_t node = turns_.pop().node;
      const Turn now = turn(node);
      if (!turns_.empty() && turns_.top() < now)
        turns_.push(now);
      else
        take_out(node);
    }
    finish();
    return std::move(ranked_);
  }

 private:
  void queue_all() {
    turns_.reserve(level_.size());
    for (std::uint32_t node = 0; node < level_.size(); ++node) {
      turns_.push(turn(node));
      report(0.2 * static_cast<double>(node), node);
    }
  }

  // In thousandths. The weights were tried out on made-up countries: more on the level makes
  // searches shorter and hierarchies larger.
  Turn turn(std::uint32_t node) {
    contraction_.simulate(remaining_, node);
    std::uint64_t importance = std::uint64_t{500} * level_[node];
    if (contraction_.arcs_removed() > 0)
      importance += 1000 * contraction_.shortcuts().size() / contraction_.arcs_removed() +
                    1000 * contraction_.hops_added() / contraction_.hops_removed();
    return {importance, node};
  }

  void take_out(std::uint32_t node) {
    if (!contraction_.is_possible()) {
      core_.push_back(node);
      return;
    }
    for (const RemainingArc& arc : remaining_.out(node)) raise(arc.node, level_[node] + 1);
    for (const RemainingArc& arc : remaining_.in(node)) raise(arc.node, level_[node] + 1);
    emit(node);
    remaining_.remove(node);
    for (const Shortcut& shortcut : contraction_.shortcuts()) remaining_.add(shortcut, node);
    const auto done = static_cast<double>(ranked_.order.size());
    report(0.2 * static_cast<double>(level_.size()) + 0.8 * done, ranked_.order.size());
  }

  void raise(std::uint32_t node, std::uint32_t level) {
    level_[node] = std::max(level_[node], level);
  }

  // The node's arcs as they are now, both ways in one where they agree.
  void emit(std::uint32_t node) {
    std::vector<RankedArc> arcs;
    for (const RemainingArc& arc : remaining_.out(node))
      arcs.push_back({arc.node, arc.cost, arc.middle, format::away});
    for (const RemainingArc& arc : remaining_.in(node))
      arcs.push_back({arc.node, arc.cost, arc.middle, format::towards});
    std::sort(arcs.begin(), arcs.end(), [](const RankedArc& a, const RankedArc& b) {
      return std::tie(a.head, a.cost, a.middle, a.directions) <
             std::tie(b.head, b.cost, b.middle, b.directions);
    });
    ranked_.order.push_back(node);
    ranked_.first_arc.push_back(static_cast<std::uint32_t>(ranked_.arcs.size()));
    for (std::size_t i = 0; i < arcs.size(); ++i) {
      RankedArc& arc = arcs[i];
      if (i > 0 && arcs[i - 1].head == arc.head && arcs[i - 1].cost == arc.cost &&
          arcs[i - 1].middle == arc.middle)
        ranked_.arcs.back().directions |= arc.directions;
      else
        ranked_.arcs.push_back(arc);
    }
  }

  void finish() {
    std::sort(core_.begin(), core_.end());
    for (const std::uint32_t node : core_) emit(node);
    ranked_.core = static_cast<std::uint32_t>(core_.size());
    ranked_.first_arc.push_back(static_cast<std::uint32_t>(ranked_.arcs.size()));
    if (progress_) progress_(1);
  }

  void report(double done, std::size_t count) const {
    if (progress_ && count % 4096 == 0) progress_(done / static_cast<double>(level_.size()));
  }

  RemainingGraph remaining_;
  Contraction contraction_;
  std::vector<std::uint32_t> level_;  // longest chain of contracted neighbours below
  Heap<Turn> turns_;
  std::vector<std::uint32_t> core_;
  RankedGraph ranked_;
  const std::function<void(double)>& progress_;
};

}  // namespace

RankedGraph contract(const SearchGraph& graph, const std::function<void(double)>& progress) {
  return Contractor(graph, progress).run();
}

}  // namespace rumbo::roads
