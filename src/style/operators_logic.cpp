#include "style/operators.hpp"

#include <algorithm>

namespace rumbo::style {
namespace {

// all (stops at the first false) and any (stops at the first true); null when an operand before
// that is neither.
template <bool decisive>
class Junction final : public Expression::Part {
 public:
  Junction(base::SourcePosition where, std::vector<PartPtr> operands)
      : Part(std::move(where)), operands_(std::move(operands)) {}
  geo::Value evaluate(const Context& context) const override {
    for (const auto& operand : operands_) {
      const geo::Value value = operand->evaluate(context);
      if (!value.boolean()) return {};
      if (*value.boolean() == decisive) return decisive;
    }
    return !decisive;
  }
  ValueType type() const override { return ValueType::boolean; }
  std::optional<double> least(std::string_view property) const override {
    std::optional<double> most;
    if (decisive) return most;  // any of them may hold
    for (const auto& operand : operands_)
      if (const auto one = operand->least(property)) most = std::max(most.value_or(*one), *one);
    return most;
  }

 private:
  std::vector<PartPtr> operands_;
};

class Not final : public Expression::Part {
 public:
  Not(base::SourcePosition where, PartPtr operand)
      : Part(std::move(where)), operand_(std::move(operand)) {}
  geo::Value evaluate(const Context& context) const override {
    const geo::Value value = operand_->evaluate(context);
    if (!value.boolean()) return {};
    return !*value.boolean();
  }
  ValueType type() const override { return ValueType::boolean; }

 private:
  PartPtr operand_;
};

template <bool decisive>
PartPtr build_junction(Parser& parser, const yaml::Node& call) {
  return std::make_shared<Junction<decisive>>(call.position(),
                                              parser.parse_all(operands(call), ValueType::boolean));
}

PartPtr build_not(Parser& parser, const yaml::Node& call) {
  if (!parser.takes(call, 1, 1, "[\"!\", [\"has\", \"property\"]]")) return parser.nothing(call);
  return std::make_shared<Not>(call.position(),
                               parser.parse(operands(call)[0], ValueType::boolean));
}

constexpr Operator operators[] = {
    {"all", build_junction<false>}, {"any", build_junction<true>}, {"!", build_not}};

}  // namespace

std::span<const Operator> logic_operators() { return operators; }

}  // namespace rumbo::style
