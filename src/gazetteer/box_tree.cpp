#include "gazetteer/box_tree.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <queue>
#include <tuple>

namespace rumbo::gazetteer {
namespace {

using format::BoxRecord;
using format::TreeNode;

constexpr std::uint32_t fanout = format::tree_fanout;

std::uint32_t parents(std::uint32_t count) {
  return count / fanout + (count % fanout != 0 ? 1 : 0);
}

TreeNode empty_node() {
  constexpr auto low = std::numeric_limits<std::int32_t>::min();
  constexpr auto high = std::numeric_limits<std::int32_t>::max();
  return {{high, high, low, low}, 0};
}

void widen(TreeNode& node, const BoxRecord& box, std::uint32_t population) {
  node.box.west = std::min(node.box.west, box.west);
  node.box.south = std::min(node.box.south, box.south);
  node.box.east = std::max(node.box.east, box.east);
  node.box.north = std::max(node.box.north, box.north);
  node.most_population = std::max(node.most_population, population);
}

std::int32_t units(double degrees) {
  return static_cast<std::int32_t>(std::llround(degrees * format::units_per_degree));
}

// The box asked for, as one or, across the antimeridian, two boxes in units.
std::vector<BoxRecord> windows(const geo::BBox& box) {
  const auto window = [&box](double west, double east) {
    return BoxRecord{units(west), units(std::max(box.south, -90.0)), units(east),
                     units(std::min(box.north, 90.0))};
  };
  if (box.crosses_antimeridian())
    return {window(std::max(box.west, -180.0), 180), window(-180, std::min(box.east, 180.0))};
  return {window(std::max(box.west, -180.0), std::min(box.east, 180.0))};
}

bool overlaps(const BoxRecord& a, const BoxRecord& b) {
  return a.west <= b.east && b.west <= a.east && a.south <= b.north && b.south <= a.north;
}

// A node, or a place (level 0), that waits to be looked at; the most populous comes first, of
// equals the node, which may hold a place of a lower number.
struct Waiting {
  std::uint32_t population = 0;
  std::uint32_t level = 0;
  std::uint32_t number = 0;  // within its level

  bool operator<(const Waiting& other) const {
    return std::tuple(population, level, other.number) <
           std::tuple(other.population, other.level, number);
  }
};

class Search {
 public:
  Search(const Index& index, Kind kind, const geo::BBox& box)
      : index_(index), run_(index.kinds[static_cast<std::size_t>(kind)]), windows_(windows(box)) {
    for (std::uint32_t count = parents(run_.count);; count = parents(count)) {
      counts_.push_back(count);
      if (count <= 1) break;
    }
  }

  std::vector<std::uint32_t> run(std::size_t limit) {
    std::vector<std::uint32_t> found;
    if (run_.count == 0) return found;
    const auto top = static_cast<std::uint32_t>(counts_.size());
    for (std::uint32_t i = 0; i < counts_.back(); ++i) add_node(top, i);
    while (!queue_.empty() && found.size() < limit) {
      const Waiting next = queue_.top();
      queue_.pop();
      if (next.level == 0) {
        found.push_back(run_.first + next.number);
      } else {
        open(next);
      }
    }
    return found;
  }

 private:
  std::uint32_t count_at(std::uint32_t level) const {
    return level == 0 ? run_.count : counts_[level - 1];
  }

  void open(const Waiting& node) {
    const std::uint32_t first = node.number * fanout;
    const std::uint32_t end = std::min(first + fanout, count_at(node.level - 1));
    for (std::uint32_t i = first; i < end; ++i) {
      if (node.level == 1) {
        add_place(i);
      } else {
        add_node(node.level - 1, i);
      }
    }
  }

  bool wanted(const BoxRecord& box) const {
    return std::ranges::any_of(windows_, [&](const BoxRecord& w) { return overlaps(w, box); });
  }

  void add_place(std::uint32_t number) {
    const format::PlaceRecord place = index_.places[std::size_t{run_.first} + number];
    if (wanted({place.lon, place.lat, place.lon, place.lat}))
      queue_.push({place.population, 0, number});
  }

  void add_node(std::uint32_t level, std::uint32_t number) {
    std::size_t at = run_.tree;
    for (std::uint32_t below = 1; below < level; ++below) at += counts_[below - 1];
    const TreeNode node = index_.tree_nodes[at + number];
    if (wanted(node.box)) queue_.push({node.most_population, level, number});
  }

  const Index& index_;
  format::KindRecord run_;
  std::vector<BoxRecord> windows_;
  std::vector<std::uint32_t> counts_;  // of nodes, the level above the places first
  std::priority_queue<Waiting> queue_;
};

}  // namespace

std::vector<TreeNode> build_tree(std::span<const format::PlaceRecord> places) {
  std::vector<TreeNode> nodes(parents(static_cast<std::uint32_t>(places.size())), empty_node());
  for (std::size_t i = 0; i < places.size(); ++i)
    widen(nodes[i / fanout], {places[i].lon, places[i].lat, places[i].lon, places[i].lat},
          places[i].population);
  std::size_t begin = 0;
  std::size_t end = nodes.size();
  while (end - begin > 1) {
    nodes.resize(end + parents(static_cast<std::uint32_t>(end - begin)), empty_node());
    for (std::size_t i = begin; i < end; ++i)
      widen(nodes[end + (i - begin) / fanout], nodes[i].box, nodes[i].most_population);
    begin = end;
    end = nodes.size();
  }
  return nodes;
}

std::vector<std::uint32_t> search_tree(const Index& index, Kind kind, const geo::BBox& box,
                                       std::size_t limit) {
  return Search(index, kind, box).run(limit);
}

}  // namespace rumbo::gazetteer
