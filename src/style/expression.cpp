#include "style/expression.hpp"

#include "style/operators.hpp"
#include "style/parser.hpp"
#include "style/part.hpp"
#include "style/values.hpp"

namespace rumbo::style {

namespace {

const std::shared_ptr<const Expression::Names>& no_names() {
  static const auto none = std::make_shared<const Expression::Names>(std::in_place);
  return none;
}

}  // namespace

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

Expression::Expression(std::shared_ptr<const Part> root, std::shared_ptr<const Names> reads)
    : root_(std::move(root)), reads_(std::move(reads)) {}

Expression Expression::constant(geo::Value value) {
  return {std::make_shared<Constant>(base::SourcePosition{}, std::move(value)), no_names()};
}

Expression Expression::parse(const yaml::Node& node, base::Diagnostics& problems) {
  Parser parser(ParseMode::property, problems);
  PartPtr root = parser.parse_root(node);
  return {std::move(root), std::make_shared<const Names>(parser.names_read())};
}

Expression Expression::parse_filter(const yaml::Node& node, base::Diagnostics& problems) {
  Parser parser(ParseMode::filter, problems);
  PartPtr root = parser.parse(node, ValueType::boolean);
  return {std::move(root), std::make_shared<const Names>(parser.names_read())};
}

bool Expression::is_expression(const yaml::Node& node) {
  if (node.kind() != yaml::Kind::sequence || node.items().empty()) return false;
  const yaml::Node& first = node.items().front();
  if (first.kind() != yaml::Kind::scalar) return false;
  return find_operator(first.scalar()) != nullptr || is_left_out(first.scalar());
}

Expression Expression::parse_literal(const yaml::Node& node) {
  return {std::make_shared<Constant>(node.position(), value_of(node)), no_names()};
}

geo::Value Expression::evaluate(const Context& context) const { return root_->evaluate(context); }

std::optional<Colour> Expression::colour(const Context& context) const {
  return root_->colour(context);
}

bool Expression::is_constant() const { return root_->constant() != nullptr; }

ValueType Expression::type() const { return root_->type(); }

std::optional<double> Expression::least(std::string_view property) const {
  return root_->least(property);
}

void Expression::visit_results(const Visitor& visit) const {
  const auto results = root_->results();
  if (results.empty()) visit(*this, root_->where());
  for (const auto& result : results) Expression(result, reads_).visit_results(visit);
}

}  // namespace rumbo::style
