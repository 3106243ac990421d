#include "style/parser.hpp"

#include "style/operators.hpp"
#include "style/values.hpp"
#include "text/edit_distance.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace rumbo::style {
namespace {

// What stands where something could not be compiled: fits everywhere, so that one fault is reported
// once.
class Nothing final : public Expression::Part {
 public:
  using Part::Part;
  geo::Value evaluate(const Context&) const override { return {}; }
  ValueType type() const override { return ValueType::any; }
};

const std::string* call_name(const yaml::Node& node) {
  if (node.kind() != yaml::Kind::sequence || node.items().empty()) return nullptr;
  const yaml::Node& first = node.items().front();
  return value_of(first).string() ? &first.scalar() : nullptr;
}

std::string unknown_operator(const std::string& name) {
  if (name == "none" || name == "!in" || name == "!has") {
    return fmt::format(
        "\"{}\" is a legacy filter, which is not supported; write it with \"!\", "
        "e.g. [\"!\", [\"has\", \"name\"]]",
        name);
  }
  if (is_left_out(name)) {
    return fmt::format("\"{}\" is not among the supported expressions: {}", name,
                       fmt::join(operator_names(), ", "));
  }
  const auto names = operator_names();
  if (const auto near = text::nearest(name, names)) {
    return fmt::format("there is no expression \"{}\"; the nearest is \"{}\"", name, *near);
  }
  return fmt::format(
      "there is no expression \"{}\"; a list of values is written "
      "[\"literal\", [...]]",
      name);
}

}  // namespace

PartPtr Parser::fail(const yaml::Node& node, std::string message) {
  problems_.error(node.position(), std::move(message));
  return nothing(node);
}

PartPtr Parser::nothing(const yaml::Node& node) const {
  return std::make_shared<Nothing>(node.position());
}

bool Parser::takes(const yaml::Node& call, std::size_t least, std::size_t most,
                   std::string_view shape) {
  const std::size_t count = call.items().size() - 1;
  if (count >= least && count <= most) return true;
  problems_.error(call.position(),
                  fmt::format("\"{}\" has {} operand{}; write {}", call.items().front().scalar(),
                              count, count == 1 ? "" : "s", shape));
  return false;
}

bool Parser::zoom_may_stand(const yaml::Node& node) const {
  return mode_ == ParseMode::filter || &node == zoom_input_;
}

PartPtr Parser::parse_root(const yaml::Node& node) {
  const yaml::Node* value = &node;
  const std::string* name = call_name(*value);
  for (; name && *name == "let"; name = call_name(*value)) {
    if (value->items().size() < 2) break;
    value = &value->items().back();
  }
  if (name) {
    const std::size_t input = *name == "step" ? 1 : 2;
    const bool ramp = *name == "step" || *name == "interpolate";
    if (ramp && value->items().size() > input) zoom_input_ = &value->items()[input];
  }
  return parse(node);
}

void Parser::reads(const Expression::Part& name) {
  const geo::Value* known = name.constant();
  if (!known || !known->string())
    names_read_.reset();
  else if (names_read_)
    names_read_->insert(*known->string());
}

PartPtr Parser::use(const yaml::Node& node, const Binding& binding) {
  const bool was_within = parts_ < max_parts;
  parts_ += std::min(binding.weight, max_parts);
  if (parts_ < max_parts) return binding.part;
  if (!was_within) return nothing(node);
  return fail(node, fmt::format("\"var\" makes the expression larger than {} parts; use fewer "
                                "names within each other",
                                max_parts));
}

PartPtr Parser::parse(const yaml::Node& node, ValueType expected) {
  PartPtr part = parse_unchecked(node);
  const ValueType actual = part->type();
  if (expected == ValueType::any || actual == ValueType::any || actual == expected) return part;
  return fail(node, fmt::format("must be {}, not {}", to_string(expected), to_string(actual)));
}

std::vector<PartPtr> Parser::parse_all(std::span<const yaml::Node> nodes, ValueType expected) {
  std::vector<PartPtr> parts;
  parts.reserve(nodes.size());
  for (const auto& node : nodes) parts.push_back(parse(node, expected));
  return parts;
}

PartPtr Parser::parse_unchecked(const yaml::Node& node) {
  if (++parts_ == max_parts) {
    return fail(node, fmt::format("the expression has more than {} parts; take a property "
                                  "from the data instead of listing its values",
                                  max_parts));
  }
  if (parts_ > max_parts) return nothing(node);
  switch (node.kind()) {
    case yaml::Kind::null:
    case yaml::Kind::scalar:
      return std::make_shared<Constant>(node.position(), value_of(node));
    case yaml::Kind::mapping:
      return fail(node, "a map is no expression; write [\"literal\", {...}]");
    case yaml::Kind::sequence:
      break;
  }
  if (depth_ == max_depth) {
    return fail(node, fmt::format("the expression is nested deeper than {} levels; use "
                                  "\"match\" or \"case\" to flatten it",
                                  max_depth));
  }
  ++depth_;
  PartPtr part = parse_call(node);
  --depth_;
  return part;
}

PartPtr Parser::parse_call(const yaml::Node& call) {
  const std::string* name = call_name(call);
  if (!name) {
    return fail(call,
                "a list here must begin with the name of an expression; a list of values "
                "is written [\"literal\", [...]]");
  }
  const Operator* found = find_operator(*name);
  if (!found) return fail(call, unknown_operator(*name));
  return found->build(*this, call);
}

}  // namespace rumbo::style
