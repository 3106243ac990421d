#include "cut/shapes.hpp"

#include "cut/arcs.hpp"
#include "cut/importance.hpp"
#include "cut/quantise.hpp"

#include <algorithm>

#include <tbb/parallel_for.h>

namespace rumbo::cut {
namespace {

// Where a ring without junctions begins: at the same place whoever has it.
void begin_at_least(std::vector<Vertex>& ring) {
  const auto least = std::ranges::min_element(ring, {}, &Vertex::at);
  std::ranges::rotate(ring, least);
}

// The arcs of a ring: from junction to junction, the last one back to the beginning.
void rank_ring(std::vector<Vertex>& ring, const Junctions& junctions, const ShapeOptions& options) {
  const auto first =
      std::ranges::find_if(ring, [&](const Vertex& v) { return junctions.at(v.at); });
  if (first == ring.end())
    begin_at_least(ring);
  else
    std::ranges::rotate(ring, first);

  ring.push_back(ring.front());
  std::size_t from = 0;
  for (std::size_t i = 1; i < ring.size(); ++i) {
    if (i + 1 < ring.size() && !junctions.at(ring[i].at)) continue;
    rank_vertices(std::span(ring).subspan(from, i + 1 - from), options);
    from = i;
  }
  ring.pop_back();
}

}  // namespace

std::vector<Shape> shapes_of(const geo::Features& features, const ShapeOptions& options) {
  std::vector<Shape> shapes(features.size());
  tbb::parallel_for(std::size_t{0}, features.size(), [&](std::size_t i) {
    shapes[i] = quantise(features[i].geometry, options.finest);
    shapes[i].feature = static_cast<std::uint32_t>(i);
  });
  std::erase_if(shapes, [](const Shape& shape) { return shape.parts.empty(); });
  const Junctions junctions(shapes);
  tbb::parallel_for(std::size_t{0}, shapes.size(), [&](std::size_t i) {
    for (std::vector<Vertex>& part : shapes[i].parts) {
      if (shapes[i].kind == Kind::line) rank_vertices(part, options);
      if (shapes[i].kind == Kind::polygon) rank_ring(part, junctions, options);
    }
  });
  flag_second_sides(shapes);
  return shapes;
}

}  // namespace rumbo::cut
