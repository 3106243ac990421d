#pragma once

#include "geo/value.hpp"

#include <cstdint>
#include <map>
#include <string>
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

  const std::string& name(std::uint32_t number) const { return names_[number]; }
  const std::string& value(std::uint32_t number) const {
    return values_[number];
  }  // a Value message
  std::size_t names() const { return names_.size(); }
  std::size_t values() const { return values_.size(); }

 private:
  static std::uint32_t number_of(std::string text, std::map<std::string, std::uint32_t>& numbers,
                                 std::vector<std::string>& texts);

  std::vector<std::string> names_;
  std::vector<std::string> values_;
  std::map<std::string, std::uint32_t> name_numbers_;
  std::map<std::string, std::uint32_t> value_numbers_;
};

}  // namespace rumbo::mvt
