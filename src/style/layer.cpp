#include "style/style.hpp"
#include "style/values.hpp"

#include <algorithm>

namespace rumbo::style {

std::string_view to_string(LayerType type) {
  switch (type) {
    case LayerType::background:
      return "background";
    case LayerType::fill:
      return "fill";
    case LayerType::line:
      return "line";
    case LayerType::circle:
      return "circle";
    case LayerType::symbol:
      return "symbol";
    case LayerType::raster:
      break;
  }
  return "raster";
}

bool Layer::shows(const Context& context) const {
  if (!filter) return true;
  const geo::Value answer = filter->evaluate(context);
  return answer.boolean() && *answer.boolean();
}

Expression::Names Layer::reads() const {
  Expression::Names names{std::in_place};
  const auto add = [&names](const Expression& expression) {
    if (!expression.reads()) names.reset();
    if (names) names->insert(expression.reads()->begin(), expression.reads()->end());
  };
  if (filter) add(*filter);
  for (const auto& [name, expression] : properties) add(expression);
  return names;
}

const Expression* Layer::find(std::string_view property) const {
  for (const auto& [name, expression] : properties) {
    if (name == property) return &expression;
  }
  return nullptr;
}

double Layer::number(std::string_view property, const Context& context, double otherwise) const {
  const Expression* expression = find(property);
  if (!expression) return otherwise;
  const geo::Value value = expression->evaluate(context);
  return value.is_number() ? value.number() : otherwise;
}

Colour Layer::colour(std::string_view property, const Context& context, Colour otherwise) const {
  const Expression* expression = find(property);
  return expression ? expression->colour(context).value_or(otherwise) : otherwise;
}

std::string Layer::text(std::string_view property, const Context& context,
                        std::string_view otherwise) const {
  const Expression* expression = find(property);
  if (!expression) return std::string(otherwise);
  const geo::Value value = expression->evaluate(context);
  if (value.string() || value.is_number()) return to_text(value);
  return std::string(otherwise);
}

bool Layer::flag(std::string_view property, const Context& context, bool otherwise) const {
  const Expression* expression = find(property);
  if (!expression) return otherwise;
  const geo::Value value = expression->evaluate(context);
  return value.boolean() ? *value.boolean() : otherwise;
}

std::vector<double> Layer::numbers(std::string_view property, const Context& context) const {
  const Expression* expression = find(property);
  if (!expression) return {};
  const geo::Value value = expression->evaluate(context);
  if (!value.list()) return {};
  std::vector<double> numbers;
  for (const auto& item : *value.list()) {
    if (!item.is_number()) return {};
    numbers.push_back(item.number());
  }
  return numbers;
}

std::vector<std::string> Layer::texts(std::string_view property, const Context& context) const {
  const Expression* expression = find(property);
  if (!expression) return {};
  const geo::Value value = expression->evaluate(context);
  if (!value.list()) return {};
  std::vector<std::string> texts;
  for (const auto& item : *value.list()) {
    if (!item.string()) return {};
    texts.push_back(*item.string());
  }
  return texts;
}

std::string_view Layer::legend(std::string_view language) const {
  if (legends.empty()) return {};
  for (const std::string_view wanted : {language, std::string_view()}) {
    for (const auto& [tongue, wording] : legends) {
      if (tongue == wanted) return wording;
    }
  }
  return legends.front().second;
}

}  // namespace rumbo::style
