#include "route/best_values.hpp"

#include "catch.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include <rapidcheck.h>

using namespace rumbo::route;

namespace {

using Values = std::vector<std::size_t>;

// In steps of an eighth, so that sums are exact and equals do occur.
std::vector<double> some_scores(std::size_t count) {
  std::vector<double> scores(count);
  for (double& score : scores) score = *rc::gen::inRange(-16, 17) / 8.0;
  return scores;
}

ScoreGraph some_graph(std::size_t most_variables, int percent_linked) {
  ScoreGraph graph;
  const auto size = *rc::gen::inRange<std::size_t>(1, most_variables + 1);
  for (std::size_t i = 0; i < size; ++i)
    graph.add(some_scores(*rc::gen::inRange<std::size_t>(1, 5)));
  for (std::size_t b = 1; b < size; ++b)
    for (std::size_t a = 0; a < b; ++a)
      if (*rc::gen::inRange(0, 100) < percent_linked)
        graph.link(a, b, some_scores(graph.values(a) * graph.values(b)));
  return graph;
}

bool next(const ScoreGraph& graph, Values& values) {
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (++values[i] < graph.values(i)) return true;
    values[i] = 0;
  }
  return false;
}

// [variable][value]: the best total of all choices with that value.
std::vector<std::vector<double>> exhaustive(const ScoreGraph& graph) {
  std::vector<std::vector<double>> with(graph.size());
  for (std::size_t i = 0; i < graph.size(); ++i)
    with[i].assign(graph.values(i), -std::numeric_limits<double>::infinity());
  Values values(graph.size(), 0);
  do {
    const double total = graph.total(values);
    for (std::size_t i = 0; i < graph.size(); ++i)
      with[i][values[i]] = std::max(with[i][values[i]], total);
  } while (next(graph, values));
  return with;
}

bool is_close(const std::vector<double>& a, const std::vector<double>& b) {
  return std::ranges::equal(a, b, [](double x, double y) { return std::abs(x - y) < 1e-9; });
}

void check_against_exhaustive(const ScoreGraph& graph, const Effort& effort) {
  const BestValues best = best_values(graph, {}, effort);
  const auto expected = exhaustive(graph);
  RC_ASSERT(best.exact);
  RC_ASSERT(std::abs(best.total - *std::ranges::max_element(expected[0])) < 1e-9);
  RC_ASSERT(std::abs(best.total - graph.total(best.values)) < 1e-9);
  for (std::size_t i = 0; i < graph.size(); ++i) RC_ASSERT(is_close(best.with[i], expected[i]));
}

}  // namespace

TEST_CASE("the best values and the cost of every other one equal an exhaustive search",
          "[route][property]") {
  CHECK(rc::check("on sparse graphs", [] { check_against_exhaustive(some_graph(7, 25), {}); }));
  CHECK(rc::check("on dense graphs", [] { check_against_exhaustive(some_graph(6, 80), {}); }));
}

TEST_CASE("variables linked to too many others are tried at each of their values",
          "[route][property]") {
  const Effort small_tables{.large_table = 16, .small_table = 16, .most_entries = 1e9};
  CHECK(rc::check("still equals an exhaustive search",
                  [&] { check_against_exhaustive(some_graph(6, 80), small_tables); }));
}

TEST_CASE("where the work is limited, the total is never below that of any start",
          "[route][property]") {
  const Effort little{.large_table = 16, .small_table = 16, .most_entries = 0};
  CHECK(rc::check("on dense graphs", [&] {
    const ScoreGraph graph = some_graph(8, 80);
    Values start;
    for (std::size_t i = 0; i < graph.size(); ++i)
      start.push_back(*rc::gen::inRange<std::size_t>(0, graph.values(i)));
    const BestValues best = best_values(graph, start, little);
    RC_ASSERT(best.total >= graph.total(start) - 1e-9);
    RC_ASSERT(best.total >= graph.total(each_alone(graph)) - 1e-9);
    RC_ASSERT(std::abs(best.total - graph.total(best.values)) < 1e-9);
    for (std::size_t i = 0; i < graph.size(); ++i) {
      RC_ASSERT(best.with[i].size() == graph.values(i));
      RC_ASSERT(std::abs(best.with[i][best.values[i]] - best.total) < 1e-9);
    }
  }));
}

TEST_CASE("a loop of names is solved as exactly as a chain", "[route]") {
  ScoreGraph ring;
  const std::size_t count = 40;
  for (std::size_t i = 0; i < count; ++i) ring.add({0.1, 0});
  const std::vector<double> alike{1, 0, 0, 1};
  for (std::size_t i = 1; i < count; ++i) ring.link(i - 1, i, alike);
  ring.link(0, count - 1, alike);
  const BestValues best = best_values(ring);
  CHECK(best.exact);
  CHECK(best.values == Values(count, 0));
  CHECK(best.total == Approx(44));
  CHECK(best.with[7][1] == Approx(41.9));  // without its own score and its two links
}

TEST_CASE("of equally good values the first is taken", "[route]") {
  ScoreGraph graph;
  graph.add({1, 1, 1});
  graph.add({0, 2, 2});
  CHECK(best_values(graph).values == Values{0, 1});
}
