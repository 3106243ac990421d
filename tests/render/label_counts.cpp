#include "label_counts.hpp"

#include "ink.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace sample {
namespace {

using namespace rumbo::scene;

constexpr double homonyms = 150;  // pixels: farther apart, two places may bear one name

struct Written {
  std::string name;  // the words set like the first
  Font font;         // of these: a river may bear a town's name
  std::string words;
  Ink ink;
  Ink symbols;  // drawn with it
  XY at{};
};

const Group* find(const std::vector<Node>& nodes, const std::string& id) {
  for (const Node& node : nodes)
    if (const auto* group = std::get_if<Group>(&node.item)) {
      if (group->id == id) return group;
      if (const Group* inner = find(group->children, id)) return inner;
    }
  return nullptr;
}

void collect_texts(const std::vector<Node>& nodes, std::vector<const Text*>& out) {
  for (const Node& node : nodes) {
    if (const auto* group = std::get_if<Group>(&node.item)) collect_texts(group->children, out);
    if (const auto* text = std::get_if<Text>(&node.item)) out.push_back(text);
  }
}

// Letters set one by one along a curve make one word; lines make several.
std::string joined(const std::vector<const Text*>& texts, bool like_first) {
  std::string out;
  for (const Text* text : texts) {
    if (like_first && !(text->font == texts.front()->font)) continue;
    const bool letter = text->angle != 0 && text->width < 2 * text->font.size;
    out += (out.empty() || letter ? "" : " ") + text->text;
  }
  return out;
}

// Far enough about the texts that nothing of them can lie beyond.
Box window_of(const std::vector<const Text*>& texts) {
  Box window{1e9, 1e9, -1e9, -1e9};
  for (const Text* text : texts) {
    const double reach = text->width + 2 * text->font.size +
                         static_cast<double>(text->text.size()) * text->font.spacing;
    window = {std::min(window.left, text->origin.x - reach),
              std::min(window.top, text->origin.y - reach),
              std::max(window.right, text->origin.x + reach),
              std::max(window.bottom, text->origin.y + reach)};
  }
  return window;
}

// The groups of one kind of feature, "leg" or "stop"; the pale casing under a line is not the line.
void collect_features(const std::vector<Node>& nodes, const std::string& kind,
                      std::vector<Node>& out) {
  for (const Node& node : nodes)
    if (const auto* group = std::get_if<Group>(&node.item)) {
      const bool is_it = std::ranges::find(group->data, std::pair<std::string, std::string>{
                                                            "feature", kind}) != group->data.end();
      if (group->id.starts_with("layer-legs-casing")) continue;
      if (is_it)
        out.push_back(node);
      else
        collect_features(group->children, kind, out);
    }
}

// What is drawn over the labels: the panels and what surrounds the map.
std::vector<Node> drawn_after(const Scene& scene, const std::string& id) {
  std::vector<Node> out;
  bool after = false;
  for (const Node& node : scene.nodes) {
    const auto* group = std::get_if<Group>(&node.item);
    if (after && group) out.push_back(node);
    after = after || (group && group->id == id);
  }
  return out;
}

class Counter {
 public:
  Counter(const Scene& scene, const Typesetter& typesetter)
      : scene_(scene),
        typesetter_(typesetter),
        page_{0, 0, static_cast<double>(scene.width), static_cast<double>(scene.height)} {}

  LabelCounts run(const std::vector<std::string>& stops) {
    const Group *names = find(scene_.nodes, "labels"), *map = find(scene_.nodes, "map");
    if (!map || !map->clip) return counts_;
    if (names) read(*names);
    counts_.labels = static_cast<int>(labels_.size());
    std::vector<Node> legs, stop_symbols;
    collect_features(map->children, "leg", legs);
    collect_features(map->children, "stop", stop_symbols);
    compare_with_the_map(names && names->clip ? *names->clip : *map->clip,
                         {symbols_of(legs), page_, typesetter_},
                         {symbols_of(stop_symbols), page_, typesetter_});
    compare_with_each_other();
    look_for(stops);
    return counts_;
  }

 private:
  void read(const Group& names) {
    for (const Node& node : names.children) {
      const auto& label = std::get<Group>(node.item);
      std::vector<const Text*> texts;
      collect_texts(label.children, texts);
      if (texts.empty()) continue;
      const Box window = window_of(texts);
      Ink ink(texts_of(label.children), window, typesetter_);
      if (ink.empty()) continue;
      labels_.push_back({joined(texts, true), texts.front()->font, joined(texts, false),
                         std::move(ink), Ink(symbols_of(label.children), window, typesetter_),
                         texts.front()->origin});
    }
  }

  void compare_with_the_map(const Box& frame, const Ink& legs, const Ink& symbols) {
    std::vector<Node> above = drawn_after(scene_, "labels"), solid = symbols_of(above);
    for (Node& text : texts_of(above)) solid.push_back(std::move(text));
    const Ink panels(solid, page_, typesetter_);
    for (const Written& label : labels_) {
      note(counts_.clipped, label.ink.outside(frame), "clipped: " + label.words);
      note(counts_.covered, label.ink.shared(panels), "covered: " + label.words);
      note(counts_.over_route, label.ink.shared(legs, 0), "over the route: " + label.words);
      note(counts_.over_symbols, label.ink.shared(symbols), "over a symbol: " + label.words);
    }
  }

  void compare_with_each_other() {
    for (std::size_t i = 0; i < labels_.size(); ++i)
      for (std::size_t j = 0; j < i; ++j) {
        const Written &a = labels_[i], &b = labels_[j];
        note(counts_.overlapping, a.ink.shared(b.ink),
             fmt::format("overlapping: {} and {}", a.words, b.words));
        note(counts_.over_symbols, a.ink.shared(b.symbols) + b.ink.shared(a.symbols),
             fmt::format("over a symbol: {} and {}", a.words, b.words));
        const bool near = std::hypot(a.at.x - b.at.x, a.at.y - b.at.y) < homonyms;
        note(counts_.twice, a.name == b.name && a.font.italic == b.font.italic && near,
             "twice: " + a.name);
      }
  }

  void look_for(const std::vector<std::string>& stops) {
    const std::vector<Node> above = drawn_after(scene_, "labels");
    std::vector<const Text*> texts;
    collect_texts(above, texts);
    const std::string panels = joined(texts, false);
    for (const std::string& stop : stops) {
      const bool shown = std::ranges::any_of(labels_, [&](const Written& label) {
        return label.words.find(stop) != std::string::npos;
      });
      note(counts_.unnamed, !shown && panels.find(stop) == std::string::npos, "unnamed: " + stop);
    }
  }

  void note(int& count, int found, const std::string& fault) {
    if (found == 0) return;
    ++count;
    counts_.faults.push_back(fault);
  }

  const Scene& scene_;
  const Typesetter& typesetter_;
  Box page_;
  std::vector<Written> labels_;
  LabelCounts counts_;
};

}  // namespace

LabelCounts& LabelCounts::operator+=(const LabelCounts& other) {
  labels += other.labels, overlapping += other.overlapping, clipped += other.clipped;
  covered += other.covered, over_symbols += other.over_symbols, over_route += other.over_route;
  twice += other.twice, unnamed += other.unnamed;
  faults.insert(faults.end(), other.faults.begin(), other.faults.end());
  return *this;
}

LabelCounts count_labels(const Scene& scene, const Typesetter& typesetter,
                         const std::vector<std::string>& stops) {
  return Counter(scene, typesetter).run(stops);
}

}  // namespace sample
