#include "route/max_sum.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <utility>

namespace rumbo::route {
namespace {

using Variables = std::vector<std::size_t>;

// Scores over several variables, the last of which runs fastest.
struct Table {
  Variables variables;
  std::vector<double> scores;
};

// How far each variable of a table moves the entry of a table over some of them; 0: not at all. The
// last of all moves it by 0 or by 1.
std::vector<std::size_t> strides_of(const ScoreGraph& graph, const Variables& variables,
                                    const Variables& some) {
  std::vector<std::size_t> strides(variables.size(), 0);
  std::size_t stride = 1;
  for (std::size_t i = variables.size(), left = some.size(); i-- > 0;) {
    if (left == 0 || some[left - 1] != variables[i]) continue;
    strides[i] = stride;
    stride *= graph.values(variables[i]);
    --left;
  }
  return strides;
}

// Calls `row(i, j)` for the first entry i of every row of a table over `variables`, with the entry
// j that it agrees with in a table over some of them, in the same order.
template <class Row>
void walk_rows(const ScoreGraph& graph, const Variables& variables,
               const std::vector<std::size_t>& strides, const Row& row) {
  std::vector<std::size_t> at(variables.size(), 0);
  const std::size_t length = graph.values(variables.back());
  std::size_t entry = 0;
  std::size_t other = 0;
  while (true) {
    row(entry, other);
    entry += length;
    std::size_t digit = variables.size() - 1;
    while (true) {
      if (digit == 0) return;
      --digit;
      other += strides[digit];
      if (++at[digit] < graph.values(variables[digit])) break;
      other -= strides[digit] * at[digit];
      at[digit] = 0;
    }
  }
}

std::size_t table_size(const ScoreGraph& graph, const Variables& variables) {
  std::size_t size = 1;
  for (const std::size_t variable : variables) size *= graph.values(variable);
  return size;
}

class MaxSum {
 public:
  MaxSum(const ScoreGraph& graph, const EliminationOrder& order, Best& best)
      : graph_(graph), order_(order), best_(best), position_(graph.size(), held) {
    for (std::size_t i = 0; i < order.order.size(); ++i) position_[order.order[i]] = i;
    messages_.resize(graph.size());
    children_.resize(graph.size());
    from_above_.resize(graph.size());
  }

  void run() {
    for (const std::size_t variable : order_.order) send_up(variable);
    for (auto next = order_.order.rbegin(); next != order_.order.rend(); ++next) send_down(*next);
  }

 private:
  static constexpr std::size_t held = std::numeric_limits<std::size_t>::max();

  // What is known of a variable and those it depends on, from all eliminated before it.
  Table gathered(std::size_t variable) const {
    std::map<Variables, std::vector<double>> parts;
    for (const std::size_t number : graph_.links_of(variable)) take_link(parts, variable, number);
    for (const std::size_t child : children_[variable])
      take(parts, order_.depends_on[child], messages_[child]);
    Table table;
    table.variables = order_.depends_on[variable];
    table.variables.push_back(variable);
    table.scores.assign(table_size(graph_, table.variables), 0);
    take(parts, {variable}, own_scores(variable));
    for (const auto& [variables, scores] : parts) add(table, variables, scores);
    return table;
  }

  static void take(std::map<Variables, std::vector<double>>& parts, const Variables& variables,
                   const std::vector<double>& scores) {
    const auto [part, is_new] = parts.try_emplace(variables, scores);
    if (is_new) return;
    for (std::size_t i = 0; i < scores.size(); ++i) part->second[i] += scores[i];
  }

  void add(Table& table, const Variables& some, const std::vector<double>& scores) const {
    const auto strides = strides_of(graph_, table.variables, some);
    const std::size_t length = graph_.values(table.variables.back());
    const bool is_along = strides.back() != 0;
    walk_rows(graph_, table.variables, strides, [&](std::size_t i, std::size_t j) {
      double* const to = table.scores.data() + i;
      const double* const from = scores.data() + j;
      if (is_along)
        for (std::size_t k = 0; k < length; ++k) to[k] += from[k];
      else
        for (std::size_t k = 0; k < length; ++k) to[k] += *from;
    });
  }

