#include "bulk/line_parser.hpp"

#include "catch.hpp"

using namespace rumbo;

namespace {
bulk::ParsedLine parse(std::string_view line, bool wants_mentions = false) {
  return bulk::LineParser(wants_mentions).parse(line);
}
}  // namespace

TEST_CASE("a line says its text, and perhaps its id, its day and its outlet") {
  const auto parsed = parse(R"({"text": "Él", "id": "a\"b", "date": "2021-10-23", "source": "x"})");
  CHECK(parsed.problem.empty());
  CHECK(parsed.asked.text == "Él");
  CHECK(parsed.asked.id == R"("a\"b")");
  CHECK(parsed.asked.published == time::make_day(2021, 10, 23));
  CHECK(parsed.asked.outlet == "x");
  CHECK(parse(R"({"text": ""})").asked.id == "null");
  CHECK(parse(R"({"text": "", "id": -3, "date": null})").asked.id == "-3");
}

TEST_CASE("a day with a time behind it is that day, and one that is none only warns") {
  CHECK(parse(R"({"text": "", "date": "2021-10-23 05:00:12 GMT"})").asked.published ==
        time::make_day(2021, 10, 23));
  const auto odd = parse(R"({"text": "", "date": "soon"})");
  CHECK(odd.problem.empty());
  CHECK_FALSE(odd.asked.published);
  CHECK(odd.warning.find("\"soon\"") != std::string::npos);
}

TEST_CASE("mentions are taken from code points to bytes, when they are wanted") {
  constexpr auto line = R"({"text": "Él, León", "mentions": [{"start": 4, "end": 8}]})";
  CHECK(parse(line).asked.mentions.empty());
  const auto mentions = parse(line, true).asked.mentions;
  REQUIRE(mentions.size() == 1);
  CHECK(mentions[0].bytes == prose::Span{5, 10});
  CHECK_FALSE(
      parse(R"({"text": "ab", "mentions": [{"start": 1, "end": 3}]})", true).problem.empty());
}

TEST_CASE("the parser is whole again after a broken line") {
  bulk::LineParser parser(false);
  CHECK_FALSE(parser.parse("{\"text\": \"x").problem.empty());
  CHECK_FALSE(parser.parse(std::string(5000, '[')).problem.empty());
  CHECK_FALSE(parser.parse("{\"text\": \"\xFF\"}").problem.empty());
  CHECK(parser.parse(R"({"text": "Huixtla"})").asked.text == "Huixtla");
}
