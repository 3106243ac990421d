#pragma once

#include "gazetteer/index.hpp"
#include "gazetteer/place.hpp"
#include "geo/bbox.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace rumbo::gazetteer {

// A static packed R-tree over places that stand in Hilbert order: a node covers 16 neighbours and
// knows their box and greatest population, so the most populous places of a box are found without
// looking at the others. Its shape follows from the number of places alone.

std::vector<format::TreeNode> build_tree(std::span<const format::PlaceRecord> places);

// The numbers of at most `limit` places of the kind inside the box, most populous first, then by
// number.
std::vector<std::uint32_t> search_tree(const Index& index, Kind kind, const geo::BBox& box,
                                       std::size_t limit);

}  // namespace rumbo::gazetteer
