#include "text/edit_distance.hpp"

#include "text/edit_pattern.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace rumbo::text {
namespace {

std::u32string decode(std::string_view utf8) {
  std::u32string code_points;
  code_points.reserve(utf8.size());
  for (std::size_t offset = 0; offset < utf8.size();) code_points += next_code_point(utf8, offset);
  return code_points;
}

// Three rows of the Damerau table (optimal string alignment), filled only within `bound` of the
// diagonal (Ukkonen 1985).
class Table {
 public:
  Table(std::u32string_view a, std::u32string_view b, std::size_t bound)
      : a_(a), b_(b), bound_(bound) {
    for (auto& row : rows_) row.assign(b.size() + 1, bound + 1);
    for (std::size_t j = 0; j <= std::min(b.size(), bound); ++j) rows_[0][j] = j;
  }

  std::optional<std::size_t> distance() {
    for (std::size_t i = 1; i <= a_.size(); ++i)
      if (fill_row(i) > bound_) return std::nullopt;
    const std::size_t result = rows_[a_.size() % 3][b_.size()];
    return result > bound_ ? std::nullopt : std::optional(result);
  }

 private:
  std::size_t fill_row(std::size_t i) {
    auto& row = rows_[i % 3];
    std::ranges::fill(row, bound_ + 1);
    if (i <= bound_) row[0] = i;
    std::size_t least = row[0];
    const std::size_t first = i > bound_ ? i - bound_ : 1;
    const std::size_t last = std::min(b_.size(), i + bound_);
    for (std::size_t j = std::max<std::size_t>(first, 1); j <= last; ++j)
      least = std::min(least, row[j] = cell(i, j));
    return least;
  }

  std::size_t cell(std::size_t i, std::size_t j) const {
    const auto& above = rows_[(i + 2) % 3];
    const auto& row = rows_[i % 3];
    std::size_t best = above[j - 1] + (a_[i - 1] == b_[j - 1] ? 0 : 1);
    best = std::min({best, above[j] + 1, row[j - 1] + 1});
    if (i > 1 && j > 1 && a_[i - 1] == b_[j - 2] && a_[i - 2] == b_[j - 1])
      best = std::min(best, rows_[(i + 1) % 3][j - 2] + 1);
    return std::min(best, bound_ + 1);
  }

  std::u32string_view a_;
  std::u32string_view b_;
  std::size_t bound_;
  std::array<std::vector<std::size_t>, 3> rows_;
};

std::size_t common_prefix(std::string_view a, std::string_view b) {
  return static_cast<std::size_t>(std::ranges::mismatch(a, b).in1 - a.begin());
}

}  // namespace

std::optional<std::size_t> edit_distance_by_table(std::string_view a, std::string_view b,
                                                  std::size_t bound) {
  const std::u32string left = decode(a);
  const std::u32string right = decode(b);
  const std::size_t longer = std::max(left.size(), right.size());
  if (longer - std::min(left.size(), right.size()) > bound) return std::nullopt;
  return Table(left, right, std::min(bound, longer)).distance();
}

std::optional<std::size_t> edit_distance(std::string_view a, std::string_view b,
                                         std::size_t bound) {
  return EditPattern(a).distance(b, bound);
}

std::optional<std::string> nearest(std::string_view word,
                                   std::span<const std::string_view> options) {
  std::size_t bound = std::max<std::size_t>(1, count_code_points(word) / 3);
  std::optional<std::string_view> best;
  for (const std::string_view option : options) {
    const auto distance = edit_distance(word, option, bound);
    if (!distance) continue;
    const bool nearer =
        !best || *distance < bound || common_prefix(word, option) > common_prefix(word, *best);
    bound = *distance;
    if (nearer) best = option;
  }
  return best ? std::optional(std::string(*best)) : std::nullopt;
}

}  // namespace rumbo::text
