#pragma once

#include <cstddef>
#include <vector>

namespace rumbo::route {

// Things to be chosen and what each choice is worth: every variable takes one of its values, scores
// for the value itself, and for each pair of linked variables for the two values together. All
// scores are finite.
class ScoreGraph {
 public:
  struct Link {
    std::size_t first = 0;  // always the smaller of both
    std::size_t second = 0;
    std::vector<double> scores;  // [value of first * values of second + value of second]
  };

  // At least one value. Gives the variable's number: 0, 1, 2 ...
  std::size_t add(std::vector<double> own_scores);
  // Two different variables, linked once at most; `scores` as in Link, with first < second.
  void link(std::size_t first, std::size_t second, std::vector<double> scores);

  std::size_t size() const { return own_.size(); }
  std::size_t values(std::size_t variable) const { return own_[variable].size(); }
  const std::vector<double>& own(std::size_t variable) const { return own_[variable]; }
  const std::vector<Link>& links() const { return links_; }
  const std::vector<std::size_t>& links_of(std::size_t variable) const {
    return links_of_[variable];
  }
  double together(const Link& link, std::size_t of_first, std::size_t of_second) const {
    return link.scores[of_first * own_[link.second].size() + of_second];
  }

  double total(const std::vector<std::size_t>& values) const;
  // What the variable's value adds to the total while the others keep theirs.
  double share(std::size_t variable, std::size_t value,
               const std::vector<std::size_t>& values) const;

 private:
  std::vector<std::vector<double>> own_;
  std::vector<Link> links_;
  std::vector<std::vector<std::size_t>> links_of_;
};

}  // namespace rumbo::route
