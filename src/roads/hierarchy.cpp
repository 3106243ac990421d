#include "roads/hierarchy.hpp"

#include "roads/hierarchy_order.hpp"
#include "roads/hierarchy_query.hpp"
#include "roads/hierarchy_unpacking.hpp"
#include "roads/hierarchy_view.hpp"
#include "roads/hierarchy_writer.hpp"

#include <algorithm>

namespace rumbo::roads {

std::string Hierarchy::build(const SearchGraph& graph,
                             const std::function<void(double)>& progress) {
  check(graph);
  const bool has_free = std::find(graph.cost.begin(), graph.cost.end(), 0U) != graph.cost.end();
  return to_bytes(contract(graph, progress), has_free);
}

Hierarchy::Hierarchy(std::span<const std::byte> bytes) : bytes_(bytes) { HierarchyView{bytes}; }

std::size_t Hierarchy::nodes() const { return HierarchyView(bytes_).nodes(); }

struct Hierarchy::Search::Implementation {
  explicit Implementation(std::span<const std::byte> bytes)
      : view(bytes), from_sources(view, format::away), from_targets(view, format::towards) {}

  std::optional<Meeting> run(std::span<const Endpoint> sources, std::span<const Endpoint> targets) {
    from_sources.begin(sources);
    from_targets.begin(targets);
    return meet(from_sources, from_targets);
  }

  HierarchyView view;
  Climb from_sources;
  Climb from_targets;
};

Hierarchy::Search::Search(const Hierarchy& hierarchy)
    : implementation_(std::make_unique<Implementation>(hierarchy.bytes_)) {}
Hierarchy::Search::~Search() = default;
Hierarchy::Search::Search(Search&&) noexcept = default;
Hierarchy::Search& Hierarchy::Search::operator=(Search&&) noexcept = default;

std::optional<FoundPath> Hierarchy::Search::find(std::span<const Endpoint> sources,
                                                 std::span<const Endpoint> targets) {
  const auto meeting = implementation_->run(sources, targets);
  if (!meeting) return std::nullopt;
  return FoundPath{meeting->cost,
                   unpack(implementation_->view, *meeting, implementation_->from_sources.labels(),
                          implementation_->from_targets.labels())};
}

std::optional<std::uint64_t> Hierarchy::Search::cost(std::span<const Endpoint> sources,
                                                     std::span<const Endpoint> targets) {
  const auto meeting = implementation_->run(sources, targets);
  return meeting ? std::optional(meeting->cost) : std::nullopt;
}

}  // namespace rumbo::roads
