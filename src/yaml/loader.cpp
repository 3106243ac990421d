#include "yaml/loader.hpp"

#include "base/error.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace rumbo::yaml {
namespace {

constexpr std::size_t most_levels = 64;
constexpr std::size_t most_nodes = 1'000'000;
constexpr std::size_t most_bytes = std::size_t{64} << 20;  // of text, after aliases are expanded

constexpr std::string_view core = "tag:yaml.org,2002:";
constexpr std::array<std::string_view, 7> core_tags{"str",  "int", "float", "bool",
                                                    "null", "seq", "map"};

}  // namespace

Loader::Loader(std::string_view text, const std::string& file_name)
    : text_(text), offsets_(text), file_(std::make_shared<const std::string>(file_name)) {}

Node Loader::take() { return std::move(document_); }

base::SourcePosition Loader::position(const YAML::Mark& mark) const {
  const auto offset = static_cast<std::size_t>(std::max(mark.pos, 0));
  return {*file_, offsets_.line(offset), offsets_.column(offset)};
}

Node Loader::make(Kind kind, const YAML::Mark& mark) const {
  const auto offset = static_cast<std::size_t>(std::max(mark.pos, 0));
  Node node;
  node.kind_ = kind;
  node.file_ = file_;
  node.line_ = static_cast<std::uint32_t>(offsets_.line(offset));
  node.column_ = static_cast<std::uint32_t>(offsets_.column(offset));
  return node;
}

void Loader::OnDocumentStart(const YAML::Mark& mark) {
  if (started_)
    throw base::InputError(
        position(mark),
        "a second document begins here, or the line is not indented like those above; "
        "keep one document, without '---' inside it");
  started_ = true;
}

void Loader::OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) {
  Node node = make(Kind::null, mark);
  // yaml-cpp marks an empty value at whatever comes after it.
  if (!open_.empty() && open_.back().awaits_value) {
    const Node& key = open_.back().key;
    if (node.column_ <= key.column_ || node.line_ > key.line_ + 1) {
      node.line_ = key.line_;
      node.column_ = key.column_;
    }
  }
  finish(std::move(node), anchor, {});
}

void Loader::OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) {
  const auto found = anchors_.find(anchor);
  if (found == anchors_.end())
    throw base::InputError(position(mark),
                           "the alias stands inside what it names, so it would never end; "
                           "spell out what is meant");
  const Node here = make(Kind::null, mark);
  spend(found->second.weight, here);
  Node copy = found->second.node;
  copy.line_ = here.line_;
  copy.column_ = here.column_;
  attach(std::move(copy), found->second.weight);
}

void Loader::OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                      const std::string& value) {
  check_tag(tag, mark);
  Node node = make(Kind::scalar, mark);
  node.plain_ = tag != "!" && tag != "tag:yaml.org,2002:str";
  node.scalar_ = value;
  finish(std::move(node), anchor, {1, value.size()});
}

void Loader::OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                             YAML::EmitterStyle::value /*style*/) {
  open(Kind::sequence, mark, tag, anchor);
}

void Loader::OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                        YAML::EmitterStyle::value /*style*/) {
  open(Kind::mapping, mark, tag, anchor);
}

void Loader::OnMapEnd() {
  check_duplicates(open_.back().node);
  close();
}

void Loader::open(Kind kind, const YAML::Mark& mark, const std::string& tag,
                  YAML::anchor_t anchor) {
  check_tag(tag, mark);
  if (open_.size() == most_levels)
    throw base::InputError(
        position(mark),
        fmt::format("is nested more than {} levels deep; make it flatter", most_levels));
  Open level;
  level.node = make(kind, mark);
  level.anchor = anchor;
  open_.push_back(std::move(level));
}

void Loader::close() {
  Open level = std::move(open_.back());
  open_.pop_back();
  finish(std::move(level.node), level.anchor, level.weight);
}

void Loader::finish(Node node, YAML::anchor_t anchor, const Weight& weight) {
  spend({1, weight.bytes}, node);
  if (anchor != 0) {
    spend(weight, node);  // the copy kept for its aliases
    anchors_[anchor] = {node, weight};
  }
  attach(std::move(node), weight);
}

void Loader::attach(Node node, const Weight& weight) {
  if (open_.empty()) {
    document_ = std::move(node);
    return;
  }
  Open& parent = open_.back();
  parent.weight.nodes += weight.nodes;
  parent.weight.bytes += weight.bytes;
  if (parent.node.kind_ == Kind::sequence) {
    parent.node.items_.push_back(std::move(node));
  } else if (parent.awaits_value) {
    parent.node.entries_.emplace_back(std::move(parent.key), std::move(node));
    parent.awaits_value = false;
  } else if (node.kind_ != Kind::scalar) {
    throw base::InputError(node.position(), "a key must be a single value; quote it if it is text");
  } else {
    parent.key = std::move(node);
    parent.awaits_value = true;
  }
}

void Loader::spend(const Weight& weight, const Node& at) {
  spent_.nodes += weight.nodes;
  spent_.bytes += weight.bytes;
  if (spent_.nodes <= most_nodes && spent_.bytes <= most_bytes) return;
  throw base::InputError(
      at.position(), fmt::format("more than {} values or {} MB of text with all aliases spelt out; "
                                 "split the file or use fewer aliases",
                                 most_nodes, most_bytes >> 20));
}

void Loader::check_tag(const std::string& tag, const YAML::Mark& mark) const {
  if (tag.empty() || tag == "?" || tag == "!") return;
  const std::string_view name(tag);
  if (name.starts_with(core) &&
      std::ranges::find(core_tags, name.substr(core.size())) != core_tags.end())
    return;
  throw base::InputError(position(mark), fmt::format("the tag '{}' is not known; remove it", tag));
}

void Loader::check_duplicates(const Node& mapping) const {
  std::vector<const Node*> keys;
  for (const Node::Entry& entry : mapping.entries_) keys.push_back(&entry.first);
  std::ranges::stable_sort(keys, {},
                           [](const Node* key) { return std::string_view(key->scalar_); });
  const auto twice = std::ranges::adjacent_find(
      keys, {}, [](const Node* key) { return std::string_view(key->scalar_); });
  if (twice == keys.end()) return;
  throw base::InputError(
      (*(twice + 1))->position(),
      fmt::format("the key '{}' stands twice in one map, first in line {}; remove one",
                  (*twice)->scalar_, (*twice)->line_));
}

}  // namespace rumbo::yaml
