#include "style/operators.hpp"
#include "style/values.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include <fmt/format.h>

namespace rumbo::style {
namespace {

constexpr auto no_limit = std::numeric_limits<std::size_t>::max();

class Call : public Expression::Part {
 public:
  Call(base::SourcePosition where, std::vector<PartPtr> operands)
      : Part(std::move(where)), operands_(std::move(operands)) {}

 protected:
  const std::vector<PartPtr>& operands() const { return operands_; }

 private:
  std::vector<PartPtr> operands_;
};

// [number, value, ...]: the first value that has the type; null when none has.
template <ValueType wanted>
class Assertion final : public Call {
 public:
  using Call::Call;
  geo::Value evaluate(const Context& context) const override {
    for (const auto& operand : operands()) {
      geo::Value value = operand->evaluate(context);
      if (type_of(value) == wanted) return value;
    }
    return {};
  }
  ValueType type() const override { return wanted; }
};

class ToBoolean final : public Call {
 public:
  using Call::Call;
  geo::Value evaluate(const Context& context) const override {
    const geo::Value value = operands()[0]->evaluate(context);
    if (value.boolean()) return *value.boolean();
    if (value.is_number()) return value.number() != 0;
    if (value.string()) return !value.string()->empty();
    return !value.is_null();
  }
  ValueType type() const override { return ValueType::boolean; }
};

class TypeOf final : public Call {
 public:
  using Call::Call;
  geo::Value evaluate(const Context& context) const override {
    switch (type_of(operands()[0]->evaluate(context))) {
      case ValueType::null:
        return "null";
      case ValueType::boolean:
        return "boolean";
      case ValueType::number:
        return "number";
      case ValueType::string:
        return "string";
      case ValueType::list:
        return "array";
      default:
        return "object";
    }
  }
  ValueType type() const override { return ValueType::string; }
};

// [to-color, value, ...]: the first value that is a colour.
class ToColour final : public Call {
 public:
  using Call::Call;
  std::optional<Colour> colour(const Context& context) const override {
    for (const auto& operand : operands())
      if (const auto found = operand->colour(context)) return found;
    return std::nullopt;
  }
  geo::Value evaluate(const Context& context) const override {
    const auto found = colour(context);
    return found ? geo::Value(to_string(*found)) : geo::Value();
  }
  ValueType type() const override { return ValueType::string; }
};

// [rgb, red, green, blue] of 0 to 255, [rgba, ..., alpha] with 0 to 1.
class Rgba final : public Call {
 public:
  using Call::Call;
  std::optional<Colour> colour(const Context& context) const override {
    double parts[4] = {0, 0, 0, 1};
    for (std::size_t i = 0; i < operands().size(); ++i) {
      const geo::Value value = operands()[i]->evaluate(context);
      const double most = i < 3 ? 255 : 1;
      if (!value.is_number() || !(value.number() >= 0 && value.number() <= most))
        return std::nullopt;
      parts[i] = value.number() / most;
    }
    return Colour{parts[0], parts[1], parts[2], parts[3]};
  }
  geo::Value evaluate(const Context& context) const override {
    const auto found = colour(context);
    return found ? geo::Value(to_string(*found)) : geo::Value();
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

constexpr Operator operators[] = {
    {"boolean", build<Assertion<ValueType::boolean>, ValueType::any, 1, no_limit>},
    {"number", build<Assertion<ValueType::number>, ValueType::any, 1, no_limit>},
    {"object", build<Assertion<ValueType::object>, ValueType::any, 1, no_limit>},
    {"string", build<Assertion<ValueType::string>, ValueType::any, 1, no_limit>},
    {"to-boolean", build<ToBoolean, ValueType::any, 1, 1>},
    {"typeof", build<TypeOf, ValueType::any, 1, 1>},
    {"to-color", build<ToColour, ValueType::any, 1, no_limit>},
    {"rgb", build<Rgba, ValueType::number, 3, 3>},
    {"rgba", build<Rgba, ValueType::number, 4, 4>}};

}  // namespace

std::span<const Operator> type_operators() { return operators; }

}  // namespace rumbo::style
