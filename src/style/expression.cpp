#include "style/expression.hpp"

#include "style/operators.hpp"
#include "style/parser.hpp"
#include "style/part.hpp"
#include "style/values.hpp"

namespace rumbo::style {

std::string_view to_string(ValueType type) {
  switch (type) {
    case ValueType::null:
      return "null";
    case ValueType::boolean:
      return "true or false";
    case ValueType::number:
      return "a number";
    case ValueType::string:
      return "text";
    case ValueType::list:
      return "a list";
    case ValueType::object:
      return "a map";
    case ValueType::any:
      break;
  }
  return "a value";
}

Expression::Expression() : Expression(constant({})) {}

Expression::Expression(std::shared_ptr<const Part> root) : root_(std::move(root)) {}

Expression Expression::constant(geo::Value value) {
  return Expression(std::make_shared<Constant>(base::SourcePosition{}, std::move(value)));
}

Expression Expression::parse(const yaml::Node& node, base::Diagnostics& problems) {
  return Expression(Parser(ParseMode::property, problems).parse_root(node));
}

Expression Expression::parse_filter(const yaml::Node& node, base::Diagnostics& problems) {
  return Expression(Parser(ParseMode::filter, problems).parse(node, ValueType::boolean));
}

bool Expression::is_expression(const yaml::Node& node) {
  if (node.kind() != yaml::Kind::sequence || node.items().empty()) return false;
  const yaml::Node& first = node.items().front();
  if (first.kind() != yaml::Kind::scalar) return false;
  return find_operator(first.scalar()) != nullptr || is_left_out(first.scalar());
}

Expression Expression::parse_literal(const yaml::Node& node) {
  return Expression(std::make_shared<Constant>(node.position(), value_of(node)));
}

geo::Value Expression::evaluate(const Context& context) const { return root_->evaluate(context); }

std::optional<Colour> Expression::colour(const Context& context) const {
  return root_->colour(context);
}

bool Expression::is_constant() const { return root_->constant() != nullptr; }

ValueType Expression::type() const { return root_->type(); }

void Expression::visit_results(const Visitor& visit) const {
  const auto results = root_->results();
  if (results.empty()) visit(*this, root_->where());
  for (const auto& result : results) Expression(result).visit_results(visit);
}

}  // namespace rumbo::style
