#include "render/shared_stops.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace rumbo::render {
namespace {

constexpr double same_spot = 1.5;  // pixels
constexpr double larger = 1.2;     // pixels a shared disc has more

Disc* disc_of(Node& node) {
  auto* group = std::get_if<Group>(&node.item);
  return group && group->children.size() == 1 ? std::get_if<Disc>(&group->children.front().item)
                                              : nullptr;
}

Shape arc(const Disc& disc, double share, double parts) {
  constexpr int steps = 16;
  Path path;
  for (int i = 0; i <= steps; ++i) {
    const double angle = 2 * std::numbers::pi * (share + static_cast<double>(i) / steps) / parts -
                         std::numbers::pi / 2;
    path.points.push_back({disc.centre.x + disc.radius * std::cos(angle),
                           disc.centre.y + disc.radius * std::sin(angle)});
  }
  Shape shape;
  shape.paths = {std::move(path)};
  shape.stroke = disc.stroke;
  shape.stroke->cap = Cap::butt;
  return shape;
}

// The first of the coinciding groups keeps the disc, each gets its arc; equal rims are one share.
void share(const std::vector<Group*>& groups) {
  std::vector<std::pair<Group*, Disc>> rims;
  for (Group* group : groups) {
    const Disc disc = std::get<Disc>(group->children.front().item);
    const bool known = std::ranges::any_of(
        rims, [&](const auto& rim) { return rim.second.stroke == disc.stroke; });
    if (!known && disc.stroke) rims.emplace_back(group, disc);
  }
  if (rims.size() < 2) return;
  for (Group* group : groups) group->children.clear();
  Disc base = rims.front().second;
  base.radius += larger;
  base.stroke.reset();
  groups.front()->children.push_back({base});
  for (std::size_t i = 0; i < rims.size(); ++i) {
    rims[i].second.radius += larger;
    // All arcs go into the last group, above the disc and one another.
    groups.back()->children.push_back(
        {arc(rims[i].second, static_cast<double>(i), static_cast<double>(rims.size()))});
  }
}

}  // namespace

void share_rims(std::vector<Node>& groups) {
  std::vector<bool> done(groups.size(), false);
  for (std::size_t i = 0; i < groups.size(); ++i) {
    const Disc* first = disc_of(groups[i]);
    if (done[i] || !first) continue;
    const XY at = first->centre;
    std::vector<Group*> together;
    for (std::size_t j = i; j < groups.size(); ++j) {
      const Disc* disc = disc_of(groups[j]);
      if (done[j] || !disc || std::hypot(disc->centre.x - at.x, disc->centre.y - at.y) > same_spot)
        continue;
      done[j] = true;
      together.push_back(&std::get<Group>(groups[j].item));
    }
    if (together.size() > 1) share(together);
  }
}

}  // namespace rumbo::render
