#include "catch.hpp"
#include "gazetteer/gazetteer.hpp"
#include "worlds/small_world.hpp"

using namespace rumbo;
using gazetteer::Gazetteer;

namespace {

using Words = std::vector<std::string>;

Words spots(const Gazetteer& places, std::string_view text) {
  Words found;
  for (const gazetteer::Spot& spot : places.spot(text))
    found.emplace_back(text.substr(spot.begin, spot.end - spot.begin));
  return found;
}

}  // namespace

TEST_CASE("the longest names are spotted, left to right") {
  const SmallWorld world;
  const Gazetteer places = world.build();
  CHECK(spots(places, "From Tapachula to Mexico City in Mexico.") ==
        Words{"Tapachula", "Mexico City", "Mexico"});
  CHECK(spots(places, "TAPACHULA, Mexico") == Words{"TAPACHULA", "Mexico"});
  CHECK(places.spot("in Villa Comaltitlan").at(0).key == "villa comaltitlan");
}

TEST_CASE("no-break spaces and single line ends do not part a name, blank lines and commas do") {
  const SmallWorld world;
  const Gazetteer places = world.build();
  CHECK(spots(places, "the Darien\u00A0Gap") == Words{"Darien\u00A0Gap"});
  CHECK(spots(places, "the Darien\nGap") == Words{"Darien\nGap"});
  CHECK(spots(places, "the Darien\n\nGap").empty());
  CHECK(spots(places, "the Darien, Gap").empty());
}

TEST_CASE("a hyphenated name is tried whole, then in parts") {
  const SmallWorld world;
  const Gazetteer places = world.build();
  CHECK(spots(places, "the Guinea-Bissau Town road") == Words{"Guinea-Bissau Town"});
  CHECK(spots(places, "the Huixtla-Villa Comaltitlán road") ==
        Words{"Huixtla", "Villa Comaltitlán"});
  CHECK(spots(places, "Mexico - City") == Words{"Mexico"});
}

TEST_CASE("words of one or two letters and abbreviations are names only in capitals or dotted") {
  const SmallWorld world;
  const Gazetteer places = world.build();
  CHECK(spots(places, "the US, the U.S. and us. Us too") == Words{"US", "U.S."});
  CHECK(spots(places, "in Chis. and Ill. health") == Words{"Chis.", "Ill."});
  CHECK(spots(places, "Ill health; a Tap").empty());
  CHECK(spots(places, "in EE.UU.") == Words{"EE.UU."});
}

TEST_CASE("lower-case words are not names") {
  const SmallWorld world;
  const Gazetteer places = world.build();
  CHECK(spots(places, "tapachula").empty());
}

TEST_CASE("possessives and full stops of abbreviations are read") {
  const SmallWorld world;
  const Gazetteer places = world.build();
  CHECK(spots(places, "Mexico's north and Mexico City\u2019s south") ==
        Words{"Mexico", "Mexico City"});
  CHECK(spots(places, "in St. John's today") == Words{"St. John's"});
  CHECK(spots(places, "in Saint John's today") == Words{"Saint John's"});
}

TEST_CASE("a contraction is not the name it folds to") {
  const SmallWorld world;
  world.append("cities500.txt", row({7, "Well", "", 10, 20, "PPL", "MX", "", "", 600}) +
                                    row({8, "N'Djamena", "", 10, 20, "PPL", "MX", "", "", 600}));
  const Gazetteer places = world.build();
  CHECK(spots(places, "We'll walk. We\u2019ll talk.").empty());
  CHECK(spots(places, "Well's end, Well, N\u2019Djamena") ==
        Words{"Well", "Well", "N\u2019Djamena"});
}

TEST_CASE("text without words has no names") {
  const SmallWorld world;
  const Gazetteer places = world.build();
  CHECK(places.spot("").empty());
  CHECK(places.spot("... 12 - '").empty());
}
