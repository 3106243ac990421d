#include "style/operators.hpp"
#include "style/values.hpp"

#include <cmath>
#include <limits>
#include <numbers>

#include <fmt/format.h>

namespace rumbo::style {
namespace {

constexpr auto no_limit = std::numeric_limits<std::size_t>::max();
using Function = double (*)(double);

// A function of one number; null for anything else and for a result that is not finite.
class OfNumber final : public Expression::Part {
 public:
  OfNumber(base::SourcePosition where, Function function, PartPtr operand)
      : Part(std::move(where)), function_(function), operand_(std::move(operand)) {}
  geo::Value evaluate(const Context& context) const override {
    const geo::Value value = operand_->evaluate(context);
    if (!value.is_number()) return {};
    const double result = function_(value.number());
    return std::isfinite(result) ? geo::Value(result) : geo::Value();
  }
  ValueType type() const override { return ValueType::number; }

 private:
  Function function_;
  PartPtr operand_;
};

using Fold = double (*)(double, double);

// Folds two numbers or more from the left.
class OfNumbers final : public Expression::Part {
 public:
  OfNumbers(base::SourcePosition where, Fold fold, std::vector<PartPtr> operands)
      : Part(std::move(where)), fold_(fold), operands_(std::move(operands)) {}
  geo::Value evaluate(const Context& context) const override {
    double result = 0;
    for (std::size_t i = 0; i < operands_.size(); ++i) {
      const geo::Value value = operands_[i]->evaluate(context);
      if (!value.is_number()) return {};
      result = i == 0 ? value.number() : fold_(result, value.number());
    }
    return std::isfinite(result) ? geo::Value(result) : geo::Value();
  }
  ValueType type() const override { return ValueType::number; }

 private:
  Fold fold_;
  std::vector<PartPtr> operands_;
};

// Halves away from zero, as the specification has it.
double away_from_zero(double x) { return x < 0 ? -std::floor(-x + 0.5) : std::floor(x + 0.5); }

template <Function function>
PartPtr build_one(Parser& parser, const yaml::Node& call) {
  const auto shape = fmt::format("[\"{}\", number]", call.items()[0].scalar());
  if (!parser.takes(call, 1, 1, shape)) return parser.nothing(call);
  return std::make_shared<OfNumber>(call.position(), function,
                                    parser.parse(operands(call)[0], ValueType::number));
}

template <Fold fold, std::size_t least, std::size_t most>
PartPtr build_fold(Parser& parser, const yaml::Node& call) {
  const auto shape = fmt::format("[\"{}\", number, number]", call.items()[0].scalar());
  if (!parser.takes(call, least, most, shape)) return parser.nothing(call);
  return std::make_shared<OfNumbers>(call.position(), fold,
                                     parser.parse_all(operands(call), ValueType::number));
}

template <int which>
PartPtr build_known(Parser& parser, const yaml::Node& call) {
  parser.takes(call, 0, 0, fmt::format("[\"{}\"]", call.items()[0].scalar()));
  constexpr double known[] = {std::numbers::e, std::numbers::ln2, std::numbers::pi};
  return std::make_shared<Constant>(call.position(), known[which]);
}

constexpr Operator operators[] = {
    {"abs", build_one<[](double x) { return std::abs(x); }>},
    {"acos", build_one<[](double x) { return std::acos(x); }>},
    {"asin", build_one<[](double x) { return std::asin(x); }>},
    {"atan", build_one<[](double x) { return std::atan(x); }>},
    {"ceil", build_one<[](double x) { return std::ceil(x); }>},
    {"cos", build_one<[](double x) { return std::cos(x); }>},
    {"floor", build_one<[](double x) { return std::floor(x); }>},
    {"ln", build_one<[](double x) { return std::log(x); }>},
    {"log10", build_one<[](double x) { return std::log10(x); }>},
    {"log2", build_one<[](double x) { return std::log2(x); }>},
    {"round", build_one<away_from_zero>},
    {"sin", build_one<[](double x) { return std::sin(x); }>},
    {"sqrt", build_one<[](double x) { return std::sqrt(x); }>},
    {"tan", build_one<[](double x) { return std::tan(x); }>},
    {"%", build_fold<[](double a, double b) { return std::fmod(a, b); }, 2, 2>},
    {"^", build_fold<[](double a, double b) { return std::pow(a, b); }, 2, 2>},
    {"max", build_fold<[](double a, double b) { return std::max(a, b); }, 1, no_limit>},
    {"min", build_fold<[](double a, double b) { return std::min(a, b); }, 1, no_limit>},
    {"e", build_known<0>},
    {"ln2", build_known<1>},
    {"pi", build_known<2>}};

}  // namespace

std::span<const Operator> number_operators() { return operators; }

}  // namespace rumbo::style
