#include "catch.hpp"
#include "gazetteer/index_format.hpp"
#include "worlds/source_folder.hpp"

using namespace rumbo;
using gazetteer::Kind;
using Texts = std::vector<std::string>;

namespace {

std::string error_of(const std::string& places) {
  const SourceFolder folder;
  folder.put("mine.yaml", "places:\n" + places);
  return folder.read().error;
}

}  // namespace

TEST_CASE("a place of one's own needs a name and a position, and may say much more") {
  const SourceFolder folder;
  folder.put("mine.yaml", R"(
places:
  - {name: El Manguito, lat: 15.05, lon: -92.4}
  - id: albergue
    name: Albergue Belén
    kind: feature
    feature: S.HSTL
    geonames: 77
    lat: 14.9
    lon: -92.26
    country: MX
    admin1: 05
    admin2: 089
    population: 120
    elevation: 171
    time_zone: America/Mexico_City
    names: {es: [Casa del Migrante, Belén], en: Bethlehem Shelter}
    note: a shelter
  - {name: Two Valleys, box: [-93, 14, -92, 16], names: [The Valleys], countries: [MX]}
  - {name: Nice Land, kind: region, lat: 1, lon: 2, names: {en: [the Nice Land]}, countries: [MX, GT]}
)");
  const ReadSources read = folder.read();
  CHECK(read.error.empty());
  CHECK(read.main_names() == Texts{"El Manguito", "Albergue Belén", "Two Valleys", "Nice Land"});
  CHECK(read.sources.places[0].kind == Kind::city);
  const auto& shelter = read.place(77);
  CHECK(shelter.kind == Kind::feature);
  CHECK(read.sources.labels[shelter.feature] == "S.HSTL");
  CHECK(read.sources.text(shelter.admin1_code) == "05");
  CHECK(read.sources.text(shelter.admin2_code) == "089");
  CHECK(read.sources.alpha2(shelter.country) == "MX");
  CHECK(shelter.population == 120);
  CHECK(shelter.elevation == 171);
  CHECK(read.names_of(1) ==
        Texts{"Albergue Belén*", "es:Casa del Migrante", "es:Belén", "en:Bethlehem Shelter"});
  CHECK(read.sources.places[2].lon == -925000000);
  CHECK(read.sources.alpha2(read.sources.places[2].country) == "MX");
  CHECK(read.names_of(2) == Texts{"Two Valleys*", "The Valleys"});
  CHECK(read.names_of(3) == Texts{"Nice Land*", "en:the Nice Land*", "en:Nice Land*"});
  CHECK(read.sources.places[3].country == gazetteer::format::no_country);
}

TEST_CASE("mistakes in places are errors, all of them at once, where they stand") {
  CHECK(has(error_of("  - {nam: X, lat: 1, lon: 1}\n"), "mine.yaml:2:6: error: "));
  CHECK(has(error_of("  - {nam: X, lat: 1, lon: 1}\n"), "did you mean 'name'?"));
  CHECK(has(error_of("  - {name: X}\n"), "mine.yaml:2:5: error: has no position"));
  CHECK(has(error_of("  - {name: X, lat: 1}\n"), "has only one of lat and lon"));
  CHECK(has(error_of("  - {name: X, lat: 91, lon: 1}\n"),
            "mine.yaml:2:20: error: must be between -90 and 90"));
  CHECK(has(error_of("  - {name: X, lat: 1, lon: 1, kind: town}\n"), "must be city, division1"));
  CHECK(has(error_of("  - {name: X, lat: 1, lon: 1, country: Mexico}\n"), "not 'Mexico'"));
  CHECK(has(error_of("  - {name: X, lat: 1, lon: 1, population: -1}\n"), "must be between 0"));
  CHECK(has(error_of("  - {name: X, box: [1, 2, 3]}\n"), "must be four numbers"));
  CHECK(has(error_of("  - {name: X, lat: 1, lon: 1, names: {en: [[a]]}}\n"), "mine.yaml:2:44:"));
  const std::string both = error_of("  - {name: X}\n  - {name: X, lat: 91, lon: 1}\n");
  CHECK(has(both, "mine.yaml:2:5"));
  CHECK(has(both, "mine.yaml:3:20"));
}

TEST_CASE("a YAML file that is no YAML is an error, in a folder too") {
  const SourceFolder folder;
  folder.put("mine.yaml", "places: [\n");
  CHECK(has(folder.read().error, "mine.yaml:2:1: error:"));
}

TEST_CASE("a folder's YAML of other kinds is passed over") {
  const SourceFolder folder;
  folder.put("other.yaml", "routes: []\n");
  folder.put("mine.yaml", "places: [{name: X, lat: 1, lon: 2}]\n");
  const ReadSources read = folder.read();
  CHECK(read.error.empty());
  CHECK(read.main_names() == Texts{"X"});
}

TEST_CASE("demonyms belong to the more populous of two countries") {
  const SourceFolder folder;
  folder.put("countries.tsv",
             "DM\tDMA\t212\tDominica\t1\tNA\t\t\t\t\t\t\t72813\t\n"
             "DO\tDOM\t214\tDominican Republic\t2\tNA\t\t\t\t\t\t\t9823821\t\n");
  folder.put("demonyms-es.yaml", "DM: {m: dominicano}\nDO: {m: dominicano, f: dominicana}\n");
  folder.put("demonyms-fr.yaml", "DO: {m: dominicain}\n");
  const ReadSources read = folder.read();
  CHECK(read.error.empty());
  std::map<std::string, std::string> found;
  for (const auto& [word, country] : read.sources.demonyms)
    found[word] = read.sources.alpha2(country);
  CHECK(found == std::map<std::string, std::string>{{"dominicain", "DO"},
                                                    {"dominicains", "DO"},
                                                    {"dominicana", "DO"},
                                                    {"dominicanas", "DO"},
                                                    {"dominicano", "DO"},
                                                    {"dominicanos", "DO"}});
}

TEST_CASE("borders and the blocklist are read, and their mistakes are errors") {
  const SourceFolder folder;
  folder.put("borders.yaml",
             "borders:\n  - {id: us-mx, pairs: [[US, MX]], names: {en: [US-Mexico border]}}\n");
  folder.put("blocklist.yaml",
             "en: [of]\nes: [de]\nalternates: [{name: Chiapas, geonames: 5, why: its state}]\n");
  const ReadSources read = folder.read();
  CHECK(read.error.empty());
  REQUIRE(read.sources.borders.size() == 1);
  CHECK(read.sources.borders[0].name == "US-Mexico border");
  CHECK(read.sources.words.at("of") == gazetteer::format::english_list);
  CHECK(read.sources.blocked.contains({5, "chiapas"}));
  folder.put("borders.yaml", "borders:\n  - {id: x, pairs: [[Mexico, US]], names: {}}\n");
  CHECK(has(folder.read().error, "borders.yaml:2:22: error: the country must be an ISO code"));
}
