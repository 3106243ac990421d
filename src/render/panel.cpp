#include "render/panel.hpp"

#include <algorithm>

namespace rumbo::render {
namespace {

constexpr double gap = 12;        // between panels and to the frame
constexpr double preference = 4;  // ink a corner further down the list must save

Box cornered(const Panel& panel, const Box& frame, int corner) {
  const double left = corner % 2 ? frame.right - gap - panel.size.x : frame.left + gap;
  const double top = corner / 2 ? frame.bottom - gap - panel.size.y : frame.top + gap;
  return {left, top, left + panel.size.x, top + panel.size.y};
}

struct Taken {
  Box box;
  int corner;
};

// The corner itself, and places beside the panels that are there already.
std::vector<Box> places(const Panel& panel, const Box& frame, int corner,
                        const std::vector<Taken>& taken) {
  const Box first = cornered(panel, frame, corner);
  std::vector<Box> out{first};
  for (const auto& [other, its_corner] : taken) {
    if (its_corner != corner) continue;
    const double inwards_x = corner % 2 ? other.left - gap - panel.size.x : other.right + gap;
    const double inwards_y = corner / 2 ? other.top - gap - panel.size.y : other.bottom + gap;
    out.push_back({first.left, inwards_y, first.right, inwards_y + panel.size.y});
    out.push_back({inwards_x, first.top, inwards_x + panel.size.x, first.bottom});
  }
  return out;
}

}  // namespace

Path rectangle(const Box& box) {
  return {
      {{box.left, box.top}, {box.right, box.top}, {box.right, box.bottom}, {box.left, box.bottom}},
      true};
}

void move_by(Node& node, XY by) {
  const auto move = [&](XY& point) { point.x += by.x, point.y += by.y; };
  const auto move_box = [&](Box& box) {
    box = {box.left + by.x, box.top + by.y, box.right + by.x, box.bottom + by.y};
  };
  if (auto* shape = std::get_if<Shape>(&node.item))
    for (Path& path : shape->paths)
      for (XY& point : path.points) move(point);
  if (auto* disc = std::get_if<Disc>(&node.item)) move(disc->centre);
  if (auto* text = std::get_if<Text>(&node.item)) move(text->origin);
  if (auto* image = std::get_if<Image>(&node.item)) move_box(image->box);
  if (auto* group = std::get_if<Group>(&node.item)) {
    if (group->clip) move_box(*group->clip);
    move_by(group->children, by);
  }
}

void move_by(std::vector<Node>& nodes, XY by) {
  for (Node& node : nodes) move_by(node, by);
}

PanelPlaces place_panels(const std::vector<Panel>& panels, const Box& frame, const InkMap& ink) {
  PanelPlaces result;
  std::vector<Taken> taken;
  for (const Panel& panel : panels) {
    std::optional<Taken> best;
    double least = 0;
    for (std::size_t i = 0; i < panel.corners.size(); ++i) {
      for (const Box& box : places(panel, frame, panel.corners[i], taken)) {
        const bool free = std::ranges::none_of(
            taken, [&](const Taken& other) { return other.box.grown(gap / 2).meets(box); });
        if (!free || !frame.contains(box)) continue;
        const double cost = ink.under(box) + preference * static_cast<double>(i);
        if (best && cost >= least) continue;
        best = Taken{box, panel.corners[i]};
        least = cost;
      }
    }
    if (best) {
      taken.push_back(*best);
      result.blocked += ink.under(best->box);
    }
    result.boxes.push_back(best ? std::optional(best->box) : std::nullopt);
  }
  return result;
}

}  // namespace rumbo::render
