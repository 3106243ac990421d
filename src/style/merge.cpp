#include "style/merge.hpp"

#include "text/edit_distance.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <fmt/format.h>

namespace rumbo::style {
namespace {

using Entries = std::vector<yaml::Node::Entry>;
using yaml::Kind;
using yaml::Node;

bool is_map(const Node* node) { return node && node->kind() == Kind::mapping; }

void set(Entries& entries, const Node& key, Node value) {
  const auto found = std::ranges::find_if(
      entries, [&](const Node::Entry& entry) { return entry.first.scalar() == key.scalar(); });
  if (value.kind() == Kind::null) {
    if (found != entries.end()) entries.erase(found);
  } else if (found != entries.end()) {
    *found = {key, std::move(value)};
  } else {
    entries.emplace_back(key, std::move(value));
  }
}

Node merge_maps(const Node& below, const Node& above) {
  Entries entries = below.entries();
  for (const auto& [key, value] : above.entries()) set(entries, key, value);
  return above.with_entries(std::move(entries));
}

// `inner`: the keys whose maps are merged in their turn.
Node merge_by_key(const Node& below, const Node& above, const std::set<std::string>& inner) {
  Entries entries = below.entries();
  for (const auto& [key, value] : above.entries()) {
    const Node* old = below.find(key.scalar());
    const bool deep = inner.contains(key.scalar()) && is_map(old) && is_map(&value);
    set(entries, key, deep ? merge_maps(*old, value) : value);
  }
  return above.with_entries(std::move(entries));
}

// A page and a size exclude each other: the style above has its way.
Node merge_map_section(const Node& below, const Node& above) {
  Entries entries = below.entries();
  std::erase_if(entries, [&](const Node::Entry& entry) {
    return (entry.first.scalar() == "size" && above.find("page")) ||
           (entry.first.scalar() == "page" && above.find("size"));
  });
  const Node kept = below.with_entries(std::move(entries));
  const Node* roles = kept.find("fonts");
  const Node* fonts = above.find("fonts");
  const bool plain = fonts && (fonts->kind() == Kind::sequence || fonts->kind() == Kind::scalar);
  if (!is_map(roles) || !plain) return merge_by_key(kept, above, {"fonts"});
  // Families alone are those of the role `text`; the other roles stay.
  Entries of_roles = roles->entries();
  for (auto& [role, families] : of_roles)
    if (role.scalar() == "text") families = *fonts;
  Entries changes = above.entries();
  for (auto& [key, value] : changes)
    if (key.scalar() == "fonts") value = roles->with_entries(std::move(of_roles));
  return merge_by_key(kept, above.with_entries(std::move(changes)), {});
}

std::string id_of(const Node& layer) {
  const Node* id = layer.find("id");
  return id && id->kind() == Kind::scalar ? id->scalar() : std::string();
}

bool says_true(const Node* node) {
  return node && node->kind() == Kind::scalar && node->is_plain() && node->scalar() == "true";
}

Node without_changes(const Node& layer) {
  Entries entries = layer.entries();
  std::erase_if(entries, [](const Node::Entry& entry) {
    return entry.first.scalar() == "before" || entry.first.scalar() == "remove";
  });
  return layer.with_entries(std::move(entries));
}

// The layers of two styles, in one order.
class LayerList {
 public:
  LayerList(const Node& below, base::Diagnostics& problems)
      : layers_(below.items()), problems_(problems) {
    for (const auto& layer : layers_) ids_.insert(id_of(layer));
  }

  void change(const Node& above) {
    const std::string id = id_of(above);
    const Node* removal = above.find("remove");
    const Node* before = place_of(above, id);
    if (removal && !says_true(removal)) {
      return problems_.error(removal->position(),
                             fmt::format("layer '{}', remove: must be true; leave the key out to "
                                         "keep the layer",
                                         id));
    }
    if (removal) return remove(above, id);
    Node layer = without_changes(above);
    if (!id.empty() && ids_.contains(id)) {
      const auto old = find(id);
      layer = merge_by_key(*old, layer, {"paint", "layout", "metadata"});
      if (!before) {
        *old = std::move(layer);
        return;
      }
      layers_.erase(old);
      ids_.erase(id);
    }
    insert(std::move(layer), id, before);
  }

