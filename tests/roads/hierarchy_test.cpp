#include "roads/hierarchy.hpp"

#include "base/error.hpp"
#include "catch.hpp"
#include "few_roads.hpp"
#include "roads/dijkstra.hpp"

#include <rapidcheck.h>

using namespace rumbo;
using roads::Dijkstra;
using roads::Hierarchy;

namespace {

// A hierarchy and its bytes.
struct Built {
  explicit Built(const roads::SearchGraph& graph)
      : bytes(Hierarchy::build(graph)), hierarchy(bytes.span()) {}
  AlignedBytes bytes;
  Hierarchy hierarchy;
};

// Holds what a hierarchy finds between the ends against Dijkstra's algorithm.
void compare(const roads::SearchGraph& graph, Hierarchy::Search& search, const Ends& ends) {
  Dijkstra dijkstra(graph);
  const auto wanted = dijkstra.cost(ends.sources, ends.targets);
  RC_ASSERT(search.cost(ends.sources, ends.targets) == wanted);
  const auto path = search.find(ends.sources, ends.targets);
  RC_ASSERT(path.has_value() == wanted.has_value());
  if (!path) return;
  RC_ASSERT(path->cost == *wanted);
  RC_ASSERT(cost_along(graph, ends, path->nodes) == wanted);
}

}  // namespace

TEST_CASE("a hierarchy finds what Dijkstra's algorithm finds, along arcs that are there") {
  CHECK(rc::check([] {
    const auto graph = made_up_graph();
    const Built built(graph);
    Hierarchy::Search search(built.hierarchy);
    for (int i = 0; i < 8; ++i) compare(graph, search, made_up_ends(graph));
  }));
}

TEST_CASE("Dijkstra's algorithm itself drives along arcs that are there, for what it says") {
  CHECK(rc::check([] {
    const auto graph = made_up_graph();
    const Ends ends = made_up_ends(graph);
    Dijkstra dijkstra(graph);
    const auto path = dijkstra.find(ends.sources, ends.targets);
    RC_ASSERT(dijkstra.cost(ends.sources, ends.targets).has_value() == path.has_value());
    if (path) RC_ASSERT(cost_along(graph, ends, path->nodes) == std::optional(path->cost));
  }));
}

TEST_CASE("one search to many nodes finds what a search for each does") {
  CHECK(rc::check([] {
    const auto graph = made_up_graph();
    const Ends ends = made_up_ends(graph);
    Dijkstra dijkstra(graph);
    std::vector<std::uint32_t> nodes(graph.nodes());
    for (std::uint32_t node = 0; node < nodes.size(); ++node) nodes[node] = node;
    const auto costs = dijkstra.costs(ends.sources, nodes);
    for (const std::uint32_t node : nodes) {
      const roads::Endpoint target{node, 0};
      RC_ASSERT(dijkstra.cost(ends.sources, {&target, 1}) == costs[node]);
    }
  }));
}

TEST_CASE("a path passes no node twice, even where arcs are free") {
  CHECK(rc::check([] {
    const auto graph = made_up_graph();
    const Built built(graph);
    const Ends ends = made_up_ends(graph);
    const auto path = Hierarchy::Search(built.hierarchy).find(ends.sources, ends.targets);
    if (!path) return;
    auto nodes = path->nodes;
    std::sort(nodes.begin(), nodes.end());
    RC_ASSERT(std::adjacent_find(nodes.begin(), nodes.end()) == nodes.end());
  }));
}

TEST_CASE("a search used before finds the very path that a fresh one finds") {
  CHECK(rc::check([] {
    const auto graph = made_up_graph();
    const Built built(graph);
    Hierarchy::Search used(built.hierarchy);
    for (int i = 0; i < 8; ++i) {
      const Ends ends = made_up_ends(graph);
      const auto again = used.find(ends.sources, ends.targets);
      const auto fresh = Hierarchy::Search(built.hierarchy).find(ends.sources, ends.targets);
      RC_ASSERT(again.has_value() == fresh.has_value());
      if (fresh) RC_ASSERT(again->nodes == fresh->nodes);
    }
  }));
}

TEST_CASE("the same graph gives the same bytes") {
  CHECK(rc::check([] {
    const auto graph = made_up_graph();
    RC_ASSERT(Hierarchy::build(graph) == Hierarchy::build(graph));
  }));
}

TEST_CASE("a graph without arcs leads nowhere but to where one is") {
  const auto graph = graph_of(2, {});
  const Built built(graph);
  Hierarchy::Search search(built.hierarchy);
  const std::vector<roads::Endpoint> here{{0, 3}};
  const std::vector<roads::Endpoint> there{{1, 4}};
  CHECK(built.hierarchy.nodes() == 2);
  CHECK_FALSE(search.find(here, there));
  const auto stay = search.find(here, here);
  REQUIRE(stay);
  CHECK(stay->cost == 6);
  CHECK(stay->nodes == std::vector<std::uint32_t>{0});
}

TEST_CASE("a graph without nodes can be prepared, and a search without ends finds nothing") {
  const Built none{roads::SearchGraph{}};
  CHECK(none.hierarchy.nodes() == 0);
  CHECK_FALSE(Hierarchy::Search(none.hierarchy).find({}, {}));
  const Built one(graph_of(1, {}));
  CHECK_FALSE(Hierarchy::Search(one.hierarchy).find({}, {}));
}

TEST_CASE("paths that cost more than an arc can hold are found") {
  std::vector<Arc> arcs;
  for (std::uint32_t node = 0; node < 50; ++node)
    for (const auto& [from, to] : {std::pair{node, node + 1}, {node + 1, node}})
      arcs.push_back({from, to, 4'000'000'000});
  const auto graph = graph_of(51, arcs);
  const Built built(graph);
  const std::vector<roads::Endpoint> start{{0, 0}};
  const std::vector<roads::Endpoint> end{{50, 0}};
  const auto path = Hierarchy::Search(built.hierarchy).find(start, end);
  REQUIRE(path);
  CHECK(path->cost == 200'000'000'000);
  CHECK(path->nodes.size() == 51);
}

TEST_CASE("building tells how far it is, from nothing to all") {
  std::vector<double> told;
  Hierarchy::build(graph_of(3, {{0, 1, 1}, {1, 2, 1}}), [&](double done) { told.push_back(done); });
  REQUIRE_FALSE(told.empty());
  CHECK(std::is_sorted(told.begin(), told.end()));
  CHECK(told.front() == 0);
  CHECK(told.back() == 1);
}

TEST_CASE("an end that is no node, or is too dear, is refused") {
  const auto graph = graph_of(2, {{0, 1, 5}});
  const Built built(graph);
  Hierarchy::Search search(built.hierarchy);
  Dijkstra dijkstra(graph);
  const std::vector<roads::Endpoint> good{{0, 0}};
  const std::vector<roads::Endpoint> nowhere{{2, 0}};
  const std::vector<roads::Endpoint> dear{{1, UINT64_MAX}};
  CHECK_THROWS_AS(search.find(good, nowhere), base::Error);
  CHECK_THROWS_AS(search.find(dear, good), base::Error);
  CHECK_THROWS_AS(dijkstra.find(good, nowhere), base::Error);
  CHECK_THROWS_AS(dijkstra.find(good, dear), base::Error);
  CHECK(search.cost(good, std::vector<roads::Endpoint>{{1, 2}}) == std::optional<std::uint64_t>(7));
}
