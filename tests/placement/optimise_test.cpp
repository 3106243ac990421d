#include "catch.hpp"
#include "placement/placement.hpp"
#include "random_labels.hpp"

#include <algorithm>
#include <iostream>

#include <fmt/format.h>

using namespace rumbo::placement;

namespace {

bool is_valid(const ConflictGraph& graph, const Solution& solution) {
  for (std::size_t i = 0; i < graph.labels(); ++i) {
    if (solution[i] == left_out) continue;
    if (graph.owner[solution[i]] != i) return false;
    for (const std::uint32_t other : graph.conflicts[solution[i]])
      if (solution[graph.owner[other]] == other) return false;
  }
  return true;
}

ConflictGraph graph_of(std::uint64_t seed, std::size_t labels, const Box& page,
                       std::size_t candidates) {
  const InkMap ink = sample::random_lines(seed, page);
  return choices_of(sample::random_labels(seed, labels, page, candidates), {page, {}, ink}).graph;
}

}  // namespace

TEST_CASE("on small maps the optimiser is within 1 % of the best placement there is") {
  double sum = 0, worst = 0, greedy_sum = 0;
  constexpr int maps = 300;
  for (int seed = 1; seed <= maps; ++seed) {
    const double side = 110 + 10.0 * (seed % 9);
    const ConflictGraph graph =
        graph_of(static_cast<std::uint64_t>(seed), 6 + static_cast<std::size_t>(seed % 7),
                 {0, 0, 1.4 * side, side}, 8);
    const double best = cost_of(graph, solve_exactly(graph));
    const Solution ours = solve_well(graph);
    REQUIRE(is_valid(graph, ours));
    const double over = cost_of(graph, ours) / best - 1;
    CHECK(over >= -1e-9);
    CHECK(over <= 0.01);
    sum += over, worst = std::max(worst, over);
    greedy_sum += cost_of(graph, solve_greedily(graph)) / best - 1;
  }
  std::cout << fmt::format(
      "{} small maps, over the best: optimiser {:.4f} % in the mean, {:.4f} % at worst; "
      "greedy {:.1f} % in the mean\n",
      maps, 100 * sum / maps, 100 * worst, 100 * greedy_sum / maps);
}

TEST_CASE("on dense maps the optimiser places more names than greedy does, and better") {
  std::size_t ours = 0, greedy = 0, all = 0;
  double our_cost = 0, greedy_cost = 0;
  for (std::uint64_t seed = 1; seed <= 12; ++seed) {
    const ConflictGraph graph = graph_of(seed, 300, {0, 0, 800, 600}, 12);
    const Solution good = solve_well(graph), simple = solve_greedily(graph);
    REQUIRE(is_valid(graph, good));
    CHECK(placed(good) > placed(simple));
    CHECK(cost_of(graph, good) < cost_of(graph, simple));
    ours += placed(good), greedy += placed(simple), all += graph.labels();
    our_cost += cost_of(graph, good), greedy_cost += cost_of(graph, simple);
  }
  std::cout << fmt::format(
      "12 dense maps, {} labels: optimiser places {}, greedy {} ({:+.1f} %); cost {:.0f} against "
      "{:.0f} ({:+.1f} %)\n",
      all, ours, greedy, 100.0 * (static_cast<double>(ours) / static_cast<double>(greedy) - 1),
      our_cost, greedy_cost, 100 * (our_cost / greedy_cost - 1));
}

TEST_CASE("the same labels are always placed alike") {
  const ConflictGraph graph = graph_of(5, 120, {0, 0, 500, 400}, 12);
  CHECK(solve_well(graph) == solve_well(graph));
}

TEST_CASE("a label moves aside for another that has no choice, where greedy leaves one out") {
  ConflictGraph graph;
  graph.penalty = {100, 90};
  graph.first = {0, 2, 3};
  graph.price = {0, 1, 0};
  graph.owner = {0, 0, 1};
  graph.conflicts = {{2}, {}, {0}};
  CHECK(placed(solve_greedily(graph)) == 1);
  CHECK(solve_well(graph) == Solution{1, 2});
  CHECK(solve_exactly(graph) == Solution{1, 2});
}

TEST_CASE("a leader line runs through no other label and crosses no other leader") {
  const Box page{0, 0, 400, 300};
  const InkMap ink(page);
  Label one, two;
  one.at = {100, 150}, two.at = {180, 170};
  one.essential = two.essential = true;
  Candidate far;
  far.box = {240, 143, 300, 157};
  far.leader = true;
  one.candidates = {far};
  Candidate between;
  between.box = {190, 140, 230, 160};
  two.candidates = {between};
  const Choices choices = choices_of({one, two}, {page, {}, ink});
  REQUIRE(choices.graph.choices() == 2);
  CHECK(choices.graph.conflicts[0] == std::vector<std::uint32_t>{1});
}

TEST_CASE("three thousand names in one small square make no more conflicts than are allowed") {
  const Box page{0, 0, 800, 600};
  const InkMap ink(page);
  auto labels = sample::random_labels(1, 3000, {300, 200, 500, 400}, 16);
  for (Label& label : labels) label.icon_box = {};
  const ConflictGraph graph = choices_of(labels, {page, {}, ink}).graph;
  std::size_t ends = 0;
  for (const auto& others : graph.conflicts) ends += others.size();
  CHECK(ends > 1'000'000);
  CHECK(ends / 2 < 2 * 1'700'000);
  CHECK(placed(solve_well(graph)) > 20);
}
