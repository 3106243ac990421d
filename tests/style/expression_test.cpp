#include "style/expression.hpp"

#include "catch.hpp"

#include <cmath>
#include <string>

using namespace rumbo;
using geo::Value;
using style::Context;
using style::Expression;

namespace {

geo::Feature town() {
  geo::Feature feature;
  feature.geometry = geo::LonLat{-92.26, 14.9};
  feature.set("name", "Tapachula");
  feature.set("kind", "city");
  feature.set("population", 217550);
  feature.set("share", 0.25);
  feature.set("capital", false);
  feature.set("tags", geo::List{"a", 2});
  feature.set("more", geo::Object{{"level", 3}});
  return feature;
}

Expression compile(const std::string& text, bool filter = false) {
  base::Diagnostics problems;
  const yaml::Node node = yaml::parse(text, "test.yaml");
  Expression expression =
      filter ? Expression::parse_filter(node, problems) : Expression::parse(node, problems);
  for (const auto& item : problems.items()) FAIL(text << ": " << base::to_string(item));
  return expression;
}

Value value(const std::string& text, double zoom = 0) {
  const geo::Feature feature = town();
  return compile(text).evaluate({zoom, &feature});
}

double number(const std::string& text, double zoom = 0) {
  const Value result = value(text, zoom);
  INFO(text);
  REQUIRE(result.is_number());
  return result.number();
}

}  // namespace

TEST_CASE("an expression knows which properties it looks up, unless it makes up their names") {
  using Names = std::set<std::string>;
  CHECK(*compile("3").reads() == Names{});
  CHECK(*compile("[get, name]").reads() == Names{"name"});
  CHECK(*compile("[case, [has, share], [concat, [get, name], '!'], [get, kind]]").reads() ==
        Names{"kind", "name", "share"});
  CHECK(*compile("['>=', [get, population], 5]", true).reads() == Names{"population"});
  CHECK(*compile("[get, level, [get, more]]").reads() == Names{"more"});
  CHECK(*compile("[let, n, [get, name], [upcase, [var, n]]]").reads() == Names{"name"});
  CHECK_FALSE(compile("[get, [concat, name_, [get, tongue]]]").reads());
}

TEST_CASE("a filter knows the least number of a property that it lets pass, where one is plain") {
  const auto least = [](const std::string& filter) {
    return compile(filter, true).least("population");
  };
  CHECK(least("['>=', [get, population], 5]") == 5);
  CHECK(least("['>', [get, population], 5]") == 5);
  CHECK(least("[all, ['>=', [get, population], 5], ['>', [get, population], 9]]") == 9);
  CHECK(least("[all, ['==', [get, kind], city], ['>=', [get, population], 5]]") == 5);
  CHECK(least("['>=', [get, population], [step, [zoom], 900, 4, 70, 8, 80]]") == 70);
  for (const char* unknown :
       {"['<=', [get, population], 5]", "['>=', [get, area], 5]",
        "['>=', [get, population], [get, area]]",
        "[any, ['>=', [get, population], 5], [has, capital]]",
        "['!', ['>=', [get, population], 5]]", "['>=', [get, population, [get, more]], 5]"})
    CHECK_FALSE(least(unknown));
}

TEST_CASE("constants are what YAML says they are") {
  CHECK(value("3") == Value(3));
  CHECK(value("2.5") == Value(2.5));
  CHECK(value("-1e3") == Value(-1000.0));
  CHECK(value("true") == Value(true));
  CHECK(value("null").is_null());
  CHECK(value("red") == Value("red"));
  CHECK(value("'3'") == Value("3"));
  CHECK(value("012") == Value("012"));
  CHECK(value("0x1f") == Value("0x1f"));
  CHECK(value("yes") == Value("yes"));
}

TEST_CASE("get and has look into the feature, or into an object") {
  CHECK(value("[get, name]") == Value("Tapachula"));
  CHECK(value("[get, nothing]").is_null());
  CHECK(value("[has, name]") == Value(true));
  CHECK(value("[has, nothing]") == Value(false));
  CHECK(value("[get, level, [get, more]]") == Value(3));
  CHECK(value("[get, b, [literal, {a: 1, b: 2}]]") == Value(2));
  CHECK(value("[get, [concat, na, me]]") == Value("Tapachula"));
  CHECK(compile("[get, name]").evaluate({}).is_null());
}

TEST_CASE("literal gives lists and maps as they stand") {
  CHECK(value("[literal, [get, name]]") == Value(geo::List{"get", "name"}));
  CHECK(value("[literal, {a: [1]}]") == Value(geo::Object{{"a", geo::List{1}}}));
}

TEST_CASE("geometry-type has one name for a geometry and its multiple") {
  const Expression type = compile("[geometry-type]");
  geo::Feature feature;
  CHECK(type.evaluate({0, &feature}).is_null());
  feature.geometry = geo::MultiPolygon{};
  CHECK(type.evaluate({0, &feature}) == Value("Polygon"));
  feature.geometry = geo::Line{};
  CHECK(type.evaluate({0, &feature}) == Value("LineString"));
  feature.geometry = geo::MultiPoint{};
  CHECK(type.evaluate({0, &feature}) == Value("Point"));
}

