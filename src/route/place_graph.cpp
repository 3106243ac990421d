#include "route/place_graph.hpp"

#include "route/place_score.hpp"

#include <algorithm>
#include <limits>
#include <numeric>
#include <utility>

namespace rumbo::route {
namespace {

using Facts = std::vector<PlaceFacts>;  // of the candidates of one name

Facts facts_of_all(const std::vector<gazetteer::Candidate>& candidates) {
  Facts facts;
  facts.reserve(candidates.size());
  for (const auto& candidate : candidates) facts.push_back(facts_of(candidate.place));
  return facts;
}

double score(const NameLink& link, const PlaceFacts& a, const PlaceFacts& b) {
  switch (link.bond) {
    case NameLink::Bond::travelled:
      return transition_score(a, b, link.transition);
    case NameLink::Bond::planned:
      return plan_score(a, b);
    case NameLink::Bond::namesakes:
      return namesake_score(a, b);
  }
  return 0;
}

void add_scores(std::vector<double>& scores, const NameLink& link, const Facts& first,
                const Facts& second) {
  std::size_t i = 0;
  for (const PlaceFacts& a : first)
    for (const PlaceFacts& b : second) scores[i++] += score(link, a, b);
}

class Shortening {
 public:
  Shortening(Candidates& candidates, const JourneyNames& names, std::size_t most)
      : candidates_(candidates), names_(names), most_(most), links_of_(names.names.size()) {
    for (std::size_t i = 0; i < names.links.size(); ++i) {
      links_of_[names.links[i].first].push_back(i);
      links_of_[names.links[i].second].push_back(i);
    }
    for (const auto& some : candidates) facts_.push_back(facts_of_all(some));
  }

  void run() {
    std::vector<std::vector<std::size_t>> kept(candidates_.size());
    for (std::size_t name = 0; name < candidates_.size(); ++name)
      if (candidates_[name].size() > most_) kept[name] = best_of(name);
    for (std::size_t name = 0; name < candidates_.size(); ++name) {
      if (kept[name].empty()) continue;
      std::vector<gazetteer::Candidate> left;
      for (const std::size_t i : kept[name]) left.push_back(std::move(candidates_[name][i]));
      candidates_[name] = std::move(left);
    }
  }

 private:
  static constexpr std::size_t company = 12;  // the candidates of a linked name that are heard

  // The better half by themselves, then the best beside their neighbours.
  std::vector<std::size_t> best_of(std::size_t name) const {
    const std::size_t by_themselves = most_ / 2;
    std::vector<std::size_t> order(candidates_[name].size());
    std::iota(order.begin(), order.end(), 0);
    std::vector<double> scores(order.size());
    for (std::size_t i = by_themselves; i < order.size(); ++i) scores[i] = hope(name, i);
    const auto rest = order.begin() + static_cast<std::ptrdiff_t>(by_themselves);
    std::stable_sort(rest, order.end(),
                     [&](std::size_t a, std::size_t b) { return scores[a] > scores[b]; });
    order.resize(most_);
    std::ranges::sort(order);
    return order;
  }

  // The most that a candidate can score with its neighbours.
  double hope(std::size_t name, std::size_t candidate) const {
    double sum = candidates_[name][candidate].score;
    for (const std::size_t number : links_of_[name]) {
      const NameLink& link = names_.links[number];
      const std::size_t other = link.first == name ? link.second : link.first;
      if (facts_[other].empty()) continue;
      double best = -std::numeric_limits<double>::infinity();
      for (std::size_t i = 0; i < std::min(company, facts_[other].size()); ++i)
        best = std::max(best, candidates_[other][i].score - candidates_[other][0].score +
                                  score(link, facts_[name][candidate], facts_[other][i]));
      sum += best;
    }
    return sum;
  }

  Candidates& candidates_;
  const JourneyNames& names_;
  std::size_t most_;
  std::vector<std::vector<std::size_t>> links_of_;
  std::vector<Facts> facts_;
};

}  // namespace

void shorten(Candidates& candidates, const JourneyNames& names, std::size_t most) {
  const bool is_short =
      std::ranges::all_of(candidates, [&](const auto& some) { return some.size() <= most; });
  if (!is_short) Shortening(candidates, names, most).run();
}

ScoreGraph graph_of(const JourneyNames& names, const Candidates& candidates) {
  ScoreGraph graph;
  std::vector<Facts> facts;
  for (std::size_t name = 0; name < candidates.size(); ++name) {
    std::vector<double> own = place_scores(candidates[name], names.names[name].wants_a_point);
    if (own.empty()) own.push_back(0);
    graph.add(std::move(own));
    facts.push_back(facts_of_all(candidates[name]));
  }
  for (std::size_t i = 0; i < names.links.size();) {
    const std::size_t first = names.links[i].first;
    const std::size_t second = names.links[i].second;
    std::vector<double> scores(graph.values(first) * graph.values(second), 0);
    for (;
         i < names.links.size() && names.links[i].first == first && names.links[i].second == second;
         ++i)
      add_scores(scores, names.links[i], facts[first], facts[second]);
    graph.link(first, second, std::move(scores));
  }
  return graph;
}

}  // namespace rumbo::route
