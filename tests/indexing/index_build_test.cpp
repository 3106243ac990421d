#include "base/file.hpp"
#include "catch.hpp"
#include "gazetteer/gazetteer.hpp"
#include "gazetteer/name_key.hpp"
#include "indexing/build.hpp"
#include "worlds/made_up_world.hpp"

#include <algorithm>
#include <random>
#include <set>
#include <string>

#include <rapidcheck.h>

using namespace rumbo;
using gazetteer::Gazetteer;
using gazetteer::Kind;

namespace {

std::string any_name() {
  return *rc::gen::container<std::string>(*rc::gen::inRange<std::size_t>(1, 9),
                                          rc::gen::elementOf(std::string("abcdeABC '-.")));
}

MadeUpPlace any_place(std::uint32_t id) {
  MadeUpPlace place;
  place.kind = *rc::gen::element(Kind::feature, Kind::city, Kind::city, Kind::division2);
  place.geonames = id;
  for (int i = *rc::gen::inRange(1, 4); i > 0; --i) place.names.push_back("N" + any_name());
  place.country = *rc::gen::element<std::string>("MX", "GT", "");
  place.admin1 = *rc::gen::element<std::string>("05", "07", "");
  place.position = {*rc::gen::inRange(-1800, 1801) / 10.0, *rc::gen::inRange(-900, 901) / 10.0};
  place.population = *rc::gen::inRange(0, 5000);
  return place;
}

std::vector<MadeUpPlace> any_world() {
  std::vector<MadeUpPlace> places;
  const auto count = *rc::gen::inRange<std::uint32_t>(1, 40);
  for (std::uint32_t id = 1; id <= count; ++id) places.push_back(any_place(id));
  return places;
}

void write(const std::vector<MadeUpPlace>& places, const std::filesystem::path& index) {
  indexing::Sources sources;
  for (const MadeUpPlace& place : places) add(sources, place);
  indexing::build_index(sources, index);
}

}  // namespace

TEST_CASE("the index's bytes do not depend on the order of the places", "[gazetteer]") {
  const ScratchFolder folder;
  CHECK(rc::check([&] {
    auto places = any_world();
    write(places, folder / "a.gaz");
    std::shuffle(places.begin(), places.end(), std::mt19937(*rc::gen::arbitrary<unsigned>()));
    write(places, folder / "b.gaz");
    constexpr std::size_t most = 1 << 26;
    RC_ASSERT(base::read_file(folder / "a.gaz", most) == base::read_file(folder / "b.gaz", most));
  }));
}

TEST_CASE("every name of every place finds that place", "[gazetteer]") {
  const ScratchFolder folder;
  CHECK(rc::check([&] {
    const auto world = any_world();
    write(world, folder / "a.gaz");
    const Gazetteer places = Gazetteer::open(folder / "a.gaz");
    for (const MadeUpPlace& place : world)
      for (const std::string& name : place.names) {
        std::set<std::uint32_t> ids;
        for (const auto& named : places.named(gazetteer::name_key(name)))
          ids.insert(places.place(named.number).geonames);
        RC_ASSERT(ids.contains(place.geonames));
      }
  }));
}

