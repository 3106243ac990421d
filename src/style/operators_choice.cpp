#include "style/operators.hpp"
#include "style/values.hpp"

#include <limits>
#include <map>

#include <fmt/format.h>

namespace rumbo::style {
namespace {

constexpr auto no_limit = std::numeric_limits<std::size_t>::max();

// A part whose value is one of others', chosen by select(); null when it selects none.
class Choice : public Expression::Part {
 public:
  Choice(base::SourcePosition where, std::vector<PartPtr> outputs)
      : Part(std::move(where)), outputs_(std::move(outputs)), type_(common_type(outputs_)) {}
  geo::Value evaluate(const Context& context) const override {
    const Part* chosen = select(context);
    return chosen ? chosen->evaluate(context) : geo::Value();
  }
  std::optional<Colour> colour(const Context& context) const override {
    const Part* chosen = select(context);
    return chosen ? chosen->colour(context) : std::nullopt;
  }
  ValueType type() const override { return type_; }
  std::vector<PartPtr> results() const override { return outputs_; }

 protected:
  virtual const Part* select(const Context& context) const = 0;
  const std::vector<PartPtr>& outputs() const { return outputs_; }

 private:
  std::vector<PartPtr> outputs_;  // the fallback last
  ValueType type_;
};

class Case final : public Choice {
 public:
  Case(base::SourcePosition where, std::vector<PartPtr> conditions, std::vector<PartPtr> outputs)
      : Choice(std::move(where), std::move(outputs)), conditions_(std::move(conditions)) {}

 private:
  const Part* select(const Context& context) const override {
    for (std::size_t i = 0; i < conditions_.size(); ++i) {
      const geo::Value answer = conditions_[i]->evaluate(context);
      if (!answer.boolean()) return nullptr;
      if (*answer.boolean()) return outputs()[i].get();
    }
    return outputs().back().get();
  }

  std::vector<PartPtr> conditions_;
};

struct Labels {
  std::map<std::string, std::size_t, std::less<>> texts;
  std::map<double, std::size_t> numbers;
};

class Match final : public Choice {
 public:
  Match(base::SourcePosition where, PartPtr input, Labels labels, std::vector<PartPtr> outputs)
      : Choice(std::move(where), std::move(outputs)),
        input_(std::move(input)),
        labels_(std::move(labels)) {}

 private:
  const Part* select(const Context& context) const override {
    const geo::Value value = input_->evaluate(context);
    if (value.string()) return output_for(labels_.texts, *value.string());
    if (value.is_number()) return output_for(labels_.numbers, value.number());
    return outputs().back().get();
  }
  template <class Map, class Key>
  const Part* output_for(const Map& map, const Key& key) const {
    const auto found = map.find(key);
    return found == map.end() ? outputs().back().get() : outputs()[found->second].get();
  }

  PartPtr input_;
  Labels labels_;
};

class Coalesce final : public Choice {
 public:
  using Choice::Choice;
  // Not through select(): one nested in another would be evaluated twice at every level.
  geo::Value evaluate(const Context& context) const override {
    for (const auto& output : outputs()) {
      geo::Value value = output->evaluate(context);
      if (!value.is_null()) return value;
    }
    return {};
  }

 private:
  const Part* select(const Context& context) const override {
    for (const auto& output : outputs()) {
      if (!output->evaluate(context).is_null()) return output.get();
    }
    return nullptr;
  }
};

PartPtr build_case(Parser& parser, const yaml::Node& call) {
  const char* const shape = "[\"case\", condition, value, ..., otherwise]";
  if (!parser.takes(call, 3, no_limit, shape)) return parser.nothing(call);
  const auto given = operands(call);
  if (given.size() % 2 == 0) {
    return parser.fail(
        call, fmt::format("\"case\" has no value for when no condition holds; write {}", shape));
  }
  std::vector<PartPtr> conditions, outputs;
  for (std::size_t i = 0; i + 1 < given.size(); i += 2) {
    conditions.push_back(parser.parse(given[i], ValueType::boolean));
    outputs.push_back(parser.parse(given[i + 1]));
  }
  outputs.push_back(parser.parse(given.back()));
  return std::make_shared<Case>(call.position(), std::move(conditions), std::move(outputs));
}

// Adds one label; says what is wrong with it, or nothing.
std::string add_label(Labels& labels, const geo::Value& label, std::size_t output) {
  const bool whole = label.is_number() && std::holds_alternative<std::int64_t>(label.variant());
  if (!label.string() && !whole) return "a label of \"match\" must be text or a whole number";
  if (label.string() ? !labels.numbers.empty() : !labels.texts.empty()) {
    return "the labels of one \"match\" must be all text or all numbers";
  }
  const bool added = label.string() ? labels.texts.emplace(*label.string(), output).second
                                    : labels.numbers.emplace(label.number(), output).second;
  if (added) return {};
  return fmt::format("the label {} stands twice in this \"match\"; remove one", to_text(label));
}

void add_labels(Parser& parser, Labels& labels, const yaml::Node& node, std::size_t output) {
  if (node.kind() == yaml::Kind::sequence) {
    if (node.items().empty()) parser.fail(node, "a list of labels must hold at least one");
    for (const auto& item : node.items()) {
      if (const auto fault = add_label(labels, value_of(item), output); !fault.empty()) {
        parser.fail(item, fault);
      }
    }
    return;
  }
  const auto fault = add_label(labels, value_of(node), output);
  if (!fault.empty()) parser.fail(node, fault);
}

PartPtr build_match(Parser& parser, const yaml::Node& call) {
  const char* const shape = "[\"match\", input, label, value, ..., otherwise]";
  if (!parser.takes(call, 4, no_limit, shape)) return parser.nothing(call);
  const auto given = operands(call);
  if (given.size() % 2 == 1) {
    return parser.fail(
        call, fmt::format("\"match\" has no value for when no label fits; write {}", shape));
  }
  PartPtr input = parser.parse(given[0]);
  Labels labels;
  std::vector<PartPtr> outputs;
  for (std::size_t i = 1; i + 1 < given.size(); i += 2) {
    add_labels(parser, labels, given[i], outputs.size());
    outputs.push_back(parser.parse(given[i + 1]));
  }
  outputs.push_back(parser.parse(given.back()));
  return std::make_shared<Match>(call.position(), std::move(input), std::move(labels),
                                 std::move(outputs));
}

PartPtr build_coalesce(Parser& parser, const yaml::Node& call) {
  if (!parser.takes(call, 1, no_limit, "[\"coalesce\", value, ...]")) return parser.nothing(call);
  return std::make_shared<Coalesce>(call.position(), parser.parse_all(operands(call)));
}

constexpr Operator operators[] = {
    {"case", build_case}, {"match", build_match}, {"coalesce", build_coalesce}};

}  // namespace

std::span<const Operator> choice_operators() { return operators; }

}  // namespace rumbo::style
