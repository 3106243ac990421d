#include "formats/csv.hpp"

#include "catch.hpp"

using namespace rumbo;
using Catch::Matchers::Contains;

TEST_CASE("a table has a column a property, and the position of points", "[formats]") {
  const geo::Features features = {
      {geo::LonLat{-92.4641, 15.139149999999999}, {{"feature", "stop"}, {"seq", 1}}},
      {geo::Line{{1, 2}, {3, 4}}, {{"feature", "leg"}, {"km", 34.4}}},
      {std::monostate{}, {{"evidence", geo::List{geo::Object{{"line", 3}}}}}}};
  CHECK(formats::write_csv(features) ==
        "feature,seq,km,evidence,lon,lat\r\n"
        "stop,1,,,-92.4641,15.13915\r\n"
        "leg,,34.4,,,\r\n"
        ",,,\"[{\"\"line\"\":3}]\",,\r\n");
}

TEST_CASE("a cell that a spreadsheet would take for a formula is guarded", "[formats]") {
  const auto cell = [](const char* text) {
    const std::string table = formats::write_csv({{{}, {{"t", text}}}});
    const std::string head = "t,lon,lat\r\n";
    return table.substr(head.size(), table.size() - head.size() - 4);
  };
  CHECK(cell("=1+1") == "'=1+1");
  CHECK(cell("+cmd") == "'+cmd");
  CHECK(cell("-cmd") == "'-cmd");
  CHECK(cell("@SUM(A1)") == "'@SUM(A1)");
  CHECK(cell("\t=1") == "\"'\t=1\"");
  CHECK(cell("'=1") == "''=1");
  CHECK(cell("-92.5") == "-92.5");
  CHECK(cell("'s-Gravenhage") == "'s-Gravenhage");
  CHECK(cell("a = b") == "a = b");
  CHECK(cell("a, \"b\"\nc") == "\"a, \"\"b\"\"\nc\"");
  CHECK(cell(" a") == "\" a\"");
}
