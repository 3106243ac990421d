#include "text/utf8.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

namespace rumbo::text {
namespace {

using Byte = unsigned char;

bool is_continuation(Byte byte) { return (byte & 0xC0) == 0x80; }

// The length of the well-formed sequence at the front, 0 if there is none.
std::size_t sequence_length(std::string_view text) {
  const auto at = [text](std::size_t i) { return static_cast<Byte>(text[i]); };
  const Byte lead = at(0);
  if (lead < 0x80) return 1;
  if (lead < 0xC2 || lead > 0xF4) return 0;
  const std::size_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  if (text.size() < length) return 0;
  const Byte low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
  const Byte high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
  if (at(1) < low || at(1) > high) return 0;
  for (std::size_t i = 2; i < length; ++i)
    if (!is_continuation(at(i))) return 0;
  return length;
}

// Past the ASCII bytes at `offset`, eight at a time.
std::size_t skip_ascii(std::string_view text, std::size_t offset) {
  while (offset + 8 <= text.size()) {
    std::uint64_t word = 0;
    std::memcpy(&word, text.data() + offset, 8);
    if ((word & 0x8080808080808080ULL) != 0) break;
    offset += 8;
  }
  while (offset < text.size() && static_cast<Byte>(text[offset]) < 0x80) ++offset;
  return offset;
}

}  // namespace

std::optional<std::size_t> first_invalid_utf8(std::string_view text) {
  std::size_t offset = skip_ascii(text, 0);
  while (offset < text.size()) {
    const std::size_t length = sequence_length(text.substr(offset));
    if (length == 0) return offset;
    offset = skip_ascii(text, offset + length);
  }
  return std::nullopt;
}

char32_t next_code_point(std::string_view text, std::size_t& offset) {
  const auto lead = static_cast<Byte>(text[offset++]);
  if (lead < 0x80) return lead;
  const int more = lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
  char32_t code_point = lead & (0x3F >> more);
  for (int i = 0; i < more && offset < text.size(); ++i)
    code_point = (code_point << 6) | (static_cast<Byte>(text[offset++]) & 0x3F);
  return code_point;
}

void append_utf8(std::string& text, char32_t code_point) {
  const auto add = [&text](char32_t bits) { text += static_cast<char>(static_cast<Byte>(bits)); };
  if (code_point < 0x80) {
    add(code_point);
  } else if (code_point < 0x800) {
    add(0xC0 | (code_point >> 6));
    add(0x80 | (code_point & 0x3F));
  } else if (code_point < 0x10000) {
    add(0xE0 | (code_point >> 12));
    add(0x80 | ((code_point >> 6) & 0x3F));
    add(0x80 | (code_point & 0x3F));
  } else {
    add(0xF0 | (code_point >> 18));
    add(0x80 | ((code_point >> 12) & 0x3F));
    add(0x80 | ((code_point >> 6) & 0x3F));
    add(0x80 | (code_point & 0x3F));
  }
}

std::size_t count_code_points(std::string_view text) {
  constexpr std::uint64_t ones = 0x0101010101010101;
  std::size_t continuations = 0;
  std::size_t at = 0;
  for (; at + 8 <= text.size(); at += 8) {  // a byte 10xxxxxx gives one
    std::uint64_t word = 0;
    std::memcpy(&word, text.data() + at, 8);
    continuations += (((word >> 7) & (~word >> 6) & ones) * ones) >> 56;
  }
  for (; at < text.size(); ++at)
    if (is_continuation(static_cast<Byte>(text[at]))) ++continuations;
  return text.size() - continuations;
}

OffsetMap::OffsetMap(std::string_view text)
    : size_(text.size()), starts_(text.size() / 64 + 1), ranks_(starts_.size()), line_starts_{0} {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!is_continuation(static_cast<Byte>(text[i])))
      starts_[i / 64] |= std::uint64_t{1} << (i % 64);
    if (text[i] == '\n') line_starts_.push_back(i + 1);
  }
  for (std::size_t word = 1; word < ranks_.size(); ++word)
    ranks_[word] = ranks_[word - 1] + static_cast<std::size_t>(std::popcount(starts_[word - 1]));
}

std::size_t OffsetMap::starts_before(std::size_t byte_offset) const {
  const std::uint64_t before = (std::uint64_t{1} << (byte_offset % 64)) - 1;
  return ranks_[byte_offset / 64] +
         static_cast<std::size_t>(std::popcount(starts_[byte_offset / 64] & before));
}

std::size_t OffsetMap::code_points(std::size_t byte_offset) const {
  if (byte_offset >= size_) return starts_before(size_);
  const std::size_t through = starts_before(byte_offset + 1);
  return through == 0 ? 0 : through - 1;
}

std::size_t OffsetMap::bytes(std::size_t code_point_offset) const {
  if (code_point_offset >= starts_before(size_)) return size_;
  const auto after = std::ranges::upper_bound(ranks_, code_point_offset);
  const auto word = static_cast<std::size_t>(after - ranks_.begin()) - 1;
  std::uint64_t bits = starts_[word];
  for (std::size_t skip = code_point_offset - ranks_[word]; skip > 0; --skip) bits &= bits - 1;
  return word * 64 + static_cast<std::size_t>(std::countr_zero(bits));
}

std::size_t OffsetMap::line(std::size_t byte_offset) const {
  const auto after = std::ranges::upper_bound(line_starts_, std::min(byte_offset, size_));
  return static_cast<std::size_t>(after - line_starts_.begin());
}

std::size_t OffsetMap::column(std::size_t byte_offset) const {
  return code_points(byte_offset) - code_points(line_starts_[line(byte_offset) - 1]) + 1;
}

}  // namespace rumbo::text
