#include "base/error.hpp"
#include "catch.hpp"
#include "style/style.hpp"

#include <string>
#include <vector>

using namespace rumbo;

namespace {

std::vector<std::string> faults(const std::string& text) {
  try {
    style::parse(text, "s.yaml");
  } catch (const base::InputError& error) {
    std::vector<std::string> result;
    for (const auto& item : error.diagnostics()) result.push_back(base::to_string(item));
    return result;
  }
  return {};
}

// The one fault of a layer written on line 3, after "- ".
std::string layer_fault(const std::string& layer) {
  const auto found = faults(
      "version: 8\nsources: {base: {type: basemap}, relief: {type: relief}, stories: {type: "
      "journeys}}\n"
      "layers: [" +
      layer + "]");
  INFO(layer);
  CHECK(found.size() == 1);
  return found.empty() ? "" : found.front();
}

}  // namespace

TEST_CASE("all the problems of a style are reported at once, in the order of the file") {
  const auto found = faults(R"(version: 8
sources:
  journeys: {type: jurneys}
layers:
  - id: roads
    type: line
    source: journey
    paint:
      line-widht: 3
      line-color: bleu
  - id: roads
    type: circel
colour: red
)");
  REQUIRE(found.size() == 6);
  CHECK(found[0] ==
        "s.yaml:3:20: error: source 'journeys': there is no source type 'jurneys' (nearest: "
        "journeys); the types are "
        "basemap, journeys, gazetteer, file, relief, raster");
  CHECK(
      found[1] ==
      "s.yaml:7:13: error: layer 'roads', source: there is no source 'journey' under sources:; the "
      "nearest is 'journeys'");
  CHECK(
      found[2] ==
      "s.yaml:9:7: error: layer 'roads', paint: there is no property 'line-widht' of line layers; "
      "the nearest is 'line-width'");
  CHECK(
      found[3].starts_with("s.yaml:10:19: error: layer 'roads', line-color: must be a CSS colour"));
  CHECK(found[4].starts_with(
      "s.yaml:12:11: error: layer 'roads', type: there is no layer type 'circel' here; the "
      "nearest is 'circle'"));
  CHECK(found[5].starts_with("s.yaml:13:1: error: unknown key 'colour'"));
}

TEST_CASE("a style needs a version and layers") {
  CHECK(faults("layers: []").front() ==
        "s.yaml:1:1: error: has no version; begin the style with version: 8");
  CHECK(faults("version: 7\nlayers: []").front() ==
        "s.yaml:1:10: error: version 7 is not supported; version 8 is");
  CHECK(faults("version: 8").front().find("has no layers") != std::string::npos);
  CHECK(faults("[a]").front().find("must be a map of keys and values, not a list") !=
        std::string::npos);
}

TEST_CASE("keys of MapLibre that have another place are told where") {
  CHECK(faults("version: 8\nlayers: []\nglyphs: x") ==
        std::vector<std::string>{"s.yaml:3:1: error: 'glyphs' of MapLibre is not used here: fonts "
                                 "are named under map: fonts"});
}

TEST_CASE("a layer needs id, type and source, and a basemap's source-layer") {
  CHECK(layer_fault("{type: line, source: stories}") ==
        "s.yaml:3:10: error: layer: has no id; give it one, e.g. id: "
        "roads");
  CHECK(layer_fault("{id: a}").find("layer 'a': has no type; it is one of background") !=
        std::string::npos);
  CHECK(layer_fault("{id: a, type: line}").find("layer 'a': has no source") != std::string::npos);
  CHECK(layer_fault("{id: a, type: line, source: base}").find("has no source-layer") !=
        std::string::npos);
  CHECK(layer_fault("{id: a, type: background, source: base}").find("has no source; remove") !=
        std::string::npos);
  CHECK(layer_fault("{id: a, type: fill, source: relief}").find("raster layers draw") !=
        std::string::npos);
  CHECK(layer_fault("{id: a, type: raster, source: stories}").find("raster layers draw") !=
        std::string::npos);
  CHECK(layer_fault("{id: a, type: line, source: stories, colour: red}")
            .find("unknown key 'colour'") != std::string::npos);
}

TEST_CASE("an id stands once") {
  const auto found =
      faults("version: 8\nlayers:\n- {id: a, type: background}\n- {id: a, type: background}");
  CHECK(found == std::vector<std::string>{
                     "s.yaml:4:3: error: layer 'a': the id stands twice; give this one another"});
}

TEST_CASE("zooms are numbers from 0 to 24 with minzoom below maxzoom") {
  CHECK(layer_fault("{id: a, type: line, source: stories, minzoom: 30}")
            .find("s.yaml:3:56: error: layer 'a', "
                  "minzoom: must be from 0 to 24") == 0);
  CHECK(layer_fault("{id: a, type: line, source: stories, minzoom: 5, maxzoom: 5}")
            .find("never drawn") != std::string::npos);
  CHECK(layer_fault("{id: a, type: line, source: stories, maxzoom: far}")
            .find("maxzoom: must be a number") != std::string::npos);
}

