#include "text/utf8.hpp"

#include "catch.hpp"

#include <rapidcheck.h>

using namespace rumbo::text;

namespace {

// Checks one code point at a time against the table of the standard, written the other way round.
std::string encode_any(const std::vector<std::uint32_t>& values) {
  std::string text;
  for (const std::uint32_t value : values) {
    const std::uint32_t c = value % 0x110000;
    append_utf8(text, c >= 0xD800 && c <= 0xDFFF ? U'x' : static_cast<char32_t>(c));
  }
  return text;
}

}  // namespace

TEST_CASE("well-formed UTF-8 is found sound") {
  CHECK_FALSE(first_invalid_utf8(""));
  CHECK_FALSE(first_invalid_utf8("Villa Comaltitlán, Узбекистан, 墨西哥, 🗺"));
  CHECK_FALSE(first_invalid_utf8(std::string_view("a\0b", 3)));
}

TEST_CASE("ill-formed UTF-8 is found at its first byte") {
  CHECK(first_invalid_utf8("abcdefghij\x80") == 10);
  CHECK(first_invalid_utf8("ab\xC0\xAF") == 2);          // overlong
  CHECK(first_invalid_utf8("ab\xE0\x80\xAF") == 2);      // overlong
  CHECK(first_invalid_utf8("ab\xED\xA0\x80") == 2);      // surrogate
  CHECK(first_invalid_utf8("ab\xF4\x90\x80\x80") == 2);  // past U+10FFFF
  CHECK(first_invalid_utf8("á\xC3") == 2);               // cut short
  CHECK(first_invalid_utf8("\xFF\xFE") == 0);
}

TEST_CASE("whatever is encoded is sound, and decodes to what it was") {
  CHECK(rc::check([](const std::vector<std::uint32_t>& values) {
    const std::string text = encode_any(values);
    RC_ASSERT(!first_invalid_utf8(text));
    std::string again;
    for (std::size_t at = 0; at < text.size();) append_utf8(again, next_code_point(text, at));
    RC_ASSERT(again == text);
    RC_ASSERT(count_code_points(text) == values.size());
  }));
}

TEST_CASE("offsets, lines and columns of a short text") {
  const OffsetMap map("á b\nñandú");
  CHECK(map.code_points(0) == 0);
  CHECK(map.code_points(1) == 0);  // inside the first letter
  CHECK(map.code_points(2) == 1);
  CHECK(map.bytes(1) == 2);
  CHECK(map.line(4) == 1);  // the line feed ends its own line
  CHECK(map.line(5) == 2);
  CHECK(map.column(5) == 1);
  CHECK(map.column(7) == 2);
  CHECK(map.bytes(99) == 12);
  CHECK(map.code_points(99) == 9);
  CHECK(map.line(99) == 2);
}

TEST_CASE("byte and code point offsets are each other's inverse") {
  CHECK(rc::check([](const std::vector<std::uint32_t>& values) {
    const std::string text = encode_any(values);
    const OffsetMap map(text);
    std::size_t at = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
      RC_ASSERT(map.bytes(i) == at);
      RC_ASSERT(map.code_points(at) == i);
      next_code_point(text, at);
    }
    RC_ASSERT(map.bytes(values.size()) == text.size());
    RC_ASSERT(map.code_points(text.size()) == values.size());
  }));
}

TEST_CASE("code points are counted by the byte as by eight") {
  CHECK(rc::check([](const std::vector<std::uint16_t>& values) {
    std::string text;
    std::size_t count = 0;
    for (const std::uint16_t value : values) {
      if (value == 0 || (value >= 0xD800 && value <= 0xDFFF)) continue;
      append_utf8(text, static_cast<char32_t>(value % 2 == 0 ? value : value % 128));
      ++count;
    }
    CHECK(count_code_points(text) == count);
  }));
}
