#include "style/font_roles.hpp"

#include "style/expression.hpp"
#include "text/edit_distance.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace rumbo::style {
namespace {

using Entries = std::vector<yaml::Node::Entry>;
using yaml::Kind;
using yaml::Node;

// A copy of a map in which the values of some keys are others.
template <class Change>
Node changed(const Node& map, Change&& change) {
  Entries entries;
  entries.reserve(map.entries().size());
  for (const auto& [key, value] : map.entries()) entries.emplace_back(key, change(key, value));
  return map.with_entries(std::move(entries));
}

Node as_list(const Node& node) {
  return node.kind() == Kind::sequence ? node : node.with_items({node});
}

class Roles {
 public:
  Roles(const Node& roles, base::Diagnostics& problems) : roles_(roles), problems_(problems) {}

  FontRoles read() const {
    FontRoles all;
    for (const auto& [name, value] : roles_.entries()) {
      std::vector<std::string> fonts;
      const Node list = as_list(value);
      for (const auto& item : list.items())
        if (auto font = item.text(problems_)) fonts.push_back(std::move(*font));
      if (fonts.empty())
        problems_.error(
            value.position(),
            fmt::format("map: fonts: the role '{}' must name at least one font", name.scalar()));
      all.emplace_back(name.scalar(), std::move(fonts));
    }
    if (!roles_.find("text"))
      problems_.error(roles_.position(),
                      "map: fonts: has no role 'text'; it is what stands where no other is named");
    return all;
  }

  Node put_into(const Node& fonts) const {
    if (fonts.kind() == Kind::scalar) {
      const Node* role = roles_.find(fonts.scalar());
      return role ? as_list(*role) : fonts;
    }
    if (fonts.kind() != Kind::sequence) return fonts;
    std::vector<Node> items;
    const bool is_call = Expression::is_expression(fonts);
    for (std::size_t i = 0; i < fonts.items().size(); ++i) {
      const Node& item = fonts.items()[i];
      const Node* role =
          item.kind() == Kind::scalar && !is_call ? roles_.find(item.scalar()) : nullptr;
      if (role) {
        const Node list = as_list(*role);
        items.insert(items.end(), list.items().begin(), list.items().end());
      } else {
        if (!is_call) check(item);
        items.push_back(item.kind() == Kind::sequence ? put_into(item) : item);
      }
    }
    return fonts.with_items(std::move(items));
  }

 private:
  // Families are written with capitals, roles without.
  void check(const Node& item) const {
    if (item.kind() != Kind::scalar) return;
    const bool like_role = std::ranges::all_of(
        item.scalar(), [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; });
    if (!like_role || item.scalar().empty() || item.scalar().ends_with("serif") ||
        item.scalar() == "monospace")
      return;
    std::vector<std::string_view> names;
    for (const auto& [name, value] : roles_.entries()) names.push_back(name.scalar());
    const auto near = text::nearest(item.scalar(), names);
    problems_.error(
        item.position(),
        fmt::format("text-font: there is no role '{}' under map: fonts{}", item.scalar(),
                    near ? fmt::format("; the nearest is '{}'", *near) : ""));
  }

  const Node& roles_;
  base::Diagnostics& problems_;
};

Node with_text_fonts(const Node& layer, const Roles& roles) {
  if (layer.kind() != Kind::mapping) return layer;
  return changed(layer, [&](const Node& key, const Node& value) {
    if (key.scalar() != "layout" || value.kind() != Kind::mapping) return value;
    return changed(value, [&](const Node& name, const Node& fonts) {
      return name.scalar() == "text-font" ? roles.put_into(fonts) : fonts;
    });
  });
}

}  // namespace

Document with_font_roles(const Node& root, base::Diagnostics& problems) {
  const Node* map = root.find("map");
  const Node* fonts = map ? map->find("fonts") : nullptr;
  if (!fonts || fonts->kind() != Kind::mapping) return {root, {}};
  const Roles roles(*fonts, problems);
  Document document{{}, roles.read()};
  const Node* text = fonts->find("text");
  document.root = changed(root, [&](const Node& key, const Node& value) {
    if (key.scalar() == "map") {
      Entries entries;
      for (const auto& [name, setting] : value.entries())
        if (name.scalar() != "fonts" || text)
          entries.emplace_back(name, name.scalar() == "fonts" ? as_list(*text) : setting);
      return value.with_entries(std::move(entries));
    }
    if (key.scalar() != "layers" || value.kind() != Kind::sequence) return value;
    std::vector<Node> layers;
    layers.reserve(value.items().size());
    for (const auto& layer : value.items()) layers.push_back(with_text_fonts(layer, roles));
    return value.with_items(std::move(layers));
  });
  return document;
}

}  // namespace rumbo::style