  // With its links to variables that are held.
  std::vector<double> own_scores(std::size_t variable) const {
    std::vector<double> scores = graph_.own(variable);
    for (const std::size_t number : graph_.links_of(variable)) {
      const auto& link = graph_.links()[number];
      const bool is_first = link.first == variable;
      const std::size_t other = is_first ? link.second : link.first;
      if (position_[other] != held) continue;
      const std::size_t value = best_.values[other];
      for (std::size_t k = 0; k < scores.size(); ++k)
        scores[k] += is_first ? graph_.together(link, k, value) : graph_.together(link, value, k);
    }
    return scores;
  }

  void take_link(std::map<Variables, std::vector<double>>& parts, std::size_t variable,
                 std::size_t number) const {
    const auto& link = graph_.links()[number];
    const std::size_t other = link.first == variable ? link.second : link.first;
    if (position_[other] == held || position_[other] < position_[variable]) return;
    if (link.second == variable) {
      take(parts, {other, variable}, link.scores);
      return;
    }
    std::vector<double> turned(link.scores.size());
    const std::size_t columns = graph_.values(other);
    const std::size_t rows = graph_.values(variable);
    for (std::size_t row = 0; row < rows; ++row)
      for (std::size_t column = 0; column < columns; ++column)
        turned[column * rows + row] = link.scores[row * columns + column];
    take(parts, {other, variable}, turned);
  }

  void send_up(std::size_t variable) {
    const Variables& above = order_.depends_on[variable];
    if (above.empty()) return;
    const Table table = gathered(variable);
    const std::size_t values = graph_.values(variable);
    std::vector<double>& message = messages_[variable];
    message.resize(table.scores.size() / values);
    for (std::size_t i = 0; i < message.size(); ++i) {
      const auto row = table.scores.begin() + static_cast<std::ptrdiff_t>(i * values);
      message[i] = *std::max_element(row, row + static_cast<std::ptrdiff_t>(values));
    }
    children_[above.back()].push_back(variable);
  }

  void send_down(std::size_t variable) {
    Table table = gathered(variable);
    choose(variable, table);
    if (!from_above_[variable].empty())
      add(table, order_.depends_on[variable], from_above_[variable]);
    best_.with[variable] = best_over(table, {variable});
    for (const std::size_t child : children_[variable]) {
      std::vector<double> rest = best_over(table, order_.depends_on[child]);
      for (std::size_t i = 0; i < rest.size(); ++i) rest[i] -= messages_[child][i];
      from_above_[child] = std::move(rest);
    }
  }

  // The first of its best values, now that those it depends on have theirs.
  void choose(std::size_t variable, const Table& table) {
    std::size_t row = 0;
    for (const std::size_t other : order_.depends_on[variable])
      row = row * graph_.values(other) + best_.values[other];
    const std::size_t values = graph_.values(variable);
    const auto begin = table.scores.begin() + static_cast<std::ptrdiff_t>(row * values);
    best_.values[variable] = static_cast<std::size_t>(
        std::max_element(begin, begin + static_cast<std::ptrdiff_t>(values)) - begin);
  }

  std::vector<double> best_over(const Table& table, const Variables& kept) const {
    std::vector<double> best(table_size(graph_, kept), -std::numeric_limits<double>::infinity());
    const auto strides = strides_of(graph_, table.variables, kept);
    const std::size_t length = graph_.values(table.variables.back());
    const bool is_along = strides.back() != 0;
    walk_rows(graph_, table.variables, strides, [&](std::size_t i, std::size_t j) {
      const double* const from = table.scores.data() + i;
      double* const to = best.data() + j;
      if (is_along)
        for (std::size_t k = 0; k < length; ++k) to[k] = std::max(to[k], from[k]);
      else
        *to = std::max(*to, *std::max_element(from, from + length));
    });
    return best;
  }

  const ScoreGraph& graph_;
  const EliminationOrder& order_;
  Best& best_;
  std::vector<std::size_t> position_;          // in the order; `held`: not in it
  std::vector<std::vector<double>> messages_;  // over what each variable depends on
  std::vector<Variables> children_;
  std::vector<std::vector<double>> from_above_;
};

}  // namespace

Best best_while_held(const ScoreGraph& graph, const EliminationOrder& order,
                     const std::vector<std::size_t>& values) {
  Best best;
  best.values = values;
  best.with.resize(graph.size());
  MaxSum(graph, order, best).run();
  best.total = graph.total(best.values);
  // What the pass knows of each part of the graph lacks the other parts.
  for (const std::size_t variable : order.order) {
    std::vector<double>& with = best.with[variable];
    const double missing = best.total - with[best.values[variable]];
    for (double& total : with) total += missing;
  }
  return best;
}

}  // namespace rumbo::route
