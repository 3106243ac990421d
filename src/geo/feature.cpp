#include "geo/feature.hpp"

#include <algorithm>
#include <utility>

namespace rumbo::geo {

const Value* Feature::find(std::string_view key) const {
  const auto found = std::ranges::find(
      properties, key, [](const auto& entry) -> std::string_view { return entry.first; });
  return found == properties.end() ? nullptr : &found->second;
}

std::string_view Feature::string_or(std::string_view key, std::string_view otherwise) const {
  const Value* value = find(key);
  const std::string* text = value ? value->string() : nullptr;
  return text ? std::string_view(*text) : otherwise;
}

void Feature::set(std::string key, Value value) {
  const auto found = std::ranges::find(properties, key, &Object::value_type::first);
  if (found != properties.end())
    found->second = std::move(value);
  else
    properties.emplace_back(std::move(key), std::move(value));
}

}  // namespace rumbo::geo
