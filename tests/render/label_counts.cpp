#include "label_counts.hpp"

#include "scene/typesetter.hpp"

#include <cmath>
#include <string>
#include <vector>

namespace sample {
namespace {

using namespace rumbo::scene;

struct Written {
  std::string text;  // of the first line
  std::vector<Box> lines;
};

const Group* find(const std::vector<Node>& nodes, const std::string& id) {
  for (const Node& node : nodes)
    if (const auto* group = std::get_if<Group>(&node.item)) {
      if (group->id == id) return group;
      if (const Group* inner = find(group->children, id)) return inner;
    }
  return nullptr;
}

// From the height of capitals to the descenders; text on a slant is left to its own test.
Written written(const Group& label) {
  Written out;
  for (const Node& node : label.children) {
    const auto* text = std::get_if<Text>(&node.item);
    if (!text || text->angle != 0 || text->width <= 0) continue;
    if (out.lines.empty()) out.text = text->text;
    out.lines.push_back({text->origin.x, text->origin.y - cap_height * text->font.size,
                         text->origin.x + text->width, text->origin.y + descent * text->font.size});
  }
  return out;
}

void collect_legs(const std::vector<Node>& nodes, bool in_leg, std::vector<Path>& out) {
  for (const Node& node : nodes) {
    if (const auto* group = std::get_if<Group>(&node.item)) {
      bool leg = in_leg;
      for (const auto& [key, value] : group->data)
        leg = leg || (key == "feature" && value == "leg");
      collect_legs(group->children, leg, out);
    }
    const auto* shape = std::get_if<Shape>(&node.item);
    if (shape && in_leg) out.insert(out.end(), shape->paths.begin(), shape->paths.end());
  }
}

bool passes(const Path& path, const Box& box) {
  for (std::size_t i = 1; i < path.points.size(); ++i) {
    const XY &a = path.points[i - 1], &b = path.points[i];
    const int steps = 1 + static_cast<int>(std::hypot(b.x - a.x, b.y - a.y));
    for (int k = 0; k <= steps; ++k) {
      const double share = static_cast<double>(k) / steps;
      if (box.contains(XY{a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share})) return true;
    }
  }
  return false;
}

bool meet(const Written& a, const Written& b) {
  for (const Box& one : a.lines)
    for (const Box& two : b.lines)
      if (one.meets(two)) return true;
  return false;
}

}  // namespace

LabelCounts count_labels(const Scene& scene) {
  LabelCounts counts;
  const Group *names = find(scene.nodes, "labels"), *map = find(scene.nodes, "map");
  if (!names || !map || !map->clip) return counts;
  std::vector<Path> legs;
  collect_legs(map->children, false, legs);
  std::vector<Written> labels;
  for (const Node& node : names->children) labels.push_back(written(std::get<Group>(node.item)));
  std::erase_if(labels, [](const Written& label) { return label.lines.empty(); });
  counts.labels = static_cast<int>(labels.size());
  for (std::size_t i = 0; i < labels.size(); ++i) {
    bool clipped = false, crossed = false;
    for (const Box& line : labels[i].lines) {
      clipped = clipped || !map->clip->contains(line);
      for (const Path& leg : legs) crossed = crossed || passes(leg, line);
    }
    counts.clipped += clipped, counts.over_route += crossed;
    for (std::size_t j = 0; j < i; ++j) {
      counts.overlapping += meet(labels[i], labels[j]);
      const Box &a = labels[i].lines.front(), &b = labels[j].lines.front();
      counts.twice += labels[i].text == labels[j].text && labels[i].text.size() > 2 &&
                      std::hypot(a.left - b.left, a.top - b.top) < 40;
    }
  }
  return counts;
}

}  // namespace sample
