#include "style/values.hpp"

#include <charconv>
#include <cmath>

#include <fmt/format.h>

namespace rumbo::style {
namespace {

std::string number_text(double number) {
  if (number == std::trunc(number) && std::abs(number) < 1e21) {
    return fmt::format("{:.0f}", number == 0 ? 0.0 : number);
  }
  return fmt::format("{}", number);
}

std::string quoted(const std::string& text) {
  std::string result = "\"";
  for (const char character : text) {
    const auto code = static_cast<unsigned char>(character);
    if (character == '"' || character == '\\') {
      result += '\\';
      result += character;
    } else if (code < 0x20) {
      result += fmt::format("\\u{:04x}", static_cast<unsigned>(code));
    } else {
      result += character;
    }
  }
  return result + '"';
}

std::string json(const geo::Value& value) {
  if (const auto* list = value.list()) {
    std::string result;
    for (const auto& item : *list) result += (result.empty() ? "" : ",") + json(item);
    return '[' + result + ']';
  }
  if (const auto* object = value.object()) {
    std::string result;
    for (const auto& [key, item] : *object) {
      result += (result.empty() ? "" : ",") + quoted(key) + ':' + json(item);
    }
    return '{' + result + '}';
  }
  if (value.is_null()) return "null";
  return value.string() ? quoted(*value.string()) : to_text(value);
}

template <class Number>
std::optional<Number> whole(const std::string& text) {
  Number number{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

geo::Value scalar_value(const yaml::Node& node) {
  const std::string& text = node.scalar();
  if (!node.is_plain()) return text;
  if (text == "true" || text == "false") return text == "true";
  if (text == "null" || text == "~") return {};
  if (text.find_first_of("0123456789") > 1) return text;
  base::Diagnostics ignored;
  if (const auto integer = node.integer(ignored)) return *integer;
  if (const auto number = node.number(ignored)) return *number;
  return text;
}

std::string trimmed(const std::string& text) {
  const char* const space = " \t\r\n\f\v";
  const std::size_t first = text.find_first_not_of(space);
  if (first == std::string::npos) return {};
  return text.substr(first, text.find_last_not_of(space) - first + 1);
}

}  // namespace

ValueType type_of(const geo::Value& value) {
  if (value.is_null()) return ValueType::null;
  if (value.boolean()) return ValueType::boolean;
  if (value.is_number()) return ValueType::number;
  if (value.string()) return ValueType::string;
  return value.list() ? ValueType::list : ValueType::object;
}

bool equal(const geo::Value& a, const geo::Value& b) {
  if (a.is_number() && b.is_number()) return a.number() == b.number();
  return a == b;
}

std::string to_text(const geo::Value& value) {
  if (value.is_null()) return {};
  if (value.string()) return *value.string();
  if (value.boolean()) return *value.boolean() ? "true" : "false";
  if (value.is_number()) return number_text(value.number());
  return json(value);
}

std::optional<double> to_number(const geo::Value& value) {
  if (value.is_null()) return 0;
  if (value.boolean()) return *value.boolean() ? 1 : 0;
  if (value.is_number()) return value.number();
  if (!value.string()) return std::nullopt;
  std::string text = trimmed(*value.string());
  if (text.empty()) return 0;
  if (text.size() > 1 && text[0] == '+' && text[1] != '-') text.erase(0, 1);
  const auto number = whole<double>(text);
  return number && std::isfinite(*number) ? number : std::nullopt;
}

geo::Value value_of(const yaml::Node& node) {
  switch (node.kind()) {
    case yaml::Kind::null:
      return {};
    case yaml::Kind::scalar:
      return scalar_value(node);
    case yaml::Kind::sequence: {
      geo::List list;
      for (const auto& item : node.items()) list.push_back(value_of(item));
      return list;
    }
    case yaml::Kind::mapping:
      break;
  }
  geo::Object object;
  for (const auto& [key, item] : node.entries()) object.emplace_back(key.scalar(), value_of(item));
  return object;
}

}  // namespace rumbo::style
