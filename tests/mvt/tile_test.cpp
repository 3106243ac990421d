#include "mvt/tile.hpp"

#include "catch.hpp"
#include "mvt/check.hpp"

#include <rapidcheck.h>

using namespace rumbo;
using mvt::Kind;

namespace {

const mvt::Geometry square{Kind::polygon, {{{0, 0}, {10, 0}, {10, 10}, {0, 10}}}};
const mvt::Geometry dot{Kind::point, {{{25, 17}}}};

std::string sample() {
  mvt::Attributes attributes;
  const auto town =
      attributes.add({{"name", "Huixtla"}, {"population", 32033}, {"capital", false}});
  const auto land = attributes.add({{"name", "Chiapas"}, {"area", 73311.5}, {"below", -3}});
  mvt::TileWriter writer;
  writer.begin_layer("land", attributes);
  writer.add(square, land, 7);
  writer.begin_layer("nothing", attributes);
  writer.begin_layer("towns", attributes);
  writer.add(dot, town);
  writer.add(dot, land);
  return writer.take();
}

}  // namespace

TEST_CASE("a tile holds its layers, their features and what is said of them, and is valid") {
  std::vector<std::string> problems;
  const auto layers = mvt::read_tile(sample(), problems);
  CHECK(problems.empty());
  REQUIRE(layers.size() == 2);
  CHECK(layers[0].name == "land");
  REQUIRE(layers[0].features.size() == 1);
  CHECK(layers[0].features[0].geometry == square);
  CHECK(layers[1].name == "towns");
  REQUIRE(layers[1].features.size() == 2);
  CHECK(layers[1].features[0].tags ==
        std::vector<std::pair<std::string, std::string>>{{"name", "\x0a\x07Huixtla"},
                                                         {"population", "\x28\xa1\xfa\x01"},
                                                         {"capital", {"\x38\0", 2}}});
  CHECK(layers[1].features[1].tags[0].second ==
        "\x0a\x07"
        "Chiapas");
}

TEST_CASE("lists and objects become text, and what is null or no number is left out") {
  mvt::Attributes attributes;
  const auto tags = attributes.add({{"list", geo::List{1, "a\"b"}},
                                    {"object", geo::Object{{"k", true}}},
                                    {"null", geo::Value()},
                                    {"nan", std::nan("")}});
  REQUIRE(tags.size() == 2);
  CHECK(attributes.value(tags[0].second) == "\x0a\x0a[1,\"a\\\"b\"]");
  CHECK(attributes.value(tags[1].second) == "\x0a\x0a{\"k\":true}");
}

TEST_CASE("a tile without features is no bytes, and a writer forgets the tile it gave") {
  mvt::Attributes attributes;
  const auto tags = attributes.add({{"name", "Huixtla"}});
  mvt::TileWriter writer;
  writer.begin_layer("towns", attributes);
  CHECK(writer.take().empty());
  const auto tile = [&] {
    writer.begin_layer("towns", attributes);
    writer.add(dot, tags);
    return writer.take();
  };
  const std::string first = tile();
  CHECK_FALSE(first.empty());
  CHECK(tile() == first);
}

TEST_CASE("tiles cut short or changed are read or refused, never worse") {
  const std::string whole = sample();
  std::vector<std::string> problems;
  for (std::size_t length = 0; length < whole.size(); ++length)
    mvt::read_tile(whole.substr(0, length), problems);
  CHECK_FALSE(problems.empty());
  CHECK(rc::check([&] {
    std::string bytes = whole;
    for (const auto at : *rc::gen::container<std::vector<std::size_t>>(
             rc::gen::inRange<std::size_t>(0, whole.size())))
      bytes[at] = *rc::gen::arbitrary<char>();
    std::vector<std::string> found;
    mvt::read_tile(bytes, found);
  }));
}
