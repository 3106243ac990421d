#include "style/operators.hpp"
#include "style/values.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace rumbo::style {
namespace {

enum class Order { less, less_or_equal, greater, greater_or_equal };

template <class Type>
bool holds(Order order, const Type& a, const Type& b) {
  switch (order) {
    case Order::less:
      return a < b;
    case Order::less_or_equal:
      return a <= b;
    case Order::greater:
      return a > b;
    case Order::greater_or_equal:
      break;
  }
  return a >= b;
}

// The least number that a part can become.
std::optional<double> least_of(const Expression::Part& part) {
  if (const geo::Value* value = part.constant())
    return value->is_number() ? std::optional(value->number()) : std::nullopt;
  std::optional<double> least;
  for (const PartPtr& result : part.results()) {
    const auto one = least_of(*result);
    if (!one) return std::nullopt;
    least = std::min(least.value_or(*one), *one);
  }
  return least;
}

class Comparison : public Expression::Part {
 public:
  Comparison(base::SourcePosition where, PartPtr left, PartPtr right)
      : Part(std::move(where)), left_(std::move(left)), right_(std::move(right)) {}
  ValueType type() const override { return ValueType::boolean; }

 protected:
  geo::Value left(const Context& context) const { return left_->evaluate(context); }
  geo::Value right(const Context& context) const { return right_->evaluate(context); }
  const Part& left() const { return *left_; }
  const Part& right() const { return *right_; }

 private:
  PartPtr left_;
  PartPtr right_;
};

template <bool wanted>
class Equality final : public Comparison {
 public:
  using Comparison::Comparison;
  geo::Value evaluate(const Context& context) const override {
    return equal(left(context), right(context)) == wanted;
  }
};

// Two numbers or two texts (in code point order); null for anything else.
template <Order order>
class Ordering final : public Comparison {
 public:
  using Comparison::Comparison;
  geo::Value evaluate(const Context& context) const override {
    const geo::Value a = left(context);
    const geo::Value b = right(context);
    if (a.is_number() && b.is_number()) return holds(order, a.number(), b.number());
    if (a.string() && b.string()) return holds(order, *a.string(), *b.string());
    return {};
  }
  std::optional<double> least(std::string_view property) const override {
    const bool from_below = order == Order::greater || order == Order::greater_or_equal;
    if (!from_below || !left().property() || *left().property() != property) return std::nullopt;
    return least_of(right());
  }
};

bool is_scalar(const yaml::Node& node) { return node.kind() == yaml::Kind::scalar; }

std::string two_constants(const std::string& name, const yaml::Node& property,
                          const yaml::Node& value) {
  const std::string quote = value.is_plain() && value_of(value).is_number() ? "" : "\"";
  const std::string& key = property.scalar();
  const std::string left =
      key == "$type" ? "[\"geometry-type\"]" : fmt::format("[\"get\", \"{}\"]", key);
  return fmt::format(
      "compares two constants, as legacy filters did, which are not supported; "
      "write [\"{}\", {}, {}{}{}]",
      name, left, quote, value.scalar(), quote);
}

bool comparable(ValueType a, ValueType b) {
  const auto open = [](ValueType type) {
    return type == ValueType::any || type == ValueType::null;
  };
  return open(a) || open(b) || a == b;
}

template <class Kind>
PartPtr build_comparison(Parser& parser, const yaml::Node& call) {
  const std::string& name = call.items()[0].scalar();
  if (!parser.takes(call, 2, 2, fmt::format("[\"{}\", [\"get\", \"property\"], value]", name))) {
    return parser.nothing(call);
  }
  const auto given = operands(call);
  if (is_scalar(given[0]) && is_scalar(given[1])) {
    return parser.fail(call, two_constants(name, given[0], given[1]));
  }
  PartPtr left = parser.parse(given[0]);
  PartPtr right = parser.parse(given[1]);
  if (!comparable(left->type(), right->type())) {
    return parser.fail(call, fmt::format("compares {} with {}; use \"to-number\" or \"to-string\" "
                                         "on one side",
                                         to_string(left->type()), to_string(right->type())));
  }
  return std::make_shared<Kind>(call.position(), std::move(left), std::move(right));
}

constexpr Operator operators[] = {{"==", build_comparison<Equality<true>>},
                                  {"!=", build_comparison<Equality<false>>},
                                  {"<", build_comparison<Ordering<Order::less>>},
                                  {"<=", build_comparison<Ordering<Order::less_or_equal>>},
                                  {">", build_comparison<Ordering<Order::greater>>},
                                  {">=", build_comparison<Ordering<Order::greater_or_equal>>}};

}  // namespace

std::span<const Operator> comparison_operators() { return operators; }

}  // namespace rumbo::style
