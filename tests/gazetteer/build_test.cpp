#include "base/file.hpp"
#include "catch.hpp"
#include "gazetteer/demonym_forms.hpp"
#include "gazetteer/gazetteer.hpp"
#include "small_world.hpp"

#include <zstd.h>

using namespace rumbo;

namespace {

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

std::string bytes(const SmallWorld& world) { return base::read_file(world.index(), 1 << 30); }

}  // namespace

TEST_CASE("the same sources give the same bytes") {
  const SmallWorld one;
  const SmallWorld two;
  one.build();
  two.build();
  CHECK(bytes(one) == bytes(two));
}

TEST_CASE("a compressed source gives the same places") {
  const SmallWorld world;
  const auto before = world.build().describe();
  const std::string text = base::read_file(world.folder() / "cities500.txt", 1 << 20);
  std::string packed(ZSTD_compressBound(text.size()), '\0');
  packed.resize(ZSTD_compress(packed.data(), packed.size(), text.data(), text.size(), 3));
  world.put("cities500.txt", "");
  world.put("cities500.txt.zst", packed);
  const auto after = world.build().describe();
  CHECK(after.places == before.places);
  CHECK(after.checksum == before.checksum);
  world.put("cities500.txt.zst", packed.substr(0, packed.size() / 2));
  CHECK(has(world.build_error(), "cities500.txt.zst: error: is damaged zstd data"));
  world.put("cities500.txt.zst", "not zstd");
  CHECK(has(world.build_error(), "cities500.txt.zst: error: is not zstd data"));
}

TEST_CASE("cities and countries suffice") {
  const SmallWorld world;
  for (const char* name : {"countries-odbl.tsv", "admin1CodesASCII.txt", "divisions.tsv",
                           "admin2Codes.txt", "regions.yaml", "continents.yaml", "borders.yaml",
                           "demonyms-es.yaml", "demonyms-en.yaml", "blocklist.yaml"})
    world.put(name, "");
  const auto places = world.build();
  CHECK(places.describe().sources.size() == 2);
  CHECK(places.by_geonames(3526855)->admin1.empty());
  CHECK(places.by_geonames(3526855)->admin1_code == "05");
}

TEST_CASE("a missing folder or main source is an input error") {
  const SmallWorld world;
  world.put("cities500.txt", "");
  CHECK(has(world.build_error(), "cities500.txt: error: there is no such file"));
  world.put("countries.tsv", "");
  CHECK(has(world.build_error(), "countries.tsv: error: there is no such file"));
  CHECK_THROWS(gazetteer::build(world.folder() / "none", world.index()));
}

TEST_CASE("bad rows are named by file, line and column") {
  const City good{1, "Village", "", 10, 20, "PPL", "MX", "05", "", 5};
  const auto error_of = [](const std::string& line) {
    const SmallWorld world;
    world.put("cities500.txt", row({1, "Village", "", 10, 20, "PPL", "MX", "", "", 5}) + line);
    const std::string error = world.build_error();
    return error.substr(std::min(error.size(), error.find("cities500.txt")));
  };
  const auto with = [&good](auto change) {
    City city = good;
    change(city);
    return row(city);
  };
  CHECK(error_of(row(good)).empty());
  CHECK(has(error_of("1\t2\t3\n"), "cities500.txt:2: error: has 3 tab-separated columns"));
  CHECK(has(error_of(with([](City& c) { c.lat = 91; })),
            "cities500.txt:2:20: error: must be degrees"));
  CHECK(has(error_of(with([](City& c) { c.country = "XX"; })),
            "the country 'XX' is not in countries.tsv"));
  CHECK(has(error_of(with([](City& c) { c.name = ""; })), "the name is missing"));
  CHECK(has(error_of("\xFF\n"), "cities500.txt:2:1: error: is not UTF-8"));
}

TEST_CASE("faults in the other sources are named where they stand") {
  const auto error_of = [](const std::string& name, const std::string& text) {
    const SmallWorld world;
    world.append(name, text);
    const std::string error = world.build_error();
    return error.substr(std::min(error.size(), error.find(name)));
  };
  CHECK(has(error_of("countries.tsv", "MX\tMEX\t1\tX\t\t\t\t\t\t\t\t\t\t\n"),
            "countries.tsv:6:1: error: 'MX' stands twice"));
  CHECK(has(error_of("divisions.tsv", "MX.99\t\t\t\t\t\t\t\t\t\t\n"),
            "divisions.tsv:5:1: error: 'MX.99' has no name in admin1CodesASCII.txt"));
  CHECK(has(error_of("admin1CodesASCII.txt", "MX\tX\tX\t\n"),
            "admin1CodesASCII.txt:8:1: error: 'MX' must be a code of 2 parts"));
  CHECK(
      has(error_of("regions.yaml", "  - {id: x, name: X, kind: town, lat: 1, lon: 1, names: {}}\n"),
          "regions.yaml:8:28: error: must be region or continent"));
  CHECK(has(error_of("regions.yaml", "  - {id: x, nam: X}\n"), "did you mean 'name'?"));
  CHECK(has(error_of("borders.yaml", "  - {id: x, pairs: [[XX, MX]], names: {}}\n"),
            "the country 'XX' is not in countries.tsv"));
  CHECK(has(error_of("demonyms-es.yaml", "GT: {m: [guatemalteco}\n"), "demonyms-es.yaml:3:"));
}

TEST_CASE("a failed build leaves the old index as it was") {
  const SmallWorld world;
  world.build();
  const std::string before = bytes(world);
  world.append("cities500.txt", "bad\n");
  CHECK_FALSE(world.build_error().empty());
  CHECK(bytes(world) == before);
}

TEST_CASE("demonyms take the plurals of their language") {
  using Forms = std::vector<std::string>;
  CHECK(gazetteer::spanish_plurals("hondureña") == Forms{"hondureñas"});
  CHECK(gazetteer::spanish_plurals("irlandés") == Forms{"irlandéses"});
  CHECK(gazetteer::spanish_plurals("iraquí") == Forms{"iraquíes", "iraquís"});
  CHECK(gazetteer::spanish_plurals("andaluz") == Forms{"andaluces"});
  CHECK(gazetteer::english_plurals("Iraqi") == Forms{"Iraqis"});
  CHECK(gazetteer::english_plurals("Chinese").empty());
  CHECK(gazetteer::french_plurals("Mexicaine") == Forms{"Mexicaines"});
  CHECK(gazetteer::french_plurals("Français").empty());
}
