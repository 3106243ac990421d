#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rumbo::text {

// The byte offset of the first sequence that is not well-formed UTF-8 (Unicode 15, table 3-7: no
// overlong forms, no surrogates, nothing past U+10FFFF), or nothing if the text is sound.
std::optional<std::size_t> first_invalid_utf8(std::string_view text);

// Decodes the code point at byte `offset` and moves the offset past it. The text must be valid
// UTF-8 and the offset on a code point's first byte, before the end.
char32_t next_code_point(std::string_view text, std::size_t& offset);

void append_utf8(std::string& text, char32_t code_point);

std::size_t count_code_points(std::string_view text);

// Converts between byte offsets and code point offsets of one text; immutable. code_points() takes
// constant time, the others logarithmic; the map takes a fifth of the text's size.
// Lines and columns count from 1; a line ends at LF. An offset past the end counts as the end.
class OffsetMap {
 public:
  explicit OffsetMap(std::string_view text);

  // Of an offset inside a code point: that of the code point itself.
  std::size_t code_points(std::size_t byte_offset) const;
  std::size_t bytes(std::size_t code_point_offset) const;
  std::size_t line(std::size_t byte_offset) const;
  std::size_t column(std::size_t byte_offset) const;  // in code points

 private:
  std::size_t starts_before(std::size_t byte_offset) const;

  std::size_t size_ = 0;
  std::vector<std::uint64_t> starts_;     // a bit a byte: a code point begins here
  std::vector<std::size_t> ranks_;        // how many begin before each word of starts_
  std::vector<std::size_t> line_starts_;  // byte offset of every line
};

}  // namespace rumbo::text
