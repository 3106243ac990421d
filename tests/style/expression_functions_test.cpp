#include "catch.hpp"
#include "style/expression.hpp"
#include "style/operators.hpp"
#include "yaml/node.hpp"

#include <set>
#include <string>

using namespace rumbo;
using style::Expression;

namespace {

geo::Value value(const std::string& text, const geo::Feature* feature = nullptr) {
  base::Diagnostics problems;
  const auto expression = Expression::parse(yaml::parse(text, "e.yaml"), problems);
  for (const auto& item : problems.items()) FAIL_CHECK(text + ": " + item.message);
  return expression.evaluate({0, feature});
}

double number(const std::string& text) {
  const geo::Value result = value(text);
  INFO(text);
  CHECK(result.is_number());
  return result.number();
}

std::string fault(const std::string& text) {
  base::Diagnostics problems;
  Expression::parse(yaml::parse(text, "e.yaml"), problems);
  return problems.items().empty() ? "" : problems.items().front().message;
}

}  // namespace

TEST_CASE("numbers are rounded, folded and taken roots of as in MapLibre") {
  CHECK(number("[round, 2.5]") == 3);
  CHECK(number("[round, -2.5]") == -3);
  CHECK(number("[floor, -2.5]") == -3);
  CHECK(number("[ceil, 2.1]") == 3);
  CHECK(number("[abs, -4]") == 4);
  CHECK(number("['%', -7, 3]") == -1);
  CHECK(number("[^, 2, 10]") == 1024);
  CHECK(number("[sqrt, 81]") == 9);
  CHECK(number("[ln, [e]]") == 1);
  CHECK(number("[log10, 1000]") == Approx(3));
  CHECK(number("[log2, 8]") == 3);
  CHECK(number("[cos, [pi]]") == -1);
  CHECK(number("[min, 4, 2, 3]") == 2);
  CHECK(number("[max, 4, 2, 3]") == 4);
}

TEST_CASE("what has no result is null") {
  CHECK(value("[sqrt, -1]").is_null());
  CHECK(value("[ln, 0]").is_null());
  CHECK(value("['%', 1, 0]").is_null());
  CHECK(value("[min, 1, [get, none]]").is_null());
  CHECK(value("[rgb, 300, 0, 0]").is_null());
}

TEST_CASE("lists and texts are counted, searched and cut in code points") {
  CHECK(number("[length, 'Comaltitl\u00e1n']") == 11);
  CHECK(number("[length, '\U0001F30D!']") == 2);
  CHECK(number("[length, [literal, [1, 2, 3]]]") == 3);
  CHECK(value("[slice, 'Comaltitl\u00e1n', -3]") == geo::Value("l\u00e1n"));
  CHECK(value("[slice, 'Huixtla', 1, 3]") == geo::Value("ui"));
  CHECK(value("[slice, [literal, [1, 2, 3]], 1]") == geo::Value(geo::List{2, 3}));
  CHECK(number("[index-of, 'x', 'Huixtla']") == 3);
  CHECK(number("[index-of, 'i', 'Huixi', 3]") == 4);
  CHECK(number("[index-of, q, Huixtla]") == -1);
  CHECK(number("[index-of, 3, [literal, [1, 3]]]") == 1);
  CHECK(number("[at, 1, [literal, [5, 7]]]") == 7);
  CHECK(value("[at, 2, [literal, [5, 7]]]").is_null());
}

TEST_CASE("types are asserted, named and changed") {
  CHECK(value("[string, 3, a]") == geo::Value("a"));
  CHECK(value("[number, a, 4]") == geo::Value(4));
  CHECK(value("[typeof, [literal, [1]]]") == geo::Value("array"));
  CHECK(value("[to-boolean, '']") == geo::Value(false));
  CHECK(value("[to-color, nonsense, red]") == value("[rgb, 255, 0, 0]"));
}

TEST_CASE("let names a value once, and an inner name hides an outer one") {
  CHECK(number("[let, a, 2, b, 5, ['*', [var, a], [var, b]]]") == 10);
  CHECK(number("[let, a, 2, [let, a, [+, [var, a], 1], [var, a]]]") == 3);
  CHECK(fault("[let, abc, 2, [var, abd]]") ==
        "no \"let\" around this names 'abd'; the nearest is 'abc'");
  CHECK(fault("[+, [let, a, 2, [var, a]], [var, a]]").find("no \"let\" around") !=
        std::string::npos);
}

TEST_CASE("zoom may be the input of a ramp that a let ends in") {
  base::Diagnostics problems;
  const auto width =
      Expression::parse(yaml::parse("[let, w, 3, [step, [zoom], 1, 5, [var, w]]]", "e"), problems);
  CHECK(problems.items().empty());
  CHECK(width.evaluate({6, nullptr}).number() == 3);
}

TEST_CASE("names of names that double are refused, not evaluated") {
  std::string text = "[let, a0, 1, ";
  for (int i = 1; i < 40; ++i) {
    const std::string below = "[var, a" + std::to_string(i - 1) + "]";
    text += "[let, a" + std::to_string(i) + ", [+, " + below + ", " + below + "], ";
  }
  text += "[var, a39]" + std::string(40, ']');
  CHECK(fault(text).find("larger than 100000 parts") != std::string::npos);
}

TEST_CASE("every expression of MapLibre is supported or refused by its name") {
  for (const auto* name : {"format", "image", "within", "distance", "is-supported-script",
                           "number-format", "interpolate-hcl", "interpolate-lab", "feature-state",
                           "collator", "heatmap-density", "line-progress", "accumulated"}) {
    INFO(name);
    CHECK(fault(std::string("[") + name + ", a]").find("not among the supported expressions") !=
          std::string::npos);
    CHECK(style::find_operator(name) == nullptr);
  }
  for (const auto name : style::operator_names()) CHECK_FALSE(style::is_left_out(name));
}
