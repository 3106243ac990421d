#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace rumbo::text {

// A word made ready to be compared with many others: the bit-parallel optimal string alignment
// distance of Hyyro 2003, "A Bit-Vector Algorithm for Computing Levenshtein and Damerau Edit
// Distances", section 5; one step a code point of the other word. Immutable: may be shared between
// threads.
class EditPattern {
 public:
  explicit EditPattern(std::string_view utf8);

  std::size_t size() const { return size_; }  // in code points

  // The distance in code points, or nothing when it is above `bound`.
  std::optional<std::size_t> distance(std::string_view utf8, std::size_t bound) const;

 private:
  static constexpr std::size_t word_bits = 64;
  static constexpr std::size_t slots = 128;  // twice the letters there can be

  struct Letter {
    char32_t code_point = 0;
    std::uint64_t positions = 0;  // 0: a free slot
  };

  std::size_t slot(char32_t code_point) const;
  void note(char32_t code_point, std::size_t position);
  std::uint64_t positions(std::string_view utf8, std::size_t& at) const;

  std::string text_;
  std::size_t size_ = 0;
  std::array<std::uint64_t, 128> ascii_{};
  std::array<Letter, slots> letters_{};
};

}  // namespace rumbo::text
