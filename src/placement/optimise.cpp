#include "placement/conflict_graph.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace rumbo::placement {
namespace {

constexpr double hottest = 40, coldest = 0.3;  // of the annealing, in units of price
constexpr std::size_t moves_a_label = 1000;    // of the annealing
constexpr std::size_t most_moves = 60'000;
constexpr std::size_t most_work = 10'000'000;  // conflicts looked at: some 30 ms
constexpr int annealings = 4;                  // where the work allows, each from the best so far
constexpr int most_rounds = 20;                // of the descent

// SplitMix64 (Steele, Lea and Flood 2014): the same numbers everywhere.
class Random {
 public:
  std::uint64_t next() {
    std::uint64_t z = (state_ += 0x9E3779B97F4A7C15u);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
  }
  std::size_t below(std::size_t count) { return static_cast<std::size_t>(next() % count); }
  double share() { return static_cast<double>(next() >> 11) * 0x1p-53; }

 private:
  std::uint64_t state_ = 20211023;
};

// A solution under change: how many of the choices taken stand in the way of each choice.
class State {
 public:
  explicit State(const ConflictGraph& graph)
      : graph_(graph), at_(graph.labels(), left_out), in_the_way_(graph.choices(), 0) {}

  const Solution& solution() const { return at_; }
  std::size_t work() const { return work_; }
  bool is_free(std::size_t choice) const { return in_the_way_[choice] == 0; }
  std::uint32_t at(std::size_t label) const { return at_[label]; }
  double cost(std::size_t label) const {
    return at_[label] == left_out ? graph_.penalty[label] : graph_.price[at_[label]];
  }

  void set(std::size_t label, std::uint32_t choice) {
    if (at_[label] == choice) return;
    if (at_[label] != left_out) count(at_[label], -1);
    at_[label] = choice;
    if (choice != left_out) count(choice, 1);
  }

  std::uint32_t cheapest_free(std::size_t label) const {
    for (std::size_t c = graph_.first[label]; c < graph_.first[label + 1]; ++c)
      if (is_free(c)) return static_cast<std::uint32_t>(c);
    return left_out;
  }

  // Puts a label somewhere; those in its way look for another place. Returns what that changes of
  // the cost; `undo` has what was where.
  double move(std::size_t label, std::uint32_t choice,
              std::vector<std::pair<std::size_t, std::uint32_t>>& undo) {
    undo.clear();
    undo.emplace_back(label, at_[label]);
    if (in_the_way_[choice] > 0) {
      work_ += graph_.conflicts[choice].size();
      for (const std::uint32_t other : graph_.conflicts[choice])
        if (at_[graph_.owner[other]] == other) undo.emplace_back(graph_.owner[other], other);
    }
    double before = 0, after = 0;
    for (const auto& [who, where] : undo) before += cost(who);
    for (const auto& [who, where] : undo) set(who, left_out);
    set(label, choice);
    std::stable_sort(undo.begin() + 1, undo.end(), [&](const auto& a, const auto& b) {
      return graph_.penalty[a.first] > graph_.penalty[b.first];
    });
    for (std::size_t i = 1; i < undo.size(); ++i) set(undo[i].first, cheapest_free(undo[i].first));
    for (const auto& [who, where] : undo) after += cost(who);
    return after - before;
  }

  void take_back(const std::vector<std::pair<std::size_t, std::uint32_t>>& undo) {
    for (const auto& [who, where] : undo) set(who, left_out);
    for (const auto& [who, where] : undo) set(who, where);
  }

 private:
  void count(std::uint32_t choice, int by) {
    work_ += graph_.conflicts[choice].size();
    for (const std::uint32_t other : graph_.conflicts[choice]) in_the_way_[other] += by;
  }

  const ConflictGraph& graph_;
  Solution at_;
  std::vector<int> in_the_way_;
  std::size_t work_ = 0;
};

void restore(State& state, const Solution& solution) {
  for (std::size_t i = 0; i < solution.size(); ++i) state.set(i, left_out);
  for (std::size_t i = 0; i < solution.size(); ++i) state.set(i, solution[i]);
}

void anneal(const ConflictGraph& graph, State& state, Random& random) {
  std::vector<std::size_t> movable;
  for (std::size_t i = 0; i < graph.labels(); ++i)
    if (graph.first[i] < graph.first[i + 1]) movable.push_back(i);
  if (movable.empty()) return;
  Solution best = state.solution();
  double cost = cost_of(graph, best), least = cost;
  std::vector<std::pair<std::size_t, std::uint32_t>> undo;
  const std::size_t moves = std::min(most_moves, moves_a_label * movable.size());
  for (std::size_t i = 0; i < moves && state.work() < most_work; ++i) {
    const double done = std::max(static_cast<double>(i) / static_cast<double>(moves),
                                 static_cast<double>(state.work()) / most_work);
    const double heat = hottest * std::pow(coldest / hottest, done);
    const std::size_t label = movable[random.below(movable.size())];
    const std::size_t count = graph.first[label + 1] - graph.first[label];
    const auto choice = static_cast<std::uint32_t>(graph.first[label] + random.below(count));
    if (state.at(label) == choice) continue;
    const double change = state.move(label, choice, undo);
    if (change > 0 && random.share() >= std::exp(-change / heat)) {
      state.take_back(undo);
      continue;
    }
    cost += change;
    if (cost < least - 1e-9) least = cost, best = state.solution();
  }
  restore(state, best);
}

void descend(const ConflictGraph& graph, State& state) {
  std::vector<std::pair<std::size_t, std::uint32_t>> undo;
  bool helped = true;
  const std::size_t limit = state.work() + most_work / 2;
  for (int round = 0; helped && round < most_rounds; ++round) {
    helped = false;
    for (std::size_t label = 0; label < graph.labels(); ++label)
      for (std::size_t c = graph.first[label]; c < graph.first[label + 1]; ++c) {
        if (state.work() > limit) return;
        if (graph.price[c] >= state.cost(label) && state.is_free(c)) continue;
        if (state.at(label) == c) continue;
        if (state.move(label, static_cast<std::uint32_t>(c), undo) < -1e-9)
          helped = true;
        else
          state.take_back(undo);
      }
  }
}

}  // namespace

double cost_of(const ConflictGraph& graph, const Solution& solution) {
  double sum = 0;
  for (std::size_t i = 0; i < graph.labels(); ++i)
    sum += solution[i] == left_out ? graph.penalty[i] : graph.price[solution[i]];
  return sum;
}

std::size_t placed(const Solution& solution) {
  return solution.size() - static_cast<std::size_t>(std::ranges::count(solution, left_out));
}

Solution solve_greedily(const ConflictGraph& graph) {
  std::vector<std::size_t> order(graph.labels());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, std::ranges::greater{},
                           [&](std::size_t label) { return graph.penalty[label]; });
  State state(graph);
  for (const std::size_t label : order) state.set(label, state.cheapest_free(label));
  return state.solution();
}

Solution solve_well(const ConflictGraph& graph) {
  State state(graph);
  restore(state, solve_greedily(graph));
  descend(graph, state);
  Random random;
  for (int time = 0; time < annealings && state.work() < most_work; ++time) {
    anneal(graph, state, random);
    descend(graph, state);
  }
  return state.solution();
}

}  // namespace rumbo::placement
