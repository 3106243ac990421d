#include "roads/hierarchy_contraction.hpp"

#include "catch.hpp"
#include "few_roads.hpp"

using namespace rumbo;
using roads::Contraction;
using roads::RemainingGraph;

namespace {

std::size_t shortcuts(std::size_t nodes, std::vector<Arc> arcs, std::uint32_t node) {
  const RemainingGraph graph(graph_of(nodes, std::move(arcs)));
  Contraction contraction(nodes);
  contraction.simulate(graph, node);
  return contraction.shortcuts().size();
}

}  // namespace

TEST_CASE("a node between two others needs a shortcut each way it is passed") {
  CHECK(shortcuts(3, {{0, 1, 5}, {1, 2, 5}}, 1) == 1);
  CHECK(shortcuts(3, {{0, 1, 5}, {1, 2, 5}, {2, 1, 5}, {1, 0, 5}}, 1) == 2);
}

TEST_CASE("a node that ends a road or begins one needs no shortcut") {
  CHECK(shortcuts(3, {{0, 1, 5}, {1, 2, 5}}, 0) == 0);
  CHECK(shortcuts(3, {{0, 1, 5}, {1, 0, 5}}, 1) == 0);
  CHECK(shortcuts(2, {{0, 0, 1}, {0, 1, 1}}, 0) == 0);
}

TEST_CASE("ways round that are no longer make all shortcuts needless") {
  const std::vector<Arc> star{{0, 1, 5}, {1, 2, 5}, {1, 3, 5}, {1, 4, 6}};
  CHECK(shortcuts(5, star, 1) == 3);
  auto round = star;
  round.insert(round.end(), {{0, 2, 8}, {2, 3, 1}, {3, 4, 1}});
  CHECK(shortcuts(5, round, 1) == 0);
  round.back().cost = 3;
  CHECK(shortcuts(5, round, 1) == 1);
}

TEST_CASE("of two ways that cost the same, the one of fewer arcs counts as the shorter") {
  CHECK(shortcuts(4, {{0, 1, 5}, {1, 2, 5}, {0, 3, 5}, {3, 2, 5}}, 1) == 0);
  CHECK(shortcuts(5, {{0, 1, 5}, {1, 2, 5}, {0, 3, 5}, {3, 4, 5}, {4, 2, 0}}, 1) == 1);
}

TEST_CASE("a node is not contracted where an arc could not hold the shortcut's cost") {
  const auto is_possible = [](std::uint32_t cost) {
    const RemainingGraph graph(graph_of(3, {{0, 1, cost}, {1, 2, 1}}));
    Contraction contraction(3);
    contraction.simulate(graph, 1);
    return contraction.is_possible();
  };
  CHECK(is_possible(UINT32_MAX - 1));
  CHECK_FALSE(is_possible(UINT32_MAX));
}
