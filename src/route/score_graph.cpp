#include "route/score_graph.hpp"

#include <utility>

namespace rumbo::route {

std::size_t ScoreGraph::add(std::vector<double> own_scores) {
  own_.push_back(std::move(own_scores));
  links_of_.emplace_back();
  return own_.size() - 1;
}

void ScoreGraph::link(std::size_t first, std::size_t second, std::vector<double> scores) {
  links_of_[first].push_back(links_.size());
  links_of_[second].push_back(links_.size());
  links_.push_back({first, second, std::move(scores)});
}

double ScoreGraph::total(const std::vector<std::size_t>& values) const {
  double sum = 0;
  for (std::size_t i = 0; i < own_.size(); ++i) sum += own_[i][values[i]];
  for (const Link& link : links_) sum += together(link, values[link.first], values[link.second]);
  return sum;
}

double ScoreGraph::share(std::size_t variable, std::size_t value,
                         const std::vector<std::size_t>& values) const {
  double sum = own_[variable][value];
  for (const std::size_t number : links_of_[variable]) {
    const Link& link = links_[number];
    sum += link.first == variable ? together(link, value, values[link.second])
                                  : together(link, values[link.first], value);
  }
  return sum;
}

}  // namespace rumbo::route
