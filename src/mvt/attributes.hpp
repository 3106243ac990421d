#pragma once

#include "geo/value.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
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

  std::string_view name(std::uint32_t number) const { return names_.text(number); }
  // A Value message.
  std::string_view value(std::uint32_t number) const { return values_.text(number); }
  std::size_t names() const { return names_.size(); }
  std::size_t values() const { return values_.size(); }

 private:
  // Texts, each once, in the order of their numbers.
  class Table {
   public:
    std::uint32_t number_of(std::string_view text);
    std::string_view text(std::uint32_t number) const {
      return std::string_view(bytes_).substr(begins_[number],
                                             begins_[number + 1] - begins_[number]);
    }
    std::size_t size() const { return hashes_.size(); }

   private:
    void grow();

    std::string bytes_;
    std::vector<std::size_t> begins_ = {0};
    std::vector<std::size_t> hashes_;
    std::vector<std::uint32_t> slots_;  // open addressing: one more than a number, or 0
  };

  Table names_;
  Table values_;
  std::string message_;
};

}  // namespace rumbo::mvt
