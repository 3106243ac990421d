#include "mvt/attributes.hpp"

#include "base/error.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
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

void Attributes::Table::grow() {
  slots_.assign(std::max<std::size_t>(64, 2 * slots_.size()), 0);
  const std::size_t mask = slots_.size() - 1;
  for (std::uint32_t number = 0; number < hashes_.size(); ++number) {
    std::size_t slot = hashes_[number] & mask;
    while (slots_[slot] != 0) slot = (slot + 1) & mask;
    slots_[slot] = number + 1;
  }
}

std::uint32_t Attributes::Table::number_of(std::string_view wanted) {
  if (2 * size() >= slots_.size()) grow();
  const std::size_t hash = std::hash<std::string_view>()(wanted), mask = slots_.size() - 1;
  std::size_t slot = hash & mask;
  for (; slots_[slot] != 0; slot = (slot + 1) & mask) {
    const std::uint32_t number = slots_[slot] - 1;
    if (hashes_[number] == hash && text(number) == wanted) return number;
  }
  const auto number = static_cast<std::uint32_t>(size());
  slots_[slot] = number + 1;
  hashes_.push_back(hash);
  bytes_ += wanted;
  begins_.push_back(bytes_.size());
  return number;
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
