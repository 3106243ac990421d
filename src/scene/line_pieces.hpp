#pragma once

#include "scene/scene.hpp"

namespace rumbo::scene {

// Part of a stroke small enough to be drawn at once.
struct Piece {
  std::vector<Path> paths;
  double dash_offset = 0;  // how far along its dashes the first path begins
};

// Parts paths into pieces of at most about a hundred segments. A piece of a longer path begins with
// the last segment of the piece before, so that the join between them is drawn; the dashes go on
// unbroken. Dashed paths have a piece each.
std::vector<Piece> line_pieces(const std::vector<Path>& paths, const std::vector<double>& dashes);

}  // namespace rumbo::scene
