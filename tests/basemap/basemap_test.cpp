#include "basemap/basemap.hpp"

#include "base/error.hpp"
#include "catch.hpp"
#include "sample_files.hpp"

#include <string>

using namespace rumbo;
using basemap::Basemap;

namespace {

constexpr const char* credits =
    "land: {credit: Natural Earth, licence: public domain, source: a package}\n"
    "detail: {credit: © OpenStreetMap contributors (ODbL), licence: ODbL 1.0, source: another}\n";

void fill(const sample::Folder& folder) {
  sample::write(folder / "credits.yaml", credits);
  sample::convert(sample::collection(sample::point(1, 2, R"("name": "a")")), folder / "land.fgb",
                  "FlatGeobuf");
  sample::world_relief(folder / "relief.tif");
}

std::string message_of(const std::function<void()>& action) {
  try {
    action();
  } catch (const base::InputError& error) {
    return error.what();
  }
  return "";
}

}  // namespace

TEST_CASE("a basemap opens its layers by name and knows their credits") {
  const sample::Folder folder;
  fill(folder);
  const Basemap basemap(folder.path());
  CHECK(basemap.has("land"));
  CHECK_FALSE(basemap.has("rivers"));
  CHECK(basemap.open("land").read({-180, -90, 180, 90}).size() == 1);
  CHECK(basemap.credit("land")->text == "Natural Earth");
  CHECK(basemap.credit("detail")->licence == "ODbL 1.0");
  CHECK_FALSE(basemap.credit("rivers"));
  CHECK(basemap.relief({0, 0, 10, 10}, 5, 5).pixels.size() == 25);
}

TEST_CASE("a layer that is not there is refused with those that are") {
  const sample::Folder folder;
  fill(folder);
  const Basemap basemap(folder.path());
  CHECK(message_of([&] {
          basemap.open("rivers");
        }).find("has no layer 'rivers'; the layers are land") != std::string::npos);
}

TEST_CASE("a layer's name is no path") {
  const sample::Folder folder;
  fill(folder);
  std::filesystem::create_directory(folder / "inner");
  const Basemap basemap(folder.path());
  for (const char* name : {"../land", "inner/../land", "./land", "", "/land", "Land", "land.fgb"}) {
    INFO(name);
    CHECK_FALSE(basemap.has(name));
    CHECK_THROWS_AS(basemap.open(name), base::InputError);
  }
}

TEST_CASE("a basemap without its folder or its credits is refused") {
  const sample::Folder folder;
  CHECK(message_of([&] { Basemap basemap(folder / "none"); }).find("no such folder of map data") !=
        std::string::npos);
  CHECK_FALSE(message_of([&] { Basemap basemap(folder.path()); }).empty());
  sample::write(folder / "credits.yaml", "land: {credit: X, license: Y}\nsea: 3\n");
  const std::string faults = message_of([&] { Basemap basemap(folder.path()); });
  CHECK(faults.find("credits.yaml:1:19: error: unknown key 'license'; did you mean 'licence'?") !=
        std::string::npos);
  CHECK(faults.find("credits.yaml:2:6: error: must be a map") != std::string::npos);
}
