#pragma once

#include "geo/value.hpp"

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace rumbo::mvt {

// The properties of many features, each name and each value kept once, values as tiles hold them
// (MVT 2.1, section 4.4). Lists and objects become their JSON text; nulls are left out. Built
// before tiles are written; then shareable.
class Attributes {
 public:
  using Tag = std::pair<std::uint32_t, std::uint32_t>;  // numbers of a name and of a value
  using Tags = std::vector<Tag>;

  Tags add(const geo::Object& properties);

  const std::string& name(std::uint32_t number) const { return names_.texts[number]; }
  const std::string& value(std::uint32_t number) const {
    return values_.texts[number];
  }  // a Value message
  std::size_t names() const { return names_.texts.size(); }
  std::size_t values() const { return values_.texts.size(); }

 private:
  // Texts, each once, in the order of their numbers.
  struct Table {
    std::deque<std::string> texts;  // which do not move
    std::unordered_map<std::string_view, std::uint32_t> numbers;
    std::uint32_t number_of(std::string_view text);
  };

  Table names_;
  Table values_;
  std::string message_;
};

}  // namespace rumbo::mvt
