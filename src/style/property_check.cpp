#include "style/property_check.hpp"

#include "style/colour.hpp"
#include "style/values.hpp"
#include "text/edit_distance.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace rumbo::style {
namespace {

bool takes_list(const Property& property) {
  using enum PropertyKind;
  return property.kind == numbers || property.kind == texts || property.kind == choices;
}

ValueType expected_type(const Property& property) {
  switch (property.kind) {
    case PropertyKind::number:
      return ValueType::number;
    case PropertyKind::flag:
      return ValueType::boolean;
    case PropertyKind::numbers:
    case PropertyKind::texts:
    case PropertyKind::choices:
      return ValueType::list;
    default:
      return ValueType::string;
  }
}

std::string number_fault(const Property& property, const geo::Value& value) {
  if (!value.is_number()) {
    return fmt::format("must be a number, not {}", to_string(type_of(value)));
  }
  const double number = value.number();
  if (number >= property.least && number <= property.most) return {};
  if (property.most == std::numeric_limits<double>::infinity()) {
    return fmt::format("must be {} or more, not {}", property.least, to_text(value));
  }
  return fmt::format("must be from {} to {}, not {}", property.least, property.most,
                     to_text(value));
}

std::string choice_fault(const Property& property, const geo::Value& value) {
  if (!value.string()) return fmt::format("must be text, not {}", to_string(type_of(value)));
  if (std::ranges::find(property.choices, *value.string()) != property.choices.end()) return {};
  const auto near = text::nearest(*value.string(), property.choices);
  return fmt::format("must be one of {}; not '{}'{}", fmt::join(property.choices, ", "),
                     *value.string(), near ? fmt::format(" (nearest: {})", *near) : "");
}

std::string colour_fault(const geo::Value& value) {
  if (value.string() && parse_colour(*value.string())) return {};
  return fmt::format(
      "must be a CSS colour such as '#8a2be2', 'rgba(0, 0, 0, 0.5)' or 'white', not "
      "'{}'",
      to_text(value));
}

std::string text_fault(const Property& property, const geo::Value& value) {
  if (!value.string()) return fmt::format("must be text, not {}", to_string(type_of(value)));
  const std::string& text = *value.string();
  const std::size_t open = text.find('{');
  const std::size_t close = open == std::string::npos ? open : text.find('}', open);
  if (property.name != "text-field" || close == std::string::npos) return {};
  return fmt::format("'{{name}}' tokens are not supported; write [\"get\", \"{}\"]",
                     text.substr(open + 1, close - open - 1));
}

std::string list_fault(const Property& property, const geo::Value& value) {
  if (!value.list()) return fmt::format("must be a list, not {}", to_string(type_of(value)));
  const geo::List& list = *value.list();
  if (property.length != 0 && list.size() != property.length) {
    return fmt::format("must hold {} numbers, not {}", property.length, list.size());
  }
  if (list.empty() && property.kind != PropertyKind::numbers) return "must hold at least one entry";
  for (const auto& item : list) {
    std::string fault;
    if (property.kind == PropertyKind::numbers) fault = number_fault(property, item);
    if (property.kind == PropertyKind::choices) fault = choice_fault(property, item);
    if (property.kind == PropertyKind::texts && !item.string()) fault = "must be text";
    if (!fault.empty()) return "each entry " + fault;
  }
  return {};
}

std::string constant_fault(const Property& property, const geo::Value& value) {
  switch (property.kind) {
    case PropertyKind::number:
      return number_fault(property, value);
    case PropertyKind::colour:
      return colour_fault(value);
    case PropertyKind::text:
      return text_fault(property, value);
    case PropertyKind::choice:
      return choice_fault(property, value);
    case PropertyKind::flag:
      return value.boolean()
                 ? ""
                 : "must be true or false, not " + std::string(to_string(type_of(value)));
    default:
      return list_fault(property, value);
  }
}

// A text-field of numbers is drawn as text, as MapLibre does; elsewhere types must agree.
bool type_may_fit(const Property& property, ValueType type) {
  if (type == ValueType::any || type == expected_type(property)) return true;
  return property.name == "text-field" && type == ValueType::number;
}

void check_result(const Property& property, const Expression& result,
                  const base::SourcePosition& where, base::Diagnostics& problems) {
  if (!result.is_constant()) {
    if (type_may_fit(property, result.type())) return;
    problems.error(where, fmt::format("must be {}, not {}", to_string(expected_type(property)),
                                      to_string(result.type())));
    return;
  }
  const geo::Value value = result.evaluate({});
  if (value.is_null()) return;
  if (const auto fault = constant_fault(property, value); !fault.empty())
    problems.error(where, fault);
}

// Text properties take unquoted 2021 as text.
Expression constant_of(const Property& property, const yaml::Node& node) {
  const bool text = property.kind == PropertyKind::text && node.kind() == yaml::Kind::scalar;
  return text ? Expression::constant(node.scalar()) : Expression::parse_literal(node);
}

bool is_constant(const Property& property, const yaml::Node& node) {
  if (node.kind() != yaml::Kind::sequence) return true;
  return takes_list(property) && !Expression::is_expression(node);
}

}  // namespace

Expression read_property(const Property& property, const yaml::Node& node,
                         base::Diagnostics& problems) {
  if (node.kind() == yaml::Kind::mapping) {
    problems.error(node.position(),
                   "a map is no value here; for a function with stops write [\"interpolate\", "
                   "[\"linear\"], [\"zoom\"], 4, 1, 10, 3]");
    return Expression();
  }
  base::Diagnostics found;
  Expression expression;
  if (is_constant(property, node)) {
    expression = constant_of(property, node);
    const auto fault = constant_fault(property, expression.evaluate({}));
    if (!fault.empty()) found.error(node.position(), fault);
  } else {
    expression = Expression::parse(node, found);
    if (!found.has_errors()) {
      expression.visit_results([&](const Expression& result, const base::SourcePosition& where) {
        check_result(property, result, where, found);
      });
    }
  }
  for (const auto& item : found.items()) problems.error(item.where, item.message);
  return found.has_errors() ? Expression() : expression;
}

}  // namespace rumbo::style