TEST_CASE("equality compares numbers by value and types strictly") {
  CHECK(value("[==, [get, population], 217550.0]") == Value(true));
  CHECK(value("[==, [get, name], Tapachula]") == Value(true));
  CHECK(value("[==, [get, population], '217550']") == Value(false));
  CHECK(value("['!=', [get, nothing], 1]") == Value(true));
  CHECK(value("[==, [get, nothing], null]") == Value(true));
  CHECK(value("[==, [get, capital], false]") == Value(true));
}

TEST_CASE("order compares two numbers or two texts and is null for anything else") {
  CHECK(value("[<, [get, share], 1]") == Value(true));
  CHECK(value("[<=, 0.25, [get, share]]") == Value(true));
  CHECK(value("['>', [get, share], 0.25]") == Value(false));
  CHECK(value("['>=', [get, name], Tap]") == Value(true));
  CHECK(value("[<, [get, nothing], 1]").is_null());
  CHECK(value("[<, [get, name], 1]").is_null());
}

TEST_CASE("all, any and ! work on true and false only") {
  CHECK(value("[all]") == Value(true));
  CHECK(value("[any]") == Value(false));
  CHECK(value("[all, [has, name], [has, kind]]") == Value(true));
  CHECK(value("[all, [has, name], [has, nothing]]") == Value(false));
  CHECK(value("[any, [has, nothing], [has, kind]]") == Value(true));
  CHECK(value("['!', [get, capital]]") == Value(true));
  CHECK(value("['!', [get, name]]").is_null());
  CHECK(value("[all, [has, nothing], [get, name]]") == Value(false));
  CHECK(value("[all, [get, name], [has, nothing]]").is_null());
}

TEST_CASE("in looks into a list or a text") {
  CHECK(value("[in, [get, kind], [literal, [town, city]]]") == Value(true));
  CHECK(value("[in, [get, population], [literal, [1, 217550.0]]]") == Value(true));
  CHECK(value("[in, village, [literal, [town, city]]]") == Value(false));
  CHECK(value("[in, pach, [get, name]]") == Value(true));
  CHECK(value("[in, a, [get, tags]]") == Value(true));
  CHECK(value("[in, a, [get, population]]").is_null());
}

TEST_CASE("case takes the first condition that holds") {
  CHECK(value("[case, [has, nothing], 1, [has, name], 2, 3]") == Value(2));
  CHECK(value("[case, [has, nothing], 1, 3]") == Value(3));
  CHECK(value("[case, [get, name], 1, 3]").is_null());
}

TEST_CASE("match compares with labels, of which one value may have several") {
  CHECK(value("[match, [get, kind], town, 1, [city, capital], 2, 3]") == Value(2));
  CHECK(value("[match, [get, kind], town, 1, 3]") == Value(3));
  CHECK(value("[match, [get, population], 1, a, 217550, b, c]") == Value("b"));
  CHECK(value("[match, [get, share], 0, a, c]") == Value("c"));
  CHECK(value("[match, [get, nothing], town, 1, 3]") == Value(3));
  CHECK(value("[match, [get, population], town, 1, 3]") == Value(3));
}

TEST_CASE("coalesce takes the first value that is not null") {
  CHECK(value("[coalesce, [get, name_es], [get, name]]") == Value("Tapachula"));
  CHECK(value("[coalesce, [get, nothing], null]").is_null());
  CHECK(value("[coalesce, [upcase, [get, nothing]], x]") == Value("x"));
}

TEST_CASE("coalesces nested to the limit cost no more than their size") {
  std::string text = "[get, nothing]";
  for (int i = 0; i < 46; ++i) text = "[coalesce, " + text + "]";
  CHECK(value(text).is_null());
  CHECK_FALSE(compile(text).colour({}));
}

TEST_CASE("step holds each value from its stop on") {
  const std::string text = "[step, [zoom], a, 5, b, 10, c]";
  CHECK(value(text, 4.99) == Value("a"));
  CHECK(value(text, 5) == Value("b"));
  CHECK(value(text, 9.99) == Value("b"));
  CHECK(value(text, 10) == Value("c"));
  CHECK(value("[step, [get, nothing], a, 5, b]").is_null());
  CHECK(value("[step, [get, population], small, 100000, large]") == Value("large"));
}

TEST_CASE("interpolate is linear between its stops and flat beyond them") {
  const std::string text = "[interpolate, [linear], [zoom], 4, 1, 8, 3, 10, 4]";
  CHECK(number(text, 0) == 1);
  CHECK(number(text, 4) == 1);
  CHECK(number(text, 6) == Approx(2));
  CHECK(number(text, 8) == Approx(3));
  CHECK(number(text, 9) == Approx(3.5));
  CHECK(number(text, 22) == 4);
  CHECK(value("[interpolate, [linear], [get, nothing], 0, 1, 1, 2]").is_null());
}

