#include "style/constants.hpp"

#include "base/error.hpp"
#include "text/edit_distance.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include <fmt/format.h>

namespace rumbo::style {
namespace {

constexpr std::size_t most_nodes = 1'000'000;
constexpr int deepest = 64;

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
bool is_name(std::string_view text) {
  return !text.empty() && is_letter(text.front()) && std::ranges::all_of(text, [](char c) {
    return is_letter(c) || (c >= '0' && c <= '9') || c == '-';
  });
}

// "$land" names a constant; "$type" and "$id" are of legacy filters unless there are such.
bool names_constant(const yaml::Node& node) {
  return node.kind() == yaml::Kind::scalar && node.is_plain() && node.scalar().starts_with('$') &&
         is_name(std::string_view(node.scalar()).substr(1));
}

class Substitution {
 public:
  Substitution(const yaml::Node* constants, base::Diagnostics& problems)
      : constants_(constants), problems_(problems) {
    if (constants_)
      for (const auto& [key, value] : constants_->entries()) values_.emplace(key.scalar(), &value);
  }

  void check_names() const {
    if (!constants_) return;
    for (const auto& [key, value] : constants_->entries()) {
      if (is_name(key.scalar())) continue;
      problems_.error(key.position(),
                      fmt::format("constants: '{}' is no name; write a letter first, then letters, "
                                  "digits, - and _",
                                  key.scalar()));
    }
  }

  yaml::Node apply(const yaml::Node& node) {
    spend(node);
    if (names_constant(node)) return value_of(node);
    if (node.kind() == yaml::Kind::sequence) return apply_items(node);
    if (node.kind() == yaml::Kind::mapping) return apply_entries(node);
    return node;
  }

  // Layers and their properties, so that what is said names them.
  yaml::Node apply_layers(const yaml::Node& layers) {
    if (layers.kind() != yaml::Kind::sequence) return apply(layers);
    std::vector<yaml::Node> items;
    items.reserve(layers.items().size());
    for (const auto& layer : layers.items()) {
      const yaml::Node* id = layer.find("id");
      at_ = fmt::format("layer '{}'", id ? id->scalar() : "");
      items.push_back(apply(layer));
    }
    at_.clear();
    return layers.with_items(std::move(items));
  }

 private:
  void spend(const yaml::Node& node) const {
    if (++spent_ > most_nodes || depth_ > deepest) {
      throw base::InputError(node.position(),
                             "the constants make the style larger than 1,000,000 values or deeper "
                             "than 64 levels; use fewer within each other");
    }
  }

  yaml::Node apply_items(const yaml::Node& node) {
    ++depth_;
    std::vector<yaml::Node> items;
    items.reserve(node.items().size());
    for (const auto& item : node.items()) items.push_back(apply(item));
    --depth_;
    return node.with_items(std::move(items));
  }

  yaml::Node apply_entries(const yaml::Node& node) {
    ++depth_;
    std::vector<yaml::Node::Entry> entries;
    entries.reserve(node.entries().size());
    for (const auto& [key, value] : node.entries()) {
      key_ = key.scalar();
      entries.emplace_back(key, apply(value));
    }
    --depth_;
    return node.with_entries(std::move(entries));
  }

  yaml::Node value_of(const yaml::Node& use) {
    const std::string name = use.scalar().substr(1);
    const auto value = values_.find(name);
    if (value == values_.end()) return unknown(use, name);
    if (!open_.insert(name).second) {
      if (was_said(use)) return use;
      return fail(use, fmt::format("the constant '{}' contains itself; give it a value", name));
    }
    ++depth_;
    yaml::Node result = apply(*value->second);
    --depth_;
    open_.erase(name);
    return result;
  }

  yaml::Node unknown(const yaml::Node& use, const std::string& name) {
    if (name == "type" || name == "id" || was_said(use)) return use;
    std::vector<std::string_view> names;
    if (constants_)
      for (const auto& [key, value] : constants_->entries()) names.push_back(key.scalar());
    const auto near = text::nearest(name, names);
    return fail(use, fmt::format("there is no constant '{}'{}", name,
                                 near            ? fmt::format("; the nearest is '{}'", *near)
                                 : names.empty() ? "; name it under constants:, or quote the text"
                                                 : fmt::format("; the constants are {}",
                                                               fmt::join(names, ", "))));
  }

  // A fault inside a constant shows wherever the constant does, which may be a million times.
  bool was_said(const yaml::Node& use) {
    const base::SourcePosition at = use.position();
    return !said_.emplace(at.file, at.line, at.column).second;
  }

  yaml::Node fail(const yaml::Node& use, const std::string& message) {
    const std::string prefix = at_.empty()    ? key_
                               : key_.empty() ? at_
                                              : fmt::format("{}, {}", at_, key_);
    problems_.error(use.position(), prefix.empty() ? message : prefix + ": " + message);
    return use;
  }

  const yaml::Node* constants_;
  base::Diagnostics& problems_;
  std::map<std::string_view, const yaml::Node*> values_;
  std::set<std::string> open_;
  std::set<std::tuple<std::string, std::size_t, std::size_t>> said_;
  std::string at_, key_;
  mutable std::size_t spent_ = 0;
  int depth_ = 0;
};

}  // namespace

yaml::Node with_constants(const yaml::Node& root, base::Diagnostics& problems) {
  if (root.kind() != yaml::Kind::mapping) return root;
  const yaml::Node* constants = root.find("constants");
  if (constants && !constants->require(yaml::Kind::mapping, problems)) constants = nullptr;
  Substitution substitution(constants, problems);
  substitution.check_names();
  std::vector<yaml::Node::Entry> entries;
  for (const auto& [key, value] : root.entries()) {
    if (key.scalar() == "constants") continue;
    entries.emplace_back(key, key.scalar() == "layers" ? substitution.apply_layers(value)
                                                       : substitution.apply(value));
  }
  return root.with_entries(std::move(entries));
}

}  // namespace rumbo::style
