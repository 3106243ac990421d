#include "style/operators.hpp"

#include <cmath>
#include <limits>

#include <fmt/format.h>

namespace rumbo::style {
namespace {

constexpr auto no_limit = std::numeric_limits<std::size_t>::max();

// Folds its operands from the left. Null when one is no number or the result is not finite.
template <char sign>
class Arithmetic final : public Expression::Part {
 public:
  Arithmetic(base::SourcePosition where, std::vector<PartPtr> operands)
      : Part(std::move(where)), operands_(std::move(operands)) {}
  geo::Value evaluate(const Context& context) const override {
    double result = 0;
    for (std::size_t i = 0; i < operands_.size(); ++i) {
      const geo::Value value = operands_[i]->evaluate(context);
      if (!value.is_number()) return {};
      result = i == 0 ? value.number() : apply(result, value.number());
    }
    if (sign == '-' && operands_.size() == 1) result = -result;
    return std::isfinite(result) ? geo::Value(result) : geo::Value();
  }
  ValueType type() const override { return ValueType::number; }

 private:
  static double apply(double a, double b) {
    if constexpr (sign == '+') return a + b;
    if constexpr (sign == '-') return a - b;
    if constexpr (sign == '*') return a * b;
    return a / b;
  }

  std::vector<PartPtr> operands_;
};

template <char sign, std::size_t least, std::size_t most>
PartPtr build(Parser& parser, const yaml::Node& call) {
  if (!parser.takes(call, least, most, fmt::format("[\"{}\", number, number]", sign))) {
    return parser.nothing(call);
  }
  return std::make_shared<Arithmetic<sign>>(call.position(),
                                            parser.parse_all(operands(call), ValueType::number));
}

constexpr Operator operators[] = {{"+", build<'+', 1, no_limit>},
                                  {"-", build<'-', 1, 2>},
                                  {"*", build<'*', 1, no_limit>},
                                  {"/", build<'/', 2, 2>}};

}  // namespace

std::span<const Operator> arithmetic_operators() { return operators; }

}  // namespace rumbo::style
