#include "base/error.hpp"
#include "catch.hpp"
#include "style/style.hpp"

#include <sstream>
#include <string>
#include <vector>

using namespace rumbo;

namespace {

std::string first_fault(const std::string& text) {
  try {
    style::parse(text, "s.yaml");
  } catch (const base::InputError& error) {
    CHECK(error.diagnostics().size() == 1);
    return base::to_string(error.diagnostics().front());
  }
  return "";
}

style::Style with(const std::string& constants, const std::string& paint) {
  return style::parse("version: 8\nconstants: {" + constants +
                          "}\nlayers: [{id: a, type: background, paint: {" + paint + "}}]",
                      "s.yaml");
}

}  // namespace

TEST_CASE("a constant stands for its value, in expressions too") {
  const auto style = with("land: '#102030', deep: $land, far: 7",
                          "background-color: [step, [zoom], $deep, $far, white]");
  const auto& layer = style.layers.front();
  CHECK(layer.colour("background-color", {3, nullptr}, {}) == *style::parse_colour("#102030"));
  CHECK(layer.colour("background-color", {8, nullptr}, {}) == *style::parse_colour("white"));
}

TEST_CASE("a constant may be a whole expression") {
  const auto style =
      with("fade: [interpolate, [linear], [zoom], 0, 0, 10, 1]", "background-opacity: $fade");
  CHECK(style.layers.front().number("background-opacity", {5, nullptr}, 9) == 0.5);
}

TEST_CASE("quoted text is no constant") {
  const auto style = style::parse(
      "version: 8\nsources: {j: {type: journeys}}\nlayers: [{id: a, type: symbol, source: j, "
      "layout: {text-field: \"$land\"}}]",
      "s.yaml");
  CHECK(style.layers.front().text("text-field", {}, "") == "$land");
}

TEST_CASE("an unknown constant is named once, with the layer, the key and the nearest") {
  CHECK(first_fault("version: 8\nconstants: {land: red}\nlayers:\n  - {id: a, type: background, "
                    "paint: {background-color: $lnad}}") ==
        "s.yaml:4:57: error: layer 'a', background-color: there is no constant 'lnad'; the nearest "
        "is 'land'");
}

TEST_CASE("an unknown name in a constant is told once, however often the constant is used") {
  try {
    style::parse(
        "version: 8\nconstants: {a: $c, b: [$a, $a, $a]}\nlayers: [{id: a, type: background, "
        "paint: {background-color: [$b, $b]}}]",
        "s.yaml");
    FAIL("no error");
  } catch (const base::InputError& error) {
    int told = 0;
    for (const auto& problem : error.diagnostics())
      told += problem.message.find("there is no constant 'c'") != std::string::npos;
    CHECK(told == 1);
  }
}

TEST_CASE("a constant that contains itself is refused") {
  CHECK(first_fault("version: 8\nconstants: {a: $b, b: $a}\nlayers: [{id: a, type: background, "
                    "paint: {background-color: $a}}]")
            .find("contains itself") != std::string::npos);
}

TEST_CASE("a wrong value is reported where the constant is written") {
  CHECK(first_fault("version: 8\nconstants: {land: bleu}\nlayers: [{id: a, type: background, "
                    "paint: {background-color: $land}}]")
            .starts_with("s.yaml:2:19: error: layer 'a', background-color: must be a CSS colour"));
}

TEST_CASE("constants that double each other are refused before they fill the memory") {
  std::ostringstream text;
  text << "version: 8\nconstants:\n  c0: [1, 1]\n";
  for (int i = 1; i < 40; ++i) text << "  c" << i << ": [$c" << i - 1 << ", $c" << i - 1 << "]\n";
  text << "layers: [{id: a, type: background, paint: {background-color: $c39}}]";
  CHECK(first_fault(text.str()).find("larger than 1,000,000 values") != std::string::npos);
}

TEST_CASE("a text-font may name a role") {
  const std::string head =
      "version: 8\nsources: {j: {type: journeys}}\nmap: {fonts: {text: [Noto Sans], water: Noto "
      "Serif Italic}}\n";
  const auto style = style::parse(
      head +
          "layers: [{id: a, type: symbol, source: j, layout: {text-font: [water]}},"
          "{id: b, type: symbol, source: j, layout: {text-font: [step, [zoom], [literal, "
          "[water]], 5, [literal, [text]]]}}]",
      "s.yaml");
  CHECK(style.layers[0].texts("text-font", {}) == std::vector<std::string>{"Noto Serif Italic"});
  CHECK(style.layers[1].texts("text-font", {9, nullptr}) == std::vector<std::string>{"Noto Sans"});
  CHECK(style.map.fonts == std::vector<std::string>{"Noto Sans"});
  CHECK(style.fonts_for("water") == std::vector<std::string>{"Noto Serif Italic"});
  CHECK(first_fault(head + "layers: [{id: a, type: symbol, source: j, layout: {text-font: "
                           "[watr]}}]")
            .find("no role 'watr' under map: fonts; the nearest is 'water'") != std::string::npos);
}
