#pragma once

#include "cut/shapes.hpp"

#include <span>

namespace rumbo::cut {

// Sets from_zoom of the vertices between the ends of a line, the ends being kept at every zoom: the
// lowest zoom at which the line without the vertex would leave its course by more than
// `tolerance` units of that zoom's grid (Douglas and Peucker 1973, all tolerances in one pass). A
// line and its reverse get the same.
void rank_vertices(std::span<Vertex> line, const ShapeOptions& options);

}  // namespace rumbo::cut
