#include "yaml/node.hpp"

#include "text/edit_distance.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include <fmt/format.h>

namespace rumbo::yaml {
namespace {

std::string_view describe(Kind kind) {
  switch (kind) {
    case Kind::null:
      return "empty";
    case Kind::scalar:
      return "a single value";
    case Kind::sequence:
      return "a list";
    case Kind::mapping:
      return "a map of keys and values";
  }
  return "";
}

std::string shorten(const std::string& text) {
  constexpr std::size_t most = 40;
  if (text.size() <= most) return text;
  std::size_t end = most;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return text.substr(0, end) + "...";
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::size_t skip_digits(std::string_view text, std::size_t at) {
  while (at < text.size() && is_digit(text[at])) ++at;
  return at;
}

// Past "-12" without a leading zero; 0 when there is no such whole number at the front.
std::size_t skip_integer(std::string_view text) {
  const std::size_t first = text.starts_with('-') ? 1 : 0;
  const std::size_t end = skip_digits(text, first);
  if (end == first || (text[first] == '0' && end > first + 1)) return 0;
  return end;
}

// JSON's grammar of numbers (RFC 8259, section 6).
bool is_number(std::string_view text) {
  std::size_t at = skip_integer(text);
  if (at == 0) return false;
  if (at < text.size() && text[at] == '.') {
    const std::size_t end = skip_digits(text, at + 1);
    if (end == at + 1) return false;
    at = end;
  }
  if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
    ++at;
    if (at < text.size() && (text[at] == '+' || text[at] == '-')) ++at;
    const std::size_t end = skip_digits(text, at);
    if (end == at) return false;
    at = end;
  }
  return at == text.size();
}

template <class T>
std::optional<T> parse_whole(const std::string& text) {
  T value{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

void report(const Node& node, std::string_view wanted, std::string_view remedy,
            base::Diagnostics& problems) {
  std::string found(describe(node.kind()));
  if (node.kind() == Kind::scalar)
    found = fmt::format(fmt::runtime(node.is_plain() ? "'{}'" : "the quoted text \"{}\""),
                        shorten(node.scalar()));
  problems.error(node.position(), fmt::format("must be {}, not {}{}", wanted, found, remedy));
}

std::string_view number_remedy(const Node& node) {
  if (node.kind() != Kind::scalar) return "";
  if (!node.is_plain()) return "; remove the quotes";
  return "; write it in decimal digits, without leading zeros or a unit";
}

}  // namespace

base::SourcePosition Node::position() const {
  return {file_ ? *file_ : std::string(), line_, column_};
}

const Node* Node::find(std::string_view key) const {
  const auto found =
      std::ranges::find_if(entries_, [key](const Entry& e) { return e.first.scalar_ == key; });
  return found == entries_.end() ? nullptr : &found->second;
}

Node Node::with_items(std::vector<Node> items) const {
  Node node;
  node.kind_ = Kind::sequence;
  node.line_ = line_, node.column_ = column_, node.file_ = file_;
  node.items_ = std::move(items);
  return node;
}

Node Node::with_entries(std::vector<Entry> entries) const {
  Node node;
  node.kind_ = Kind::mapping;
  node.line_ = line_, node.column_ = column_, node.file_ = file_;
  node.entries_ = std::move(entries);
  return node;
}

std::optional<std::string> Node::text(base::Diagnostics& problems) const {
  if (kind_ == Kind::scalar) return scalar_;
  report(*this, "text", kind_ == Kind::null ? "; write the text, or remove the key" : "", problems);
  return std::nullopt;
}

std::optional<double> Node::number(base::Diagnostics& problems) const {
  if (kind_ == Kind::scalar && plain_ && is_number(scalar_)) {
    const auto value = parse_whole<double>(scalar_);
    if (value && std::isfinite(*value)) return value;
  }
  report(*this, "a number", number_remedy(*this), problems);
  return std::nullopt;
}

std::optional<std::int64_t> Node::integer(base::Diagnostics& problems) const {
  if (kind_ == Kind::scalar && plain_ && skip_integer(scalar_) == scalar_.size() &&
      !scalar_.empty())
    if (const auto value = parse_whole<std::int64_t>(scalar_)) return value;
  report(*this, "a whole number", number_remedy(*this), problems);
  return std::nullopt;
}

std::optional<bool> Node::boolean(base::Diagnostics& problems) const {
  if (kind_ == Kind::scalar && plain_ && scalar_ == "true") return true;
  if (kind_ == Kind::scalar && plain_ && scalar_ == "false") return false;
  report(*this, "true or false", "", problems);
  return std::nullopt;
}

bool Node::require(Kind kind, base::Diagnostics& problems) const {
  if (kind_ == kind) return true;
  report(*this, describe(kind), "", problems);
  return false;
}

void Node::check_keys(std::span<const std::string_view> known, base::Diagnostics& problems) const {
  for (const auto& [key, value] : entries_) {
    if (std::ranges::find(known, key.scalar_) != known.end()) continue;
    const auto near = text::nearest(key.scalar_, known);
    const std::string remedy = near ? fmt::format("did you mean '{}'?", *near)
                                    : fmt::format("the keys here are: {}", fmt::join(known, ", "));
    problems.error(key.position(),
                   fmt::format("unknown key '{}'; {}", shorten(key.scalar_), remedy));
  }
}

}  // namespace rumbo::yaml