TEST_CASE("values are held against the property's type, range and choices") {
  const auto paint = [](const std::string& text) {
    return layer_fault("{id: a, type: line, source: stories, paint: {" + text + "}}");
  };
  CHECK(paint("line-width: wide").find("layer 'a', line-width: must be a number, not text") !=
        std::string::npos);
  CHECK(paint("line-width: -1").find("must be from 0 to 1000, not -1") != std::string::npos);
  CHECK(paint("line-opacity: 1.5").find("must be from 0 to 1, not 1.5") != std::string::npos);
  CHECK(paint("line-dasharray: [1, x]").find("each entry must be a number") != std::string::npos);
  CHECK(paint("line-dasharray: 3").find("must be a list, not a number") != std::string::npos);
  CHECK(paint("line-color: [get]").find("layer 'a', line-color: \"get\" has 0 operands") !=
        std::string::npos);
  CHECK(paint("line-width: {stops: [[4, 1], [10, 3]]}")
            .find("line-width: a map is no value here; for a function with stops write") !=
        std::string::npos);
  CHECK(paint("line-cap: round").find("'line-cap' belongs under layout:") != std::string::npos);
  CHECK(paint("fill-color: red").find("'fill-color' is a property of fill layers") !=
        std::string::npos);
  CHECK(paint("line-blur: 2").find("'line-blur' of MapLibre is not drawn here") !=
        std::string::npos);
  const auto layout = [](const std::string& text) {
    return layer_fault("{id: a, type: symbol, source: stories, layout: {" + text + "}}");
  };
  CHECK(layout("text-anchor: middle").find("must be one of center, left") != std::string::npos);
  CHECK(layout("text-variable-anchor: [top, topp]").find("each entry must be one of") !=
        std::string::npos);
  CHECK(layout("text-offset: [1]").find("must hold 2 numbers, not 1") != std::string::npos);
  CHECK(layout("text-allow-overlap: 1").find("must be true or false") != std::string::npos);
  CHECK(layout("text-field: 'Town {name}'").find("write [\"get\", \"name\"]") != std::string::npos);
  CHECK(layout("text-field: [1, 2]").find("a list here must begin with") != std::string::npos);
}

TEST_CASE("constants inside an expression are held against the property too") {
  const auto paint = [](const std::string& text) {
    return layer_fault("{id: a, type: line, source: stories, paint: {" + text + "}}");
  };
  CHECK(paint("line-color: [match, [get, a], x, bleu, red]")
            .find("s.yaml:3:88: error: layer 'a', line-color: must be "
                  "a CSS colour") == 0);
  CHECK(paint("line-width: [case, [has, a], 1, [step, [get, b], 2, 5, wide]]")
            .find("line-width: must be a number, "
                  "not text") != std::string::npos);
  CHECK(paint("line-width: [concat, a, b]").find("must be a number, not text") !=
        std::string::npos);
  CHECK(paint("line-opacity: [interpolate, [linear], [zoom], 0, 0, 5, 7]")
            .find("must be from 0 to 1, not 7") != std::string::npos);
}

TEST_CASE("metadata of ours is checked and that of others is left alone") {
  const auto metadata = [](const std::string& text) {
    return layer_fault("{id: a, type: line, source: stories, metadata: {" + text + "}}");
  };
  CHECK(metadata("'rumbo:blend': add").find("must be normal or multiply, not 'add'") !=
        std::string::npos);
  CHECK(metadata("'rumbo:legnd': x").find("there is no 'rumbo:legnd'") != std::string::npos);
  CHECK(faults("version: 8\nlayers: [{id: a, type: background, metadata: {'mapbox:group': x}}]")
            .empty());
}

TEST_CASE("a source file is a file on this computer") {
  const auto source = [](const std::string& text) {
    return faults("version: 8\nlayers: []\nsources: {a: {" + text + "}}").at(0);
  };
  CHECK(source("type: file, file: 'https://example.org/x.fgb'").find("nothing is fetched") !=
        std::string::npos);
  CHECK(source("type: file, file: /vsicurl/x").find("nothing is fetched") != std::string::npos);
  CHECK(source("type: file").find("source 'a': has no file") != std::string::npos);
  CHECK(source("type: vector, url: x").find("type 'vector' of MapLibre is not read here") !=
        std::string::npos);
  CHECK(source("type: basemap, file: x").find("unknown key 'file'") != std::string::npos);
}

TEST_CASE("more than 2,000 layers are refused") {
  std::string text = "version: 8\nlayers:\n";
  for (int i = 0; i <= 2000; ++i) text += "- {id: a" + std::to_string(i) + ", type: background}\n";
  CHECK(faults(text).at(0).find("has 2001 layers; at most 2000 are drawn") != std::string::npos);
}