TEST_CASE("interpolate grows by its base when exponential") {
  const std::string text = "[interpolate, [exponential, 2], [zoom], 0, 0, 4, 15]";
  CHECK(number(text, 1) == Approx(1));
  CHECK(number(text, 2) == Approx(3));
  CHECK(number(text, 3) == Approx(7));
  CHECK(number("[interpolate, [exponential, 1], [zoom], 0, 0, 4, 8]", 1) == Approx(2));
  CHECK(std::isfinite(number("[interpolate, [exponential, 100], [zoom], 0, 0, 1000, 8]", 999)));
}

TEST_CASE("interpolate mixes colours") {
  const Expression ramp = compile("[interpolate, [linear], [zoom], 0, '#000', 10, white]");
  CHECK(ramp.colour({5, nullptr}) == style::Colour{0.5, 0.5, 0.5, 1});
  CHECK(ramp.colour({0, nullptr}) == style::Colour{0, 0, 0, 1});
  CHECK(ramp.evaluate({5, nullptr}) == Value("rgba(127.5,127.5,127.5,1)"));
  const Expression from_data = compile("[interpolate, [linear], [zoom], 0, [get, tint], 10, blue]");
  CHECK_FALSE(from_data.colour({5, nullptr}));
}

TEST_CASE("interpolate mixes lists of one length") {
  CHECK(value("[interpolate, [linear], [zoom], 0, [literal, [0, 0]], 10, [literal, [2, 4]]]", 5) ==
        Value(geo::List{1.0, 2.0}));
  CHECK(value("[interpolate, [linear], [zoom], 0, [literal, [0]], 10, [literal, [2, 4]]]", 5)
            .is_null());
}

TEST_CASE("colours come out of choices") {
  const geo::Feature feature = town();
  const Expression choice =
      compile("[match, [get, kind], city, [case, [has, name], red, blue], green]");
  CHECK(choice.colour({0, &feature}) == style::Colour{1, 0, 0, 1});
  CHECK(compile("[step, [zoom], red, 5, blue]").colour({6, nullptr}) == style::Colour{0, 0, 1, 1});
  CHECK_FALSE(compile("[get, name]").colour({0, &feature}));
}

TEST_CASE("texts are joined, and numbers written in their shortest form") {
  CHECK(value("[concat, [get, name], ' ', [get, population], ' ', [get, share], [get, nothing]]") ==
        Value("Tapachula 217550 0.25"));
  CHECK(value("[to-string, [/, 6, 2]]") == Value("3"));
  CHECK(value("[to-string, [/, 1, 3]]") == Value("0.3333333333333333"));
  CHECK(value("[to-string, 1e21]") == Value("1e+21"));
  CHECK(value("[to-string, true]") == Value("true"));
  CHECK(value("[to-string, [get, tags]]") == Value("[\"a\",2]"));
  CHECK(value("[to-string, [get, more]]") == Value("{\"level\":3}"));
}

TEST_CASE("case changes reach every script and no language of the user") {
  CHECK(value("[upcase, comaltitlán]") == Value("COMALTITLÁN"));
  CHECK(value("[upcase, straße i]") == Value("STRASSE I"));
  CHECK(value("[downcase, ÑANDÚ I]") == Value("ñandú i"));
  CHECK(value("[upcase, [get, population]]").is_null());
}

TEST_CASE("to-number takes the first operand that is one") {
  CHECK(number("[to-number, '12.5']") == 12.5);
  CHECK(number("[to-number, ' +7 ']") == 7);
  CHECK(number("[to-number, true]") == 1);
  CHECK(number("[to-number, null]") == 0);
  CHECK(number("[to-number, [get, name], [get, population]]") == 217550);
  CHECK(value("[to-number, [get, name]]").is_null());
  CHECK(value("[to-number, '1e999']").is_null());
  CHECK(value("[to-number, '+-1']").is_null());
}

TEST_CASE("arithmetic is null rather than infinite") {
  CHECK(number("[+, 1, 2, 3]") == 6);
  CHECK(number("[-, 10, 4]") == 6);
  CHECK(number("[-, [get, population]]") == -217550);
  CHECK(number("['*', [get, share], 4]") == 1);
  CHECK(number("[/, 1, 4]") == 0.25);
  CHECK(value("[/, 1, 0]").is_null());
  CHECK(value("[+, 1, [get, name]]").is_null());
}

TEST_CASE("a filter may use zoom anywhere") {
  const Expression filter =
      compile("['>', [get, population], [step, ['*', 1, [zoom]], 1000000, 6, 1000]]", true);
  const geo::Feature feature = town();
  CHECK(filter.evaluate({5, &feature}) == Value(false));
  CHECK(filter.evaluate({6, &feature}) == Value(true));
}
