#include "tiles/raster_names.hpp"

#include "catch.hpp"

using namespace rumbo;
using tiles::Wanted;

namespace {

// Forty pixels wide, ten high, to the right of its place or to the left.
Wanted town(const std::string& title, geo::XY at, double rank) {
  Wanted wanted;
  wanted.at_point = true;
  wanted.label.title = title;
  wanted.label.at = at;
  wanted.label.rank = rank;
  wanted.label.padding = 1;
  placement::Candidate right, left;
  right.box = {at.x + 5, at.y - 5, at.x + 45, at.y + 5};
  left.box = {at.x - 45, at.y - 5, at.x - 5, at.y + 5};
  left.cost = 1;
  wanted.label.candidates = {right, left};
  return wanted;
}

const tiles::NameRoom world{{0, 0, 1024, 1024}, 1024, true, {}, {}};

std::string placed(const std::vector<Wanted>& wanted, const std::vector<bool>& before,
                   const tiles::NameRoom& room = world) {
  const auto places = tiles::place_names(wanted, before, room);
  std::string out;
  for (std::size_t i = 0; i < wanted.size(); ++i)
    if (places[i])
      out += wanted[i].label.title + (places[i]->box.left > wanted[i].label.at.x ? ">" : "<");
  return out;
}

}  // namespace

TEST_CASE("the greater name comes first, the lesser one gives way or is left out") {
  const std::vector<Wanted> two{town("a", {500, 500}, 1), town("b", {520, 500}, 2)};
  CHECK(placed(two, {false, false}) == "a>");
  CHECK(placed({two[1]}, {false}) == "b>");
}

TEST_CASE("a name that stood on the zoom before comes before a greater one that is new") {
  const std::vector<Wanted> two{town("great", {500, 500}, 1), town("small", {500, 508}, 2)};
  CHECK(placed(two, {false, false}) == "great>small<");
  CHECK(placed(two, {false, true}) == "great<small>");
  tiles::NamesBefore names;
  names.add(two[1], {0.5, 0.51});
  CHECK(names.has(two[1], {0.5, 0.51}));
  CHECK_FALSE(names.has(two[1], {0.5, 0.52}));  // its namesake elsewhere
  CHECK_FALSE(names.has(two[0], {0.5, 0.51}));
}

TEST_CASE("a name does not cover the place of a greater one") {
  const std::vector<Wanted> two{town("great", {500, 500}, 1), town("small", {470, 500}, 2)};
  CHECK(placed(two, {false, false}) == "great>small<");
}

TEST_CASE("a lesser place is not named where a greater one close by found no room") {
  tiles::NameRoom room = world;
  room.solid = {{450, 490, 550, 496}};
  const std::vector<Wanted> two{town("great", {500, 500}, 1), town("small", {500, 515}, 2)};
  CHECK(placed(two, {false, false}, room).empty());
  CHECK(placed({two[1]}, {false}, room) == "small>");
}

TEST_CASE("names keep clear of each other across the antimeridian, and off a part's edges") {
  const std::vector<Wanted> two{town("east", {1000, 500}, 1), town("west", {8, 500}, 2)};
  CHECK(placed(two, {false, false}) == "east>");
  CHECK(placed({two[1]}, {false}) == "west>");
  tiles::NameRoom part = world;
  part.turns = false;
  CHECK(placed({town("east", {1000, 500}, 1)}, {false}, part) == "east<");
  CHECK(placed({town("corner", {1000, 3}, 1)}, {false}, part).empty());
}

TEST_CASE("a name turns away from a leg") {
  tiles::NameRoom room = world;
  for (double x = 500; x < 600; x += 4) room.ink.push_back({x, 500});
  CHECK(placed({town("a", {500, 500}, 1)}, {false}, room) == "a<");
}

TEST_CASE("the name of an area moves off the places in it, rather than hide them") {
  Wanted area = town("area", {500, 500}, 0);
  area.at_point = false;
  const Wanted there = town("there", {530, 500}, 1);
  CHECK(placed({area}, {false}) == "area>");
  CHECK(placed({area, there}, {false, false}) == "area<there>");
}
