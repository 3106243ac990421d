#include "catch.hpp"
#include "gazetteer/index_format.hpp"
#include "worlds/source_folder.hpp"

using namespace rumbo;
using gazetteer::Kind;
using Texts = std::vector<std::string>;

namespace {

std::string collection(const std::string& features) {
  return "{\"type\": \"FeatureCollection\", \"@context\": {\"features\": [1]},\n\"features\": [\n" +
         features + "\n]}\n";
}

std::string feature(const std::string& title, const std::string& members) {
  return "{\"type\": \"Feature\", \"@id\": \"x\", \"properties\": {\"title\": \"" + title +
         "\"}, " + members + "}";
}

const std::string here = R"("geometry": {"type": "Point", "coordinates": [1, 2]})";

ReadSources read(const std::string& features) {
  const SourceFolder folder;
  folder.put("old.lpf.json", collection(features));
  return folder.read();
}

}  // namespace

TEST_CASE("a Linked Places feature becomes a place with its names, id and country") {
  const ReadSources places = read(R"json({
    "@id": "https://example.org/p/1", "type": "Feature",
    "properties": {"title": "Abbey Town (UK)", "ccodes": ["GB"], "fclasses": ["P"]},
    "names": [{"toponym": "Abbey Town", "lang": "en"},
              {"toponym": "Abbatis Villa", "lang": "la",
               "when": {"timespans": [{"start": {"in": "0676"}, "end": {"in": "1066"}}]}},
              {"toponym": "Abbeyton", "when": {"timespans": [{"start": {"in": "1600"}}]}}],
    "types": [{"identifier": "aat:300008375", "label": "town"}],
    "geometry": {"type": "GeometryCollection", "geometries": [
      {"type": "Point", "coordinates": [-1.2879, 51.6708], "certainty": "certain"},
      {"type": "Point", "coordinates": [-1.31, 51.64]}]},
    "links": [{"type": "closeMatch", "identifier": "http://www.geonames.org/1/"},
              {"type": "exactMatch", "identifier": "http://www.geonames.org/2657780/"}]})json");
  CHECK(places.error.empty());
  CHECK(places.warnings.empty());
  const auto& place = places.place(2657780);
  CHECK(place.kind == Kind::city);
  CHECK(place.lon == -12879000);
  CHECK(place.lat == 516708000);
  CHECK(places.sources.alpha2(place.country) == "GB");
  CHECK(places.names_of(0) ==
        Texts{"Abbey Town (UK)*", "en:Abbey Town*", "la:Abbatis Villah", "Abbeyton"});
}

TEST_CASE("polygons give a position inside and a box") {
  // A horseshoe: the middle of its box is outside.
  const ReadSources places = read(feature(
      "Bay",
      R"("fclasses": [], "geometry": {"type": "Polygon", "coordinates": [[[0,0],[10,0],[10,10],
      [8,10],[8,1],[2,1],[2,10],[0,10],[0,0]]]})"));
  REQUIRE(places.sources.places.size() == 1);
  const auto& place = places.sources.places[0];
  CHECK(place.lat == 50000000);
  CHECK((place.lon == 10000000 || place.lon == 90000000));
  REQUIRE(place.box != gazetteer::format::none);
  CHECK(places.sources.boxes[place.box] == geo::BBox{0, 0, 10, 10});
}

TEST_CASE("feature classes, then types, say the kind of a linked place") {
  const auto kind_of = [](const std::string& properties, const std::string& types) {
    const ReadSources places = read(R"({"properties": {"title": "X")" + properties +
                                    "}, \"types\": " + types + ", " + here + "}");
    REQUIRE(places.sources.places.size() == 1);
    return places.sources.places[0].kind;
  };
  CHECK(kind_of(R"(, "fclasses": ["A", "P"])", "[]") == Kind::city);
  CHECK(kind_of(R"(, "fclasses": ["L"])", "[]") == Kind::region);
  CHECK(kind_of(R"(, "fclasses": ["H"])", "[]") == Kind::feature);
  CHECK(kind_of("", R"([{"identifier": "aat:300008347"}])") == Kind::city);
  CHECK(kind_of("", R"([{"identifier": "aat:300008707"}])") == Kind::feature);
  CHECK(kind_of("", "[]") == Kind::city);
}

TEST_CASE("linked places that cannot be used are left out and named") {
  const std::string good = feature("Good", here);
  const auto warning = [&good](const std::string& bad) {
    const ReadSources places = read(good + ",\n" + bad);
    CHECK(places.error.empty());
    CHECK(places.sources.places.size() == 1);
    REQUIRE(places.warnings.size() == 1);
    return places.warnings.front();
  };
  CHECK(
      warning(feature("X", "\"geometry\": null")) ==
      "old.lpf.json:4:1: warning: has no position; give its geometry coordinates; it is left out");
  CHECK(has(warning(feature("X", R"("geometry": {"type": "Point", "coordinates": [1, 91]})")),
            "has the position 1, 91, which is not on the globe"));
  CHECK(has(warning(feature("X", R"("geometry": {"type": "Point", "coordinates": "here"})")),
            "is no pair of numbers"));
  CHECK(has(warning(feature("", here)), "has neither a title nor a toponym"));
  CHECK(has(warning(R"({"properties": {"title": "X", "ccodes": ["gbr"]}, )" + here + "}"),
            "has the country 'gbr'"));
  CHECK(has(warning("17"), "warning: is no feature"));
  CHECK(has(warning(feature("X", R"("geometry": {"type": "GeometryCollection", "geometries":
      ["null"]})")),
            "has no position"));
}

TEST_CASE("JSON that is cut short, too deep or of another kind is an error") {
  const auto error_of = [](const std::string& text) {
    const SourceFolder folder;
    return folder.read({folder.put("a.jsonld", text)}).error;
  };
  const std::string whole = collection(feature("X", here));
  CHECK(has(error_of(whole.substr(0, whole.size() / 2)), "error: is not JSON here"));
  CHECK(has(error_of(""), "a.jsonld:1: error: is not JSON here"));
  CHECK(has(error_of("{\"type\": \"Topology\"}"), "has no 'features'"));
  CHECK(has(error_of("{\"features\": {\"a\": 1}}"), "has no 'features'"));
  CHECK(has(error_of(collection(std::string(1000000, '['))), "nests deeper than 64 levels"));
  CHECK(has(error_of("{\"features\": [{\"a\": \"\xFF\"}]}"), "a.jsonld:1:"));
  CHECK(has(error_of("{\"features\": [{\"a\": \"" + std::string(std::size_t{70} << 20, 'x')),
            "is larger than 64 MB"));
}

TEST_CASE("JSON is recognised as linked places by its first feature") {
  const SourceFolder folder;
  const auto linked =
      folder.put("a.geojson", collection(feature("X", R"("names": [{"toponym": "Y"}], )" + here)));
  const auto plain = folder.put("b.geojson", collection(feature("X", here)));
  CHECK(folder.read({linked}).main_names() == Texts{"X"});
  CHECK(has(folder.read({plain}).error, "b.geojson: error: is no source of a known kind"));
  CHECK(folder.read().main_names() == Texts{"X"});
  folder.put("c.json", "not json");
  CHECK(folder.read().main_names() == Texts{"X"});
}
