#include "catch.hpp"
#include "worlds/source_folder.hpp"

using namespace rumbo;
using gazetteer::Kind;
using indexing::LayerMapping;

namespace {

// Keeps the mappings instead of reading layers.
struct Kept {
  std::vector<LayerMapping> mappings;
  indexing::LayerOptions options(const std::filesystem::path& folder = {}) {
    return {[this](const LayerMapping& mapping, indexing::Sources&, base::Diagnostics&) {
              mappings.push_back(mapping);
            },
            folder};
  }
};

std::string error_of(const std::string& layer) {
  const SourceFolder folder;
  folder.put("villages.gpkg", "");
  folder.put("map.yaml", "layers:\n  - " + layer + "\n");
  Kept kept;
  return folder.read(kept.options()).error;
}

}  // namespace

TEST_CASE("a mapping says which fields of a layer become what") {
  const SourceFolder folder;
  const auto data = folder.put("villages.gpkg", "not read here");
  folder.put("credits.yaml", "villages: {credit: INEGI, licence: free use}\n");
  folder.put("map.yaml", R"(
layers:
  - file: villages.gpkg
    layer: loc
    kind: city
    name: NOM
    names: {es: [NOM_ES], zap: NOM_ZAP}
    country: {value: MX}
    admin1: CVE_ENT
    admin2: {field: CVE_MUN}
    population: POB
    geonames: GN
  - {file: villages.gpkg, use: areas, kind: country, country: ISO, detail: 1, credit: Us}
)");
  Kept kept;
  const ReadSources read = folder.read(kept.options());
  CHECK(read.error.empty());
  REQUIRE(kept.mappings.size() == 2);
  const LayerMapping& villages = kept.mappings[0];
  CHECK(villages.file == data);
  CHECK(villages.layer == "loc");
  CHECK(villages.kind == Kind::city);
  CHECK(villages.places);
  CHECK_FALSE(villages.areas);
  CHECK(villages.name == "NOM");
  CHECK(villages.names ==
        std::vector<std::pair<std::string, std::string>>{{"es", "NOM_ES"}, {"zap", "NOM_ZAP"}});
  CHECK(villages.country.value == "MX");
  CHECK(villages.admin1.field == "CVE_ENT");
  CHECK(villages.admin2.field == "CVE_MUN");
  CHECK(villages.population.field == "POB");
  CHECK(villages.geonames.field == "GN");
  CHECK_FALSE(kept.mappings[1].places);
  CHECK(kept.mappings[1].areas);
  CHECK(kept.mappings[1].detail == 1);
  REQUIRE(read.sources.files.size() == 2);
  CHECK(read.sources.files[0].name == "villages.gpkg");
  CHECK(read.sources.files[0].credit == "INEGI");
  CHECK(read.sources.files[1].credit == "Us");
  CHECK(read.sources.files[1].licence == "free use");
}

TEST_CASE("a layer's file is looked for beside its mapping, then in the folder of layers") {
  const SourceFolder folder;
  const auto map = folder.put("map/map.yaml", "layers: [{file: a.fgb, name: N}]\n");
  const auto data = folder.put("data/a.fgb", "");
  Kept kept;
  CHECK(has(folder.read({map}, kept.options()).error,
            "map/map.yaml:1:10: error: there is no a.fgb beside this file; name the folder"));
  CHECK(folder.read({map}, kept.options(data.parent_path())).error.empty());
  CHECK(kept.mappings.at(0).file == data);
  const auto beside = folder.put("map/a.fgb", "");
  CHECK(folder.read({map}, kept.options(data.parent_path())).error.empty());
  CHECK(kept.mappings.at(1).file == beside);
}

TEST_CASE("mistakes in a mapping are errors where they stand") {
  CHECK(has(error_of("{file: villages.gpkg}"), "map.yaml:2:5: error: has no 'name'"));
  CHECK(has(error_of("{name: N}"), "has no 'file'"));
  CHECK(has(error_of("{file: villages.gpkg, nam: N}"), "did you mean 'name'?"));
  CHECK(has(error_of("{file: villages.gpkg, name: N, kind: town}"), "must be city, division1"));
  CHECK(has(error_of("{file: villages.gpkg, name: N, use: all}"), "must be places, areas or both"));
  CHECK(has(error_of("{file: villages.gpkg, use: areas, country: C}"),
            "areas are the ground of a country or a division1"));
  CHECK(has(error_of("{file: villages.gpkg, use: areas, kind: country}"), "has no 'country'"));
  CHECK(has(error_of("{file: villages.gpkg, name: N, country: {field: C, value: MX}}"),
            "needs either field: or value:"));
}

TEST_CASE("a mapping without anything that reads layers is an error") {
  const SourceFolder folder;
  folder.put("a.fgb", "");
  folder.put("map.yaml", "layers: [{file: a.fgb, name: N}]\n");
  CHECK(has(folder.read().error, "map.yaml: error: maps vector layers"));
}
