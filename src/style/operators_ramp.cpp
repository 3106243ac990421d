#include "style/operators.hpp"
#include "style/values.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include <fmt/format.h>

namespace rumbo::style {
namespace {

constexpr auto no_limit = std::numeric_limits<std::size_t>::max();

struct Stops {
  std::vector<double> inputs;  // strictly ascending
  std::vector<PartPtr> outputs;
};

// The number of stops at or below the input; nothing when the input is no number.
std::optional<std::size_t> stops_below(const Stops& stops, const geo::Value& input) {
  if (!input.is_number() || std::isnan(input.number())) return std::nullopt;
  const auto found = std::ranges::upper_bound(stops.inputs, input.number());
  return static_cast<std::size_t>(found - stops.inputs.begin());
}

class Step final : public Expression::Part {
 public:
  // outputs has one more than inputs: the first is for below the first stop.
  Step(base::SourcePosition where, PartPtr input, Stops stops)
      : Part(std::move(where)), input_(std::move(input)), stops_(std::move(stops)) {}
  geo::Value evaluate(const Context& context) const override {
    const Part* output = select(context);
    return output ? output->evaluate(context) : geo::Value();
  }
  std::optional<Colour> colour(const Context& context) const override {
    const Part* output = select(context);
    return output ? output->colour(context) : std::nullopt;
  }
  ValueType type() const override { return common_type(stops_.outputs); }
  std::vector<PartPtr> results() const override { return stops_.outputs; }

 private:
  const Part* select(const Context& context) const {
    const auto below = stops_below(stops_, input_->evaluate(context));
    return below ? stops_.outputs[*below].get() : nullptr;
  }

  PartPtr input_;
  Stops stops_;
};

geo::Value mix_lists(const geo::List& a, const geo::List& b, double share) {
  if (a.size() != b.size()) return {};
  geo::List mixed;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (!a[i].is_number() || !b[i].is_number()) return {};
    mixed.emplace_back(std::lerp(a[i].number(), b[i].number(), share));
  }
  return mixed;
}

class Interpolate final : public Expression::Part {
 public:
  Interpolate(base::SourcePosition where, double base, PartPtr input, Stops stops)
      : Part(std::move(where)), base_(base), input_(std::move(input)), stops_(std::move(stops)) {}
  geo::Value evaluate(const Context& context) const override {
    const auto span = locate(context);
    if (!span) return {};
    const geo::Value a = span->from->evaluate(context);
    if (span->from == span->to) return a;
    const geo::Value b = span->to->evaluate(context);
    if (a.is_number() && b.is_number()) return std::lerp(a.number(), b.number(), span->share);
    if (a.list() && b.list()) return mix_lists(*a.list(), *b.list(), span->share);
    const auto mixed = mixed_colour(*span, context);
    return mixed ? geo::Value(to_string(*mixed)) : geo::Value();
  }
  std::optional<Colour> colour(const Context& context) const override {
    const auto span = locate(context);
    return span ? mixed_colour(*span, context) : std::nullopt;
  }
  ValueType type() const override { return common_type(stops_.outputs); }
  std::vector<PartPtr> results() const override { return stops_.outputs; }

 private:
  struct Span {
    const Part* from;
    const Part* to;
    double share;
  };

  std::optional<Span> locate(const Context& context) const {
    const geo::Value input = input_->evaluate(context);
    const auto below = stops_below(stops_, input);
    if (!below) return std::nullopt;
    const std::size_t upper = std::min(*below, stops_.outputs.size() - 1);
    const std::size_t lower = *below == 0 ? 0 : *below - 1;
    if (lower == upper) return Span{stops_.outputs[lower].get(), stops_.outputs[lower].get(), 0};
    const double width = stops_.inputs[upper] - stops_.inputs[lower];
    const double progress = input.number() - stops_.inputs[lower];
    const double share = base_ == 1
                             ? progress / width
                             : (std::pow(base_, progress) - 1) / (std::pow(base_, width) - 1);
    return Span{stops_.outputs[lower].get(), stops_.outputs[upper].get(),
                std::isfinite(share) ? share : 0};
  }
  static std::optional<Colour> mixed_colour(const Span& span, const Context& context) {
    const auto from = span.from->colour(context);
    if (!from || span.from == span.to) return from;
    const auto to = span.to->colour(context);
    return to ? std::optional(mix(*from, *to, span.share)) : std::nullopt;
  }

