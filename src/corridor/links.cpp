#include "corridor/links.hpp"

#include <algorithm>
#include <cmath>

namespace rumbo::corridor {
namespace {

constexpr std::size_t nearest_count = 10;

double squared(geo::XY a, geo::XY b) {
  return (a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y);
}

// Points sorted into square buckets of about two each.
class Buckets {
 public:
  explicit Buckets(const std::vector<geo::XY>& points) : points_(points) {
    geo::XY high = points.front();
    low_ = high;
    for (const geo::XY p : points) {
      low_ = {std::min(low_.x, p.x), std::min(low_.y, p.y)};
      high = {std::max(high.x, p.x), std::max(high.y, p.y)};
    }
    const double width = high.x - low_.x, height = high.y - low_.y;
    side_ = std::max({std::sqrt(width * height * 2 / static_cast<double>(points.size())),
                      (width + height) / 2000, 1e-6});
    columns_ = 1 + static_cast<int>(width / side_);
    rows_ = 1 + static_cast<int>(height / side_);
    members_.resize(static_cast<std::size_t>(columns_) * static_cast<std::size_t>(rows_));
    for (std::size_t i = 0; i < points.size(); ++i)
      members_[bucket(column(points[i]), row(points[i]))].push_back(i);
  }

  // The nearest to one of the points, itself left out, by their squared distances.
  std::vector<std::pair<double, std::size_t>> nearest(std::size_t point) const {
    std::vector<std::pair<double, std::size_t>> found;
    const int x = column(points_[point]), y = row(points_[point]);
    for (int ring = 0; ring <= std::max(columns_, rows_); ++ring) {
      visit_ring(x, y, ring, [&](std::size_t other) {
        if (other != point) found.emplace_back(squared(points_[point], points_[other]), other);
      });
      const double sure = ring * side_;
      std::ranges::sort(found);
      if (found.size() >= nearest_count && found[nearest_count - 1].first <= sure * sure) break;
    }
    if (found.size() > nearest_count) found.resize(nearest_count);
    return found;
  }

 private:
  int column(geo::XY p) const { return static_cast<int>((p.x - low_.x) / side_); }
  int row(geo::XY p) const { return static_cast<int>((p.y - low_.y) / side_); }
  std::size_t bucket(int x, int y) const {
    return static_cast<std::size_t>(y) * static_cast<std::size_t>(columns_) +
           static_cast<std::size_t>(x);
  }

  template <class Visit>
  void visit_ring(int x, int y, int ring, const Visit& visit) const {
    for (int j = std::max(0, y - ring); j <= std::min(rows_ - 1, y + ring); ++j) {
      const int stride = std::abs(j - y) == ring ? 1 : std::max(1, 2 * ring);
      for (int i = x - ring; i <= x + ring; i += stride) {
        if (i < 0 || i >= columns_) continue;
        for (const std::size_t member : members_[bucket(i, j)]) visit(member);
      }
    }
  }

  const std::vector<geo::XY>& points_;
  geo::XY low_;
  double side_ = 1;
  int columns_ = 1, rows_ = 1;
  std::vector<std::vector<std::size_t>> members_;
};

}  // namespace

std::vector<std::pair<std::size_t, std::size_t>> neighbours(const std::vector<geo::XY>& points) {
  std::vector<std::pair<std::size_t, std::size_t>> links;
  if (points.size() < 2) return links;
  const Buckets buckets(points);
  for (std::size_t i = 0; i < points.size(); ++i) {
    const auto near = buckets.nearest(i);
    for (std::size_t j = 0; j < near.size(); ++j) {
      const auto [distance, other] = near[j];
      // Whoever is nearer to both stands before the other in the list.
      const bool parted = std::any_of(near.begin(), near.begin() + static_cast<std::ptrdiff_t>(j),
                                      [&, d = distance, o = other](const auto& between) {
                                        return squared(points[between.second], points[o]) < d;
                                      });
      if (!parted) links.emplace_back(std::min(i, other), std::max(i, other));
    }
  }
  std::ranges::sort(links);
  const auto twice = std::ranges::unique(links);
  links.erase(twice.begin(), twice.end());
  return links;
}

}  // namespace rumbo::corridor
