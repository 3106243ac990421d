#include "tiles/nesting.hpp"

#include "tiles/winding.hpp"

#include <algorithm>

namespace rumbo::tiles {
namespace {

struct Extent {
  std::int32_t left, top, right, bottom;
  std::uint32_t ring = 0;
  bool outer = true;

  bool holds(const Extent& other) const {
    return left <= other.left && right >= other.right && top <= other.top && bottom >= other.bottom;
  }
};

std::vector<Extent> extents_of(const Rings& rings) {
  std::vector<Extent> extents;
  for (std::uint32_t i = 0; i < rings.size(); ++i) {
    if (rings[i].size() < 3) continue;
    const auto [left, right] = std::ranges::minmax(rings[i], {}, &mvt::Point::x);
    const auto [top, bottom] = std::ranges::minmax(rings[i], {}, &mvt::Point::y);
    extents.push_back({left.x, top.y, right.x, bottom.y, i, mvt::doubled_area(rings[i]) > 0});
  }
  return extents;
}

}  // namespace

std::vector<std::pair<std::uint32_t, std::uint32_t>> nested(const Rings& rings) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
  const auto within = [&](const Extent& inner, const Extent& about) {
    const auto& ring = rings[inner.ring];
    return about.holds(inner) && surrounds(rings[about.ring], ring[0], ring[1]);
  };
  std::vector<Extent> extents = extents_of(rings);
  const Extent* outer = nullptr;
  for (const Extent& extent : extents) {
    if (extent.outer)
      outer = &extent;
    else if (outer == nullptr || !within(extent, *outer))
      pairs.emplace_back(outer ? outer->ring : extent.ring, extent.ring);
  }
  std::ranges::stable_sort(extents, {}, &Extent::left);
  for (auto about = extents.begin(); about != extents.end(); ++about) {
    // Those of the same left end may stand before it too.
    auto inner = std::ranges::lower_bound(extents, about->left, {}, &Extent::left);
    for (; inner != extents.end() && inner->left <= about->right; ++inner)
      if (inner->outer == about->outer && inner->ring != about->ring && within(*inner, *about))
        pairs.emplace_back(about->ring, inner->ring);
  }
  return pairs;
}

}  // namespace rumbo::tiles
