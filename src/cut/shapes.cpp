#include "cut/shapes.hpp"

#include "cut/arcs.hpp"
#include "cut/importance.hpp"
#include "cut/quantise.hpp"

#include <algorithm>

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
  std::vector<Shape> shapes;
  for (std::size_t i = 0; i < features.size(); ++i) {
    Shape shape = quantise(features[i].geometry, options.finest);
    shape.feature = static_cast<std::uint32_t>(i);
    if (!shape.parts.empty()) shapes.push_back(std::move(shape));
  }
  const Junctions junctions(shapes);
  for (Shape& shape : shapes)
    for (std::vector<Vertex>& part : shape.parts) {
      if (shape.kind == Kind::line) rank_vertices(part, options);
      if (shape.kind == Kind::polygon) rank_ring(part, junctions, options);
    }
  flag_second_sides(shapes);
  return shapes;
}

}  // namespace rumbo::cut
