#include "mvt/attributes.hpp"

#include "base/error.hpp"

#include <cmath>
#include <variant>

#include <fmt/format.h>
#include <protozero/pbf_writer.hpp>

namespace rumbo::mvt {
namespace {

// Fields of the Value message.
constexpr protozero::pbf_tag_type string_value = 1, double_value = 3, uint_value = 5,
                                  sint_value = 6, bool_value = 7;

std::string json_of(const geo::Value& value);

std::string quoted(const std::string& text) {
  std::string json = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') json += '\\';
    if (static_cast<unsigned char>(c) < 0x20)
      json += fmt::format("\\u{:04x}", int{c});
    else
      json += c;
  }
  return json + '"';
}

template <class Items, class Write>
std::string joined(const Items& items, const Write& write) {
  std::string json;
  for (const auto& item : items) {
    if (!json.empty()) json += ',';
    json += write(item);
  }
  return json;
}

struct ToJson {
  std::string operator()(std::monostate) const { return "null"; }
  std::string operator()(bool truth) const { return truth ? "true" : "false"; }
  std::string operator()(std::int64_t number) const { return fmt::format("{}", number); }
  std::string operator()(double number) const {
    return std::isfinite(number) ? fmt::format("{}", number) : "null";
  }
  std::string operator()(const std::string& text) const { return quoted(text); }
  std::string operator()(const geo::List& list) const { return '[' + joined(list, json_of) + ']'; }
  std::string operator()(const geo::Object& object) const {
    return '{' +
           joined(
               object,
               [](const auto& pair) { return quoted(pair.first) + ':' + json_of(pair.second); }) +
           '}';
  }
};

std::string json_of(const geo::Value& value) { return std::visit(ToJson{}, value.variant()); }

// The Value message; empty for null.
void write_message(const geo::Value& value, std::string& message) {
  message.clear();
  protozero::pbf_writer writer(message);
  if (const std::string* text = value.string()) {
    writer.add_string(string_value, *text);
  } else if (const bool* truth = value.boolean()) {
    writer.add_bool(bool_value, *truth);
  } else if (const auto* whole = std::get_if<std::int64_t>(&value.variant())) {
    if (*whole < 0)
      writer.add_sint64(sint_value, *whole);
    else
      writer.add_uint64(uint_value, static_cast<std::uint64_t>(*whole));
  } else if (value.is_number()) {
    if (std::isfinite(value.number())) writer.add_double(double_value, value.number());
  } else if (!value.is_null()) {
    writer.add_string(string_value, json_of(value));
  }
}

}  // namespace

std::uint32_t Attributes::Table::number_of(std::string_view text) {
  if (const auto found = numbers.find(text); found != numbers.end()) return found->second;
  const auto number = static_cast<std::uint32_t>(texts.size());
  return numbers.emplace(texts.emplace_back(text), number).first->second;
}

Attributes::Tags Attributes::add(const geo::Object& properties) {
  Tags tags;
  tags.reserve(properties.size());
  for (const auto& [name, value] : properties) {
    write_message(value, message_);
    if (message_.empty()) continue;
    tags.emplace_back(names_.number_of(name), values_.number_of(message_));
  }
  return tags;
}

}  // namespace rumbo::mvt
