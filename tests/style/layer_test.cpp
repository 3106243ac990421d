#include "catch.hpp"
#include "style/style.hpp"

using namespace rumbo;
using namespace rumbo::style;

namespace {

constexpr const char* sample = R"(
version: 8
name: sample
description: For the tests.
sources:
  basemap: {type: basemap}
  journeys: {type: journeys}
  gazetteer: {type: gazetteer}
  relief: {type: relief}
  roads: {type: file, file: roads.fgb, attribution: © Somebody}
layers:
  - {id: sea, type: background, paint: {background-color: "#abc"}}
  - {id: hills, type: raster, source: relief, metadata: {"rumbo:blend": multiply, "other:note": 1}}
  - id: roads
    type: line
    source: roads
    minzoom: 5
    maxzoom: 9
    filter: [==, [get, class], main]
    layout: {line-cap: round}
    paint: {line-width: [get, lanes], line-dasharray: [2, 1.5], line-color: [get, tint]}
    metadata: {"rumbo:legend": {en: Main road, es: Carretera}}
  - id: names
    type: symbol
    source: gazetteer
    layout: {visibility: none, text-field: 2021, text-font: [Noto Sans Bold], text-allow-overlap: true}
    metadata: {"rumbo:legend": Town}
)";

const Layer& layer(const Style& style, std::size_t at) { return style.layers.at(at); }

}  // namespace

TEST_CASE("a style is read with its sources and layers in the order of the file") {
  const Style style = parse(sample, "s.yaml");
  CHECK(style.name == "sample");
  CHECK(style.description == "For the tests.");
  REQUIRE(style.sources.size() == 5);
  CHECK(style.find_source("roads")->type == SourceType::vector_file);
  CHECK(style.find_source("roads")->file == "roads.fgb");
  CHECK(style.find_source("roads")->credit == "© Somebody");
  CHECK(style.find_source("rails") == nullptr);
  REQUIRE(style.layers.size() == 4);
  CHECK(layer(style, 0).type == LayerType::background);
  CHECK(layer(style, 1).type == LayerType::raster);
  CHECK(layer(style, 1).blend == Blend::multiply);
  CHECK(layer(style, 2).id == "roads");
  CHECK(layer(style, 2).position == base::SourcePosition{"s.yaml", 14, 5});
}

TEST_CASE(
    "a layer is drawn from its minzoom up to below its maxzoom, unless its visibility is none") {
  const Style style = parse(sample, "s.yaml");
  CHECK_FALSE(layer(style, 2).visible_at(4.9));
  CHECK(layer(style, 2).visible_at(5));
  CHECK_FALSE(layer(style, 2).visible_at(9));
  CHECK_FALSE(layer(style, 3).visible_at(6));
}

TEST_CASE("a filter shows only what it is true for") {
  const Style style = parse(sample, "s.yaml");
  geo::Feature road;
  CHECK_FALSE(layer(style, 2).shows({6, &road}));
  road.set("class", "main");
  CHECK(layer(style, 2).shows({6, &road}));
  CHECK(layer(style, 0).shows({}));
}

TEST_CASE("a property's value falls back where it is absent, null or of another type") {
  const Style style = parse(sample, "s.yaml");
  const Layer& roads = layer(style, 2);
  geo::Feature road;
  const Context context{6, &road};
  CHECK(roads.number("line-width", context, 1.5) == 1.5);
  CHECK(roads.colour("line-color", context, {0, 0, 1, 1}) == Colour{0, 0, 1, 1});
  road.set("lanes", "two");
  CHECK(roads.number("line-width", context, 1.5) == 1.5);
  road.set("lanes", 4);
  road.set("tint", "red");
  CHECK(roads.number("line-width", context, 1.5) == 4);
  CHECK(roads.colour("line-color", context, {}) == Colour{1, 0, 0, 1});
  CHECK(roads.number("line-opacity", context, 0.5) == 0.5);
  CHECK(roads.text("line-cap", context, "butt") == "round");
  CHECK(roads.numbers("line-dasharray", context) == std::vector<double>{2, 1.5});
}

TEST_CASE("texts, fonts and flags are read") {
  const Style style = parse(sample, "s.yaml");
  const Layer& names = layer(style, 3);
  CHECK(names.text("text-field", {}, "") == "2021");
  CHECK(names.texts("text-font", {}) == std::vector<std::string>{"Noto Sans Bold"});
  CHECK(names.flag("text-allow-overlap", {}, false));
  CHECK_FALSE(names.flag("text-optional", {}, false));
}

TEST_CASE("the legend's wording follows the language where there is one") {
  const Style style = parse(sample, "s.yaml");
  CHECK(layer(style, 2).legend("es") == "Carretera");
  CHECK(layer(style, 2).legend("fr") == "Main road");
  CHECK(layer(style, 3).legend("es") == "Town");
  CHECK(layer(style, 0).legend("en").empty());
}

TEST_CASE("a layer without a minzoom is drawn on maps smaller than zoom 0") {
  style::Layer layer;
  CHECK(layer.visible_at(-2));
  layer.min_zoom = 1;
  CHECK_FALSE(layer.visible_at(0.5));
}