  double base_;
  PartPtr input_;
  Stops stops_;
};

void add_stop_input(Parser& parser, const yaml::Node& node, std::vector<double>& inputs) {
  const geo::Value value = value_of(node);
  if (!value.is_number()) {
    parser.fail(node, "a stop must be a number, e.g. 4 in [..., 4, value]");
    return;
  }
  if (!inputs.empty() && value.number() <= inputs.back()) {
    parser.fail(node, fmt::format("the stops must ascend: {} does not follow {}", to_text(value),
                                  to_text(inputs.back())));
    return;
  }
  inputs.push_back(value.number());
}

PartPtr build_step(Parser& parser, const yaml::Node& call) {
  const char* const shape = "[\"step\", input, value, stop, value, ...]";
  if (!parser.takes(call, 4, no_limit, shape)) return parser.nothing(call);
  const auto given = operands(call);
  if (given.size() % 2 == 1) {
    return parser.fail(call,
                       fmt::format("the last stop of \"step\" has no value; write {}", shape));
  }
  PartPtr input = parser.parse(given[0], ValueType::number);
  Stops stops;
  for (std::size_t i = 1; i < given.size(); i += 2) {
    if (i > 1) add_stop_input(parser, given[i - 1], stops.inputs);
    stops.outputs.push_back(parser.parse(given[i]));
  }
  if (stops.outputs.size() != stops.inputs.size() + 1) return parser.nothing(call);
  return std::make_shared<Step>(call.position(), std::move(input), std::move(stops));
}

// 1 for linear; nothing, reported, when it is no interpolation that is supported.
std::optional<double> parse_base(Parser& parser, const yaml::Node& node) {
  const geo::Value value = value_of(node);
  const geo::List* kind = value.list();
  const std::string* name = kind && !kind->empty() ? kind->front().string() : nullptr;
  if (name && *name == "linear" && kind->size() == 1) return 1;
  if (name && *name == "exponential" && kind->size() == 2) {
    const double base = (*kind)[1].number();
    if ((*kind)[1].is_number() && base > 0) return base;
    parser.fail(node, "the base of \"exponential\" must be a number above 0");
    return std::nullopt;
  }
  if (name && *name == "cubic-bezier") {
    parser.fail(node,
                "\"cubic-bezier\" is not supported; use [\"linear\"] or [\"exponential\", base]");
    return std::nullopt;
  }
  parser.fail(node, "must be [\"linear\"] or [\"exponential\", base]");
  return std::nullopt;
}

bool can_be_mixed(const PartPtr& part) {
  const geo::Value* constant = part->constant();
  if (constant && constant->string()) return parse_colour(*constant->string()).has_value();
  const ValueType type = part->type();
  return type != ValueType::boolean && type != ValueType::object && type != ValueType::null;
}

PartPtr build_interpolate(Parser& parser, const yaml::Node& call) {
  const char* const shape = "[\"interpolate\", [\"linear\"], input, stop, value, ...]";
  if (!parser.takes(call, 4, no_limit, shape)) return parser.nothing(call);
  const auto given = operands(call);
  if (given.size() % 2 == 1) {
    return parser.fail(
        call, fmt::format("the last stop of \"interpolate\" has no value; write {}", shape));
  }
  const auto base = parse_base(parser, given[0]);
  PartPtr input = parser.parse(given[1], ValueType::number);
  Stops stops;
  for (std::size_t i = 2; i < given.size(); i += 2) {
    add_stop_input(parser, given[i], stops.inputs);
    stops.outputs.push_back(parser.parse(given[i + 1]));
    if (!can_be_mixed(stops.outputs.back())) {
      parser.fail(given[i + 1],
                  "\"interpolate\" mixes numbers, colours and lists of numbers; use "
                  "\"step\" for other values");
    }
  }
  if (!base || stops.outputs.size() != stops.inputs.size()) return parser.nothing(call);
  return std::make_shared<Interpolate>(call.position(), *base, std::move(input), std::move(stops));
}

constexpr Operator operators[] = {{"step", build_step}, {"interpolate", build_interpolate}};

}  // namespace

std::span<const Operator> ramp_operators() { return operators; }

}  // namespace rumbo::style
