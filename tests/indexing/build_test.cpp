#include "base/file.hpp"
#include "catch.hpp"
#include "gazetteer/gazetteer.hpp"
#include "indexing/demonym_forms.hpp"
#include "worlds/small_world.hpp"

using namespace rumbo;

namespace {

std::string bytes(const SmallWorld& world) { return base::read_file(world.index(), 1 << 30); }

}  // namespace

TEST_CASE("the same sources give the same bytes") {
  const SmallWorld one;
  const SmallWorld two;
  one.build();
  two.build();
  CHECK(bytes(one) == bytes(two));
}

TEST_CASE("no source is needed beside the places") {
  const SmallWorld world;
  for (const char* name :
       {"countries.tsv", "country-names.tsv", "admin1CodesASCII.txt", "divisions.tsv",
        "admin2Codes.txt", "regions.yaml", "continents.yaml", "borders.yaml", "demonyms-es.yaml",
        "demonyms-en.yaml", "demonyms-fr.yaml", "blocklist.yaml"})
    world.put(name, "");
  const auto places = world.build();
  CHECK(places.describe().front().sources.size() == 1);
  CHECK(places.by_geonames(3526855)->admin1.empty());
  CHECK(places.by_geonames(3526855)->admin1_code == "05");
  CHECK(places.by_geonames(3526855)->country == "MX");
}

TEST_CASE("a failed build leaves the old index as it was") {
  const SmallWorld world;
  world.build();
  const std::string before = bytes(world);
  world.append("regions.yaml", "  - {id: x, nam: X}\n");
  CHECK_FALSE(world.build_error().empty());
  CHECK(bytes(world) == before);
}

TEST_CASE("demonyms take the plurals of their language") {
  using Forms = std::vector<std::string>;
  CHECK(indexing::spanish_plurals("hondureña") == Forms{"hondureñas"});
  CHECK(indexing::spanish_plurals("irlandés") == Forms{"irlandéses"});
  CHECK(indexing::spanish_plurals("iraquí") == Forms{"iraquíes", "iraquís"});
  CHECK(indexing::spanish_plurals("andaluz") == Forms{"andaluces"});
  CHECK(indexing::english_plurals("Iraqi") == Forms{"Iraqis"});
  CHECK(indexing::english_plurals("Chinese").empty());
  CHECK(indexing::french_plurals("Mexicaine") == Forms{"Mexicaines"});
  CHECK(indexing::french_plurals("Français").empty());
}
