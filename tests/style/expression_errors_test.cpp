#include "catch.hpp"
#include "style/expression.hpp"

#include <string>

using namespace rumbo;
using style::Expression;

namespace {

std::string faults(const std::string& text, bool filter = false) {
  base::Diagnostics problems;
  const yaml::Node node = yaml::parse(text, "t.yaml");
  filter ? Expression::parse_filter(node, problems) : Expression::parse(node, problems);
  std::string result;
  for (const auto& item : problems.items()) result += base::to_string(item) + "\n";
  return result;
}

void check_fault(const std::string& text, const std::string& expected, bool filter = false) {
  const std::string found = faults(text, filter);
  INFO(text << " gave: " << found);
  CHECK(found.find(expected) != std::string::npos);
  CHECK(std::count(found.begin(), found.end(), '\n') == 1);
}

}  // namespace

TEST_CASE("an unknown expression is named with the nearest one") {
  check_fault("[concta, a, b]",
              "t.yaml:1:1: error: there is no expression \"concta\"; the nearest is \"concat\"");
  check_fault("[flurb, a]", "there is no expression \"flurb\"");
}

TEST_CASE("an expression of MapLibre that is left out is refused by name") {
  check_fault("[within, x]", "\"within\" is not among the supported expressions: !, !=");
  check_fault("[interpolate-lab, [linear], [zoom], 1, red]", "\"interpolate-lab\" is not among");
  check_fault("[interpolate, [cubic-bezier, 0, 0, 1, 1], [zoom], 0, 1, 2, 3]",
              "t.yaml:1:15: error: \"cubic-bezier\" is not supported");
}

TEST_CASE("operands are counted, and the shape to write is shown") {
  check_fault("[get]", "\"get\" has 0 operands; write [\"get\", \"property\"]");
  check_fault("['!', true, true]", "\"!\" has 2 operands");
  check_fault("[==, [get, a], 1, 2]", "\"==\" has 3 operands");
  check_fault("[case, true, 1]",
              "\"case\" has 2 operands; write [\"case\", condition, value, ..., otherwise]");
  check_fault("[case, [has, a], 1, [has, b], 2]",
              "\"case\" has no value for when no condition holds");
  check_fault("[match, [get, a], x, 1, y, 2]", "\"match\" has no value for when no label fits");
  check_fault("[step, [get, a], 1, 2]", "\"step\" has 3 operands");
  check_fault("[interpolate, [linear], [get, a], 1, 2, 3]",
              "the last stop of \"interpolate\" has no value");
  check_fault("[coalesce]", "\"coalesce\" has 0 operands");
}

TEST_CASE("types that are known not to fit are reported where they stand") {
  check_fault("[all, [has, a], 1]", "t.yaml:1:17: error: must be true or false, not a number");
  check_fault("[+, 1, red]", "t.yaml:1:8: error: must be a number, not text");
  check_fault("[upcase, 3]", "must be text, not a number");
  check_fault("[step, [geometry-type], 1, 2, 3]", "t.yaml:1:8: error: must be a number, not text");
  check_fault("[==, [geometry-type], 3]", "compares text with a number");
  check_fault("[in, a, 3]", "\"in\" looks into a list or a text, not into a number");
  check_fault("[get, 3]", "must be text, not a number");
  check_fault("[case, [zoom], 1, 2]", "\"zoom\" may stand only");
}

TEST_CASE("labels of match are whole, of one kind and unique") {
  check_fault("[match, [get, a], 1.5, x, y]", "must be text or a whole number");
  check_fault("[match, [get, a], 1, x, b, y, z]",
              "t.yaml:1:25: error: the labels of one \"match\"");
  check_fault("[match, [get, a], [b, c], x, b, y, z]", "the label b stands twice");
  check_fault("[match, [get, a], [], x, z]", "must hold at least one");
}

TEST_CASE("stops are numbers that ascend") {
  check_fault("[step, [get, a], 0, 5, 1, 5, 2]",
              "t.yaml:1:27: error: the stops must ascend: 5 does not follow 5");
  check_fault("[interpolate, [linear], [get, a], x, 1, 5, 2]", "a stop must be a number");
  check_fault("[interpolate, [linear], [get, a], 1, bold, 5, 2]",
              "\"interpolate\" mixes numbers, colours");
  check_fault("[interpolate, [exponential, 0], [get, a], 1, 1, 5, 2]",
              "the base of \"exponential\"");
  check_fault("[interpolate, linear, [get, a], 1, 1, 5, 2]",
              "must be [\"linear\"] or [\"exponential\", base]");
}

TEST_CASE("zoom stands only as the input of the outermost step or interpolate") {
  CHECK(faults("[step, [zoom], 1, 2, 3]").empty());
  CHECK(faults("[interpolate, [linear], [zoom], 1, 2, 3, [get, a]]").empty());
  const std::string expected = "\"zoom\" may stand only as the input";
  check_fault("[zoom]", expected);
  check_fault("[+, [zoom], 1]", expected);
  check_fault("[case, [has, a], [step, [zoom], 1, 2, 3], 4]", expected);
  check_fault("[step, [+, [zoom], 1], 1, 2, 3]", expected);
  check_fault("[interpolate, [linear], [get, a], 1, [zoom], 3, 4]", expected);
  check_fault("[<, [zoom, 1], 3]", "\"zoom\" has 1 operand; write [\"zoom\"]", true);
}

TEST_CASE("a legacy filter is refused with what to write instead") {
  check_fault("[==, kind, city]", "write [\"==\", [\"get\", \"kind\"], \"city\"]", true);
  check_fault("['>=', population, 1000]", "write [\">=\", [\"get\", \"population\"], 1000]", true);
  check_fault("[==, $type, Polygon]", "write [\"==\", [\"geometry-type\"], \"Polygon\"]", true);
  check_fault("[in, kind, city, town]", "write [\"in\", [\"get\", \"kind\"], [\"literal\", [...]]]",
              true);
  check_fault("[has, $id]", "legacy filters", true);
  check_fault("['!in', kind, city]", "\"!in\" is a legacy filter", true);
  check_fault("[none, [has, a]]", "\"none\" is a legacy filter", true);
  check_fault("[all, [==, kind, city], [has, a]]", "t.yaml:1:7: error: compares two constants",
              true);
}

TEST_CASE("a filter must say yes or no") {
  check_fault("[+, 1, 2]", "must be true or false, not a number", true);
  check_fault("city", "must be true or false, not text", true);
  CHECK(faults("[get, shown]", true).empty());
  CHECK(faults("true", true).empty());
}

TEST_CASE("bare lists and maps are told how to become values") {
  check_fault("[1, 2]", "a list of values is written [\"literal\", [...]]");
  check_fault("[]", "must begin with the name of an expression");
  check_fault("[coalesce, {a: 1}]", "a map is no expression; write [\"literal\", {...}]");
}

TEST_CASE("each fault of an expression is reported, and each once") {
  const std::string found = faults("[case, [flurb], [upcase, 3], [has, a], [get], [zoom]]");
  CHECK(std::count(found.begin(), found.end(), '\n') == 4);
}

TEST_CASE("an expression may be nested 48 levels deep and no deeper") {
  const auto nested = [](int levels) {
    std::string text = "true";
    for (int i = 0; i < levels; ++i) text = "['!', " + text + "]";
    return faults(text);
  };
  CHECK(nested(48).empty());
  CHECK(nested(49).find("nested deeper than 48 levels") != std::string::npos);
}
