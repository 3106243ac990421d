#include "itinerary/scalar.hpp"

#include "base/diagnostic.hpp"
#include "catch.hpp"
#include "text/utf8.hpp"
#include "yaml/node.hpp"

#include <rapidcheck.h>

using rumbo::itinerary::scalar;

namespace {

std::string read_back(const std::string& yaml, std::string_view key) {
  rumbo::base::Diagnostics problems;
  const auto node = rumbo::yaml::parse(yaml, "scalar.yaml");
  const auto text = node.find(key)->text(problems);
  return text ? *text : "(not text)";
}

void check_round_trip(const std::string& text) {
  const std::string written = scalar(text);
  CAPTURE(text, written);
  CHECK(written.find('\n') == std::string::npos);
  CHECK(read_back("key: " + written + "\n", "key") == text);
  CHECK(read_back("{key: " + written + ", other: [" + written + "]}\n", "key") == text);
}

rc::Gen<std::string> unicode_text() {
  const auto code_point = rc::gen::weightedOneOf<char32_t>(
      {{6, rc::gen::map(rc::gen::inRange(0, 0x80), [](int c) { return char32_t(c); })},
       {3, rc::gen::map(rc::gen::inRange(0x80, 0xD800), [](int c) { return char32_t(c); })},
       {1, rc::gen::map(rc::gen::inRange(0xE000, 0x110000), [](int c) { return char32_t(c); })},
       {3,
        rc::gen::elementOf(std::vector<char32_t>{'-', ':', ' ', '#', '"', '\'', '\n', 0xA0, 0x2028,
                                                 0x85, 0xFEFF, '~', ',', '[', '}', '\\', '\t'})}});
  return rc::gen::map(rc::gen::container<std::vector<char32_t>>(code_point),
                      [](const std::vector<char32_t>& points) {
                        std::string text;
                        for (const char32_t point : points) rumbo::text::append_utf8(text, point);
                        return text;
                      });
}

}  // namespace

TEST_CASE("plain words stay plain", "[itinerary]") {
  CHECK(scalar("Villa Comaltitlán") == "Villa Comaltitlán");
  CHECK(scalar("Huixtla - Mapastepec") == "Huixtla - Mapastepec");
  CHECK(scalar("about 400 migrants") == "about 400 migrants");
}

TEST_CASE("text that YAML would read as something else is quoted", "[itinerary]") {
  const char* text =
      GENERATE("", " x", "x ", "null", "~", "yes", "No", "true", "012", "1e3", "2021", "- x",
               "a: b", "a #b", "Huixtla, Chiapas", "'x'", "\"x\"", "*x", "&x", "!x", "?", "|", ">",
               "%x", "@x", "`x", "{x", "[x]", "a\\b", "---", "...", "unknown", "0x1f", "<<", "=");
  CHECK(scalar(text).front() == '"');
  check_round_trip(text);
}

TEST_CASE("what cannot be seen is written as an escape", "[itinerary]") {
  CHECK(scalar("Darien\u00A0Gap") == "\"Darien\\u00A0Gap\"");
  CHECK(scalar("a\u2028b\u202Ec") == "\"a\\u2028b\\u202Ec\"");
  CHECK(scalar(std::string("a\0b\x1B\x7F", 5)) == "\"a\\u0000b\\u001B\\u007F\"");
  CHECK(scalar("line\nbreak\ttab\r") == "\"line\\nbreak\\ttab\\u000D\"");
  check_round_trip(std::string("a\0b\x1B\x7F", 5));
  check_round_trip("a\u0085b\uFEFFc\U000E0001\U0001F600");
}

TEST_CASE("any text at all reads back as itself", "[itinerary]") {
  CHECK(rc::check("scalar round trip", [] {
    const std::string text = *unicode_text();
    const std::string written = scalar(text);
    RC_ASSERT(read_back("key: " + written + "\n", "key") == text);
    RC_ASSERT(read_back("{key: " + written + ", x: 1}\n", "key") == text);
  }));
}