  std::vector<Node> take() { return std::move(layers_); }

 private:
  std::vector<Node>::iterator find(const std::string& id) {
    return std::ranges::find_if(layers_, [&](const Node& layer) { return id_of(layer) == id; });
  }

  // What `before` says, if there is such a layer: else the layer stays where it would without.
  const Node* place_of(const Node& above, const std::string& id) {
    const Node* before = above.find("before");
    if (!before) return nullptr;
    const std::string next = before->kind() == Kind::scalar ? before->scalar() : "";
    if (next != id && ids_.contains(next)) return before;
    if (next == id && !id.empty())
      problems_.error(before->position(),
                      fmt::format("layer '{}', before: names the layer itself; name another, or "
                                  "leave the key out",
                                  id));
    else
      unknown(*before, id, "before", next);
    return nullptr;
  }

  void remove(const Node& above, const std::string& id) {
    if (!ids_.contains(id)) return unknown(*above.find("remove"), id, "remove", id);
    layers_.erase(find(id));
    ids_.erase(id);
  }

  void insert(Node layer, const std::string& id, const Node* before) {
    layers_.insert(before ? find(before->scalar()) : layers_.end(), std::move(layer));
    ids_.insert(id);
  }

  void unknown(const Node& where, const std::string& id, std::string_view key,
               const std::string& wanted) {
    const std::vector<std::string_view> names(ids_.begin(), ids_.end());
    const auto near = text::nearest(wanted, names);
    problems_.error(where.position(),
                    fmt::format("layer '{}', {}: there is no layer '{}'{}", id, key, wanted,
                                near ? fmt::format("; the nearest is '{}'", *near) : ""));
  }

  std::vector<Node> layers_;
  std::set<std::string> ids_;
  base::Diagnostics& problems_;
};

Node merge_layers(const Node& below, const Node& above, base::Diagnostics& problems) {
  if (below.kind() != Kind::sequence || above.kind() != Kind::sequence) return above;
  LayerList layers(below, problems);
  std::set<std::string> seen;
  for (const auto& layer : above.items()) {
    const std::string id = id_of(layer);
    if (!id.empty() && !seen.insert(id).second) {
      problems.error(layer.position(),
                     fmt::format("layer '{}': the id stands twice; join the two", id));
      continue;
    }
    layers.change(layer);
  }
  return above.with_items(layers.take());
}

}  // namespace

Node merge_styles(const Node& below, const Node& above, base::Diagnostics& problems) {
  if (!is_map(&below) || !is_map(&above)) return above;
  Entries entries = below.entries();
  for (const auto& [key, value] : above.entries()) {
    const std::string& name = key.scalar();
    const Node* old = below.find(name);
    Node result = value;
    if (old && name == "layers") result = merge_layers(*old, value, problems);
    if (is_map(old) && is_map(&value)) {
      if (name == "map") result = merge_map_section(*old, value);
      if (name == "constants" || name == "sources" || name == "metadata")
        result = merge_maps(*old, value);
    }
    if (name == "extends") continue;
    set(entries, key, std::move(result));
  }
  return above.with_entries(std::move(entries));
}

void refuse_changes(const Node& root, base::Diagnostics& problems) {
  const Node* layers = root.find("layers");
  if (!layers) return;
  for (const auto& layer : layers->items()) {
    for (const auto& [key, value] : layer.entries()) {
      if (key.scalar() != "remove" && key.scalar() != "before") continue;
      problems.error(key.position(),
                     fmt::format("layer '{}': '{}' changes a style that this one extends, and it "
                                 "extends none; remove the key",
                                 id_of(layer), key.scalar()));
    }
  }
}

}  // namespace rumbo::style
