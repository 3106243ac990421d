#include "cut/arcs.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include <tbb/parallel_sort.h>

namespace rumbo::cut {
namespace {

template <class Visit>
void each_ring(std::vector<Shape>& shapes, const Visit& visit) {
  for (Shape& shape : shapes)
    if (shape.kind == Kind::polygon)
      for (std::vector<Vertex>& ring : shape.parts) visit(ring);
}

struct Corner {
  Position at;
  Position less, more;  // the neighbours, ordered
  friend auto operator<=>(const Corner&, const Corner&) = default;
};

struct Edge {
  Position less, more;
  std::size_t order = 0;
  Vertex* from = nullptr;

  bool same(const Edge& other) const { return less == other.less && more == other.more; }
  friend bool operator<(const Edge& a, const Edge& b) {
    return std::tie(a.less, a.more, a.order) < std::tie(b.less, b.more, b.order);
  }
};

}  // namespace

Junctions::Junctions(const std::vector<Shape>& shapes) {
  std::vector<Corner> corners;
  for (const Shape& shape : shapes) {
    if (shape.kind != Kind::polygon) continue;
    for (const std::vector<Vertex>& ring : shape.parts)
      for (std::size_t i = 0, n = ring.size(); i < n; ++i) {
        const auto [less, more] = std::minmax(ring[(i + n - 1) % n].at, ring[(i + 1) % n].at);
        corners.push_back({ring[i].at, less, more});
      }
  }
  tbb::parallel_sort(corners);
  for (std::size_t i = 1; i < corners.size(); ++i)
    if (corners[i].at == corners[i - 1].at && corners[i] != corners[i - 1] &&
        (places_.empty() || places_.back() != corners[i].at))
      places_.push_back(corners[i].at);
}

bool Junctions::at(Position place) const { return std::ranges::binary_search(places_, place); }

void flag_second_sides(std::vector<Shape>& shapes) {
  std::vector<Edge> edges;
  each_ring(shapes, [&](std::vector<Vertex>& ring) {
    for (std::size_t i = 0; i < ring.size(); ++i) {
      const auto [less, more] = std::minmax(ring[i].at, ring[(i + 1) % ring.size()].at);
      edges.push_back({less, more, edges.size(), &ring[i]});
    }
  });
  tbb::parallel_sort(edges);
  for (std::size_t i = 1; i < edges.size(); ++i)
    if (edges[i].same(edges[i - 1])) edges[i].from->flags |= second_side;
}

}  // namespace rumbo::cut
