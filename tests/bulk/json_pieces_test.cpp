#include "bulk/json_pieces.hpp"

#include "catch.hpp"
#include "text/utf8.hpp"

#include <nlohmann/json.hpp>
#include <rapidcheck.h>

using namespace rumbo;

namespace {
std::string written(std::string_view text) {
  std::string json;
  bulk::append_string(json, text);
  return json;
}
std::string written(double number) {
  std::string json;
  bulk::append_number(json, number);
  return json;
}
}  // namespace

TEST_CASE("what may not stand in a string of JSON is escaped") {
  CHECK(written("Niña") == "\"Niña\"");
  CHECK(written("a\"b\\c") == R"("a\"b\\c")");
  CHECK(written(std::string("\0\b\t\n\v\f\r\x1f\x7f", 9)) ==
        R"("\u0000\b\t\n\u000b\f\r\u001f\u007f")");
  CHECK(written("\u0085\u00a0\u2027\u2028\u2029") == "\"\\u0085\u00a0\u2027\\u2028\\u2029\"");
}

TEST_CASE("another reader of JSON reads every text back") {
  CHECK(rc::check("round trip", [](const std::vector<std::uint16_t>& code_points) {
    std::string text;
    for (const auto c : code_points)
      if (c < 0xD800 || c > 0xDFFF) text::append_utf8(text, c);
    RC_ASSERT(nlohmann::json::parse(written(text)).get<std::string>() == text);
  }));
}

TEST_CASE("numbers have six decimals at most and no negative zero") {
  CHECK(written(15.13915) == "15.13915");
  CHECK(written(-92.46410000001) == "-92.4641");
  CHECK(written(-0.0000001) == "0");
  CHECK(written(20.0) == "20");
}
