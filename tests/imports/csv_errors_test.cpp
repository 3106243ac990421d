#include "catch.hpp"
#include "imports/reading.hpp"

#include <fmt/format.h>

using namespace rumbo;
using namespace rumbo::imports;
using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;

namespace {

struct Case {
  const char* text;
  const char* position;
  const char* says;
};

}  // namespace

TEST_CASE("a fault of a table is named with its place and its remedy", "[imports]") {
  const auto [text, position, says] = GENERATE(values<Case>({
      {"", "a.csv: ", "is empty"},
      {" \n\n", "a.csv: ", "is empty"},
      {"date,place\n", "a.csv: ", "nothing below"},
      {"one,two\n1,2\n", "a.csv:1:1: ", "no column says when or where"},
      {"2021-10-23,Huixtla\n2021-10-24,Escuintla\n", "a.csv:1:1: ", "must name the columns"},
      {"date,place,date\n2021,A,2021\n", "a.csv:1:12: ", "stands twice, as number 1 and 3"},
      {"date,place\n2021\n", "a.csv:2:1: ", "has 1 cell where the first line names 2"},
      {"date,place\n2021,Huixtla, Chiapas\n", "a.csv:2:1: ", "needs quotes"},
      {"date,place\n2021,\"Huixtla\n", "a.csv:2:6: ", "never closed"},
      {"date,place\n2021,\"Hui\"xtla\n", "a.csv:2:11: ", "behind a closing quote"},
      {"date,place\nyesterday,A\n", "a.csv:2:1: ", "'yesterday' is no date"},
      {"date,place\n03/04/2021,A\n", "a.csv:2:1: ", "can be 2021-04-03 or 2021-03-04"},
      {"date,place\n31/02/2021,A\n", "a.csv:2:1: ", "is no date"},
      {"from,to,place\n2021-10-25,2021-10-23,A\n", "a.csv:2:12: ", "before it begins"},
      {"date,lat,lon\n2021,15.1,\n", "a.csv:2:6: ", "latitude and no longitude"},
      {"date,lat,lon\n2021,north,1\n", "a.csv:2:6: ", "no number of degrees"},
      {"date,lat,lon\n2021,nan,1\n", "a.csv:2:6: ", "no number of degrees"},
      {"date,lat,lon\n2021,inf,1\n", "a.csv:2:6: ", "no number of degrees"},
      {"date,lat,lon\n2021,1e999,1\n", "a.csv:2:6: ", "no number of degrees"},
      {"date,lat,lon\n2021,-92.4,15.1\n", "a.csv:2:6: ", "latitude and longitude are swapped"},
      {"date,y,x\n2021,1673000,512000\n", "a.csv:2:6: ", "WGS 84"},
      {"date,place,what\n2021,A,arived\n", "a.csv:2:8: ", "did you mean 'arrived'?"},
      {"date,place,count\n2021,A,many\n", "a.csv:2:8: ", "is no count"},
      {"date,place,certainty\n2021,A,sure\n", "a.csv:2:8: ", "certain, likely, uncertain"},
      {"date,place,mode\n2021,A,swim\n", "a.csv:2:8: ", "foot, bicycle"},
      {"date,place,radius_km\n2021,A,-1\n", "a.csv:2:8: ", "above 0"},
      {"date,place,geonames\n2021,A,1.5\n", "a.csv:2:8: ", "no GeoNames id"},
      {"date,place,via\n2021,A,\"B; C; B\"\n", "a.csv:2:8: ", "leads through B twice"},
      {"date,where\n2021,\"15.1, -92.4\"\n", "a.csv:2:6: ", "which number is the longitude"},
      {"date,where\n2021,{place: A\n", "a.csv:2:6: ", ""},
      {"date,place\n2021,Hui\xFFxtla\n", "a.csv:2:9: ", "not UTF-8"},
      {"\xFF\xFE"
       "d",
       "a.csv:1:1: ", "UTF-16"},
  }));
  CAPTURE(text);
  const auto lines = errors(text, "a.csv");
  REQUIRE(lines.size() == 1);
  CHECK_THAT(lines[0], StartsWith(position));
  CHECK_THAT(lines[0], Contains(says));
}

TEST_CASE("a zero byte shows that it is no text", "[imports]") {
  const auto lines = errors(std::string("date,place\n2021,A\0B\n", 20), "a.csv");
  REQUIRE(lines.size() == 1);
  CHECK_THAT(lines[0], StartsWith("a.csv:2:7: "));
}

TEST_CASE("all faults are told at once, twenty of them in full", "[imports]") {
  std::string text = "date,place\n";
  for (int i = 0; i < 30; ++i) text += fmt::format("day {},A\n", i);
  const auto lines = errors(text, "a.csv");
  REQUIRE(lines.size() == 21);
  CHECK_THAT(lines[0], StartsWith("a.csv:2:1: error: 'day 0'"));
  CHECK_THAT(lines[20], Contains("and 10 more problems"));
}

TEST_CASE("a mapping that fits nothing is an error with the nearest name", "[imports]") {
  ImportOptions options;
  options.columns = {{"wen", "Tag"}, {"place", "Ord"}};
  const auto lines = errors("Tag,Ort\n2021,A\n", "a.csv", options);
  REQUIRE(lines.size() == 3);
  CHECK_THAT(lines[0], Contains("has no column 'Ord'; did you mean 'Ort'?"));
  CHECK_THAT(lines[1], Contains("did you mean 'when'?"));
}

TEST_CASE("a million rows are refused at the first too many", "[imports]") {
  std::string text = "date,place\n";
  for (int i = 0; i < 1'000'000; ++i) text += "2021-10-23,Huixtla\n";
  const auto lines = errors(text, "a.csv");
  REQUIRE(lines.size() == 1);
  CHECK_THAT(lines[0], StartsWith("a.csv:100002:1: ") && Contains("100000 events; split the file"));
}
