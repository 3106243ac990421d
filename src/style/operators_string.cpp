#include "style/operators.hpp"
#include "style/values.hpp"

#include <limits>

#include <fmt/format.h>
#include <unicode/locid.h>
#include <unicode/unistr.h>

namespace rumbo::style {
namespace {

constexpr auto no_limit = std::numeric_limits<std::size_t>::max();

// A function of the values of its operands, evaluated from left to right.
class Call : public Expression::Part {
 public:
  Call(base::SourcePosition where, std::vector<PartPtr> operands)
      : Part(std::move(where)), operands_(std::move(operands)) {}

 protected:
  const std::vector<PartPtr>& operands() const { return operands_; }

 private:
  std::vector<PartPtr> operands_;
};

class Concat final : public Call {
 public:
  using Call::Call;
  geo::Value evaluate(const Context& context) const override {
    std::string result;
    for (const auto& operand : operands()) result += to_text(operand->evaluate(context));
    return result;
  }
  ValueType type() const override { return ValueType::string; }
};

class ToNumber final : public Call {
 public:
  using Call::Call;
  geo::Value evaluate(const Context& context) const override {
    for (const auto& operand : operands()) {
      if (const auto number = to_number(operand->evaluate(context))) return *number;
    }
    return {};
  }
  ValueType type() const override { return ValueType::number; }
};

// Full case mapping of the root locale, so that no user's language changes a map.
template <bool upper>
class ChangeCase final : public Call {
 public:
  using Call::Call;
  geo::Value evaluate(const Context& context) const override {
    const geo::Value value = operands()[0]->evaluate(context);
    if (!value.string()) return {};
    icu::UnicodeString text = icu::UnicodeString::fromUTF8(*value.string());
    upper ? text.toUpper(icu::Locale::getRoot()) : text.toLower(icu::Locale::getRoot());
    std::string result;
    return text.toUTF8String(result);
  }
  ValueType type() const override { return ValueType::string; }
};

template <class Kind, ValueType operand, std::size_t least, std::size_t most>
PartPtr build(Parser& parser, const yaml::Node& call) {
  const auto shape =
      fmt::format("[\"{}\", value{}]", call.items()[0].scalar(), most > 1 ? ", ..." : "");
  if (!parser.takes(call, least, most, shape)) return parser.nothing(call);
  return std::make_shared<Kind>(call.position(), parser.parse_all(operands(call), operand));
}

constexpr Operator operators[] = {{"concat", build<Concat, ValueType::any, 1, no_limit>},
                                  {"to-string", build<Concat, ValueType::any, 1, 1>},
                                  {"to-number", build<ToNumber, ValueType::any, 1, no_limit>},
                                  {"upcase", build<ChangeCase<true>, ValueType::string, 1, 1>},
                                  {"downcase", build<ChangeCase<false>, ValueType::string, 1, 1>}};

}  // namespace

std::span<const Operator> string_operators() { return operators; }

}  // namespace rumbo::style