TEST_CASE("a place that two sources tell is one, and keeps what the first said", "[gazetteer]") {
  const ScratchFolder folder;
  indexing::Sources sources;
  add(sources, {Kind::city, 7, {"Huixtla"}, "MX", "", "", {-92.46, 15.14}, 0});
  add(sources, {Kind::city, 7, {"Ciudad de Huixtla"}, "GT", "05", "", {0, 0}, 30'000});
  indexing::build_index(sources, folder / "a.gaz");
  const Gazetteer places = Gazetteer::open(folder / "a.gaz");
  REQUIRE(places.size() == 1);
  const auto place = places.place(0);
  CHECK(place.name == "Huixtla");
  CHECK(place.country == "MX");
  CHECK(place.admin1_code == "05");
  CHECK(place.population == 30'000);
  CHECK(place.position.lon == Approx(-92.46));
  CHECK(places.details(0).names.size() == 2);
}

TEST_CASE("a division of a code completes the one that had no GeoNames id", "[gazetteer]") {
  indexing::Sources sources;
  const auto first = add(sources, {Kind::division1, 0, {"Chiapas"}, "MX", "05", "", {-92, 16}, 0});
  CHECK(add(sources, {Kind::division1, 2, {"Chiapas"}, "MX", "05", "", {-92, 16}, 5}) == first);
  CHECK(sources.find_geonames(2) == first);
}

TEST_CASE("a place without a code lies where the hierarchy puts it", "[gazetteer]") {
  const ScratchFolder folder;
  indexing::Sources sources;
  add(sources, {Kind::division1, 2, {"Chiapas"}, "MX", "05", "", {-92, 16}, 0});
  add(sources, {Kind::city, 3, {"Huixtla"}, "MX", "", "", {-92.46, 15.14}, 30'000});
  sources.add_parent(3, 9);
  sources.add_parent(9, 2);
  indexing::build_index(sources, folder / "a.gaz");
  const Gazetteer places = Gazetteer::open(folder / "a.gaz");
  const auto found = places.find({.name = "Huixtla"});
  REQUIRE(found.size() == 1);
  CHECK(found.front().place.admin1 == "Chiapas");
}

TEST_CASE("a county does not win over the town of its name inside it", "[gazetteer]") {
  const ScratchFolder folder;
  indexing::Sources sources;
  add(sources, {Kind::division1, 2, {"Chiapas"}, "MX", "05", "", {-92, 16}, 0});
  add(sources,
      {Kind::division2, 4, {"Tuxtla Gutierrez"}, "MX", "05", "101", {-93.2, 16.7}, 620'000});
  add(sources,
      {Kind::city, 3, {"Tuxtla", "Tuxtla Gutierrez"}, "MX", "05", "101", {-93.1, 16.8}, 600'000});
  indexing::build_index(sources, folder / "a.gaz");
  const Gazetteer places = Gazetteer::open(folder / "a.gaz");
  const auto found = places.find({.name = "Tuxtla Gutierrez, Chiapas"});
  REQUIRE(found.size() == 2);
  CHECK(found[0].place.kind == Kind::city);
  CHECK(std::holds_alternative<gazetteer::Match>(
      places.resolve({.name = "Tuxtla Gutierrez, Chiapas"})));
}

TEST_CASE("a city is found without the word city when nothing else is", "[gazetteer]") {
  const ScratchFolder folder;
  indexing::Sources sources;
  add(sources, {Kind::city, 3, {"Ciudad Tecún Umán"}, "GT", "17", "", {-92.14, 14.68}, 30'000});
  indexing::build_index(sources, folder / "a.gaz");
  const Gazetteer places = Gazetteer::open(folder / "a.gaz");
  CHECK(places.find({.name = "Tecun Uman"}).size() == 1);
}

TEST_CASE("a beginning is completed inside a box though thousands elsewhere rank higher",
          "[gazetteer]") {
  const ScratchFolder folder;
  indexing::Sources sources;
  for (std::uint32_t id = 1; id <= 3000; ++id)
    add(sources, {Kind::city, id, {"San " + std::to_string(id)}, "SN", "", "", {-15, 14}, 900'000});
  add(sources, {Kind::city, 9999, {"San Jerónimo"}, "MX", "05", "", {-92.3, 15.0}, 10});
  indexing::build_index(sources, folder / "a.gaz");
  const Gazetteer places = Gazetteer::open(folder / "a.gaz");
  const auto found = places.find({.name = "San",
                                  .spelling = gazetteer::Spelling::prefix,
                                  .within = geo::BBox{-93, 14, -92, 16}});
  REQUIRE(found.size() == 1);
  CHECK(found.front().place.geonames == 9999);
}

TEST_CASE("words that end like a container are still a name", "[gazetteer]") {
  const ScratchFolder folder;
  indexing::Sources sources;
  add(sources, {Kind::division1, 2, {"Chiapas"}, "MX", "05", "", {-92, 16}, 0});
  add(sources, {Kind::city, 3, {"Puerto"}, "ES", "51", "", {-6.2, 36.6}, 90'000});
  add(sources, {Kind::city, 4, {"Puerto Chapas"}, "MX", "05", "", {-92.4, 14.7}, 300});
  add(sources, {Kind::city, 5, {"Tapachula"}, "MX", "05", "", {-92.3, 14.9}, 200'000});
  indexing::build_index(sources, folder / "a.gaz");
  const Gazetteer places = Gazetteer::open(folder / "a.gaz");
  const auto nearest = [&](const char* name) {
    return std::get<gazetteer::NotFound>(places.resolve({.name = name})).nearest;
  };
  REQUIRE_FALSE(nearest("Puerto Chiapas").empty());
  CHECK(nearest("Puerto Chiapas").front() == "Puerto Chapas");
  CHECK(nearest("Tapachla Chiapas") == std::vector<std::string>{"Tapachula"});
  CHECK(nearest("x").empty());
  const auto found =
      places.find({.name = "Tapachla Chiapas", .spelling = gazetteer::Spelling::fuzzy});
  REQUIRE(found.size() == 1);
  CHECK(found.front().place.geonames == 5);
}

TEST_CASE("a name keeps its languages", "[gazetteer]") {
  const ScratchFolder folder;
  indexing::Sources sources;
  const auto number =
      add(sources, {Kind::city, 3, {"Mexico City", "Мехико"}, "MX", "", "", {-99, 19}, 1});
  sources.add_name(number, {.text = "Мехико", .language = "ru"});
  sources.add_name(number, {.text = "Мехико", .language = "bg", .historic = true});
  indexing::build_index(sources, folder / "a.gaz");
  const Gazetteer places = Gazetteer::open(folder / "a.gaz");
  const auto names = places.details(0).names;
  REQUIRE(names.size() == 3);
  CHECK(names[0].text == "Mexico City");
  CHECK(names[1].language == "bg");
  CHECK(names[1].historic);
  CHECK(names[2].language == "ru");
  const auto found = places.find({.name = "МЕХИКО"});
  REQUIRE(found.size() == 1);
  CHECK(found.front().matched == "Мехико");
}
