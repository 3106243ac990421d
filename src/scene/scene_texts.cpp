#include "scene/scene_texts.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace rumbo::scene {
namespace {

void collect(const std::vector<Node>& nodes, std::vector<const Text*>& out) {
  for (const Node& node : nodes) {
    if (const auto* text = std::get_if<Text>(&node.item)) out.push_back(text);
    if (const auto* group = std::get_if<Group>(&node.item)) collect(group->children, out);
  }
}

}  // namespace

std::vector<const Text*> texts_of(const Scene& scene) {
  std::vector<const Text*> texts;
  collect(scene.nodes, texts);
  return texts;
}

void warn_of_missing_glyphs(const Scene& scene, const Typesetter& typesetter,
                            base::Diagnostics& problems) {
  for (const Text* text : texts_of(scene)) {
    std::vector<char32_t> missing = typesetter.measure(text->text, text->font).missing;
    if (missing.empty()) continue;
    std::ranges::sort(missing);
    missing.erase(std::unique(missing.begin(), missing.end()), missing.end());
    std::string points;
    for (const char32_t point : missing)
      points +=
          fmt::format("{}U+{:04X}", points.empty() ? "" : ", ", static_cast<std::uint32_t>(point));
    problems.warn(
        {}, fmt::format(
                "no font of the map has {} in '{}': install fonts-noto-core, or write the name in "
                "another script",
                points, text->text));
  }
}

}  // namespace rumbo::scene
