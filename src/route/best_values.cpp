#include "route/best_values.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace rumbo::route {
namespace {

using Values = std::vector<std::size_t>;

constexpr double negligible = 1e-9;

std::size_t first_best(const std::vector<double>& scores) {
  return static_cast<std::size_t>(std::ranges::max_element(scores) - scores.begin());
}

std::vector<double> shares(const ScoreGraph& graph, std::size_t variable, const Values& values) {
  std::vector<double> result(graph.values(variable));
  for (std::size_t value = 0; value < result.size(); ++value)
    result[value] = graph.share(variable, value, values);
  return result;
}

// From the first to the last, each beside those before it.
Values one_after_another(const ScoreGraph& graph) {
  Values values(graph.size(), 0);
  for (std::size_t variable = 0; variable < graph.size(); ++variable) {
    std::vector<double> scores = graph.own(variable);
    for (const std::size_t number : graph.links_of(variable)) {
      const auto& link = graph.links()[number];
      if (link.second != variable) continue;
      for (std::size_t value = 0; value < scores.size(); ++value)
        scores[value] += graph.together(link, values[link.first], value);
    }
    values[variable] = first_best(scores);
  }
  return values;
}

// Every case of the held variables' values, each solved exactly.
BestValues best_of_cases(const ScoreGraph& graph, const EliminationOrder& order) {
  BestValues best;
  Values values(graph.size(), 0);
  best.total = -std::numeric_limits<double>::infinity();
  std::vector<std::vector<double>> with(graph.size());
  for (std::size_t i = 0; i < graph.size(); ++i)
    with[i].assign(graph.values(i), -std::numeric_limits<double>::infinity());
  while (true) {
    const Best found = best_while_held(graph, order, values);
    for (const std::size_t i : order.order)
      for (std::size_t value = 0; value < with[i].size(); ++value)
        with[i][value] = std::max(with[i][value], found.with[i][value]);
    for (const std::size_t i : order.held)
      with[i][values[i]] = std::max(with[i][values[i]], found.total);
    if (found.total > best.total) {
      best.total = found.total;
      best.values = found.values;
    }
    std::size_t next = 0;
    while (next < order.held.size() && ++values[order.held[next]] == graph.values(order.held[next]))
      values[order.held[next++]] = 0;
    if (next == order.held.size()) break;
  }
  for (std::size_t i = 0; i < graph.size(); ++i)
    if (graph.values(i) == 1) with[i] = {best.total};
  best.with = std::move(with);
  return best;
}

double entries_of(const ScoreGraph& graph, const EliminationOrder& order) {
  double entries = 0;
  for (const std::size_t variable : order.order) {
    auto table = static_cast<double>(graph.values(variable));
    for (const std::size_t other : order.depends_on[variable])
      table *= static_cast<double>(graph.values(other));
    entries += table;
  }
  return entries;
}

double cases_of(const ScoreGraph& graph, const EliminationOrder& order) {
  double cases = 1;
  for (const std::size_t variable : order.held)
    cases *= static_cast<double>(graph.values(variable));
  return cases;
}

Best climbed(const ScoreGraph& graph, const EliminationOrder& order, Values values) {
  constexpr int most_rounds = 50;
  Best best = best_while_held(graph, order, values);
  for (int round = 0; round < most_rounds; ++round) {
    Values moved = best.values;
    for (const std::size_t variable : order.held) {
      const auto scores = shares(graph, variable, moved);
      const std::size_t value = first_best(scores);
      if (scores[value] > scores[moved[variable]] + negligible) moved[variable] = value;
    }
    if (moved == best.values) break;
    best = best_while_held(graph, order, moved);
  }
  return best;
}

BestValues best_climbed(const ScoreGraph& graph, const EliminationOrder& order,
                        const Values& start) {
  std::vector<Values> starts{each_alone(graph), one_after_another(graph)};
  if (!start.empty()) starts.push_back(start);
  BestValues best;
  best.total = -std::numeric_limits<double>::infinity();
  for (Values& values : starts) {
    Best found = climbed(graph, order, std::move(values));
    if (found.total > best.total + negligible) static_cast<Best&>(best) = std::move(found);
  }
  best.exact = false;
  for (std::size_t i = 0; i < graph.size(); ++i) {
    if (!best.with[i].empty()) continue;
    best.with[i] = shares(graph, i, best.values);
    const double missing = best.total - best.with[i][best.values[i]];
    for (double& total : best.with[i]) total += missing;
  }
  return best;
}

}  // namespace

std::vector<std::size_t> each_alone(const ScoreGraph& graph) {
  Values values;
  for (std::size_t i = 0; i < graph.size(); ++i) values.push_back(first_best(graph.own(i)));
  return values;
}

BestValues best_values(const ScoreGraph& graph, const std::vector<std::size_t>& start,
                       const Effort& effort) {
  const EliminationOrder order = elimination_order(graph, effort.large_table);
  if (entries_of(graph, order) * cases_of(graph, order) <= effort.most_entries)
    return best_of_cases(graph, order);
  const EliminationOrder quick = elimination_order(graph, effort.small_table);
  if (entries_of(graph, quick) * cases_of(graph, quick) <= effort.most_entries ||
      quick.held.empty())
    return best_of_cases(graph, quick);
  constexpr double share_of_a_climb = 0.3;
  const bool is_affordable = entries_of(graph, order) <= share_of_a_climb * effort.most_entries;
  return best_climbed(graph, is_affordable ? order : quick, start);
}

}  // namespace rumbo::route
