#include "corridor/corridor.hpp"

#include "catch.hpp"
#include "geo/antimeridian.hpp"
#include "geo/geodesic.hpp"
#include "made_up_map.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include <rapidcheck.h>

using namespace rumbo;
using corridor::Corridor;
using geo::LonLat;

namespace {

// A horseshoe, open to the north: a bay 40 km wide between two horns.
const Plan horseshoe{{{10, 10, 11, 10.3}, {10, 10.2, 10.3, 11}, {10.7, 10.2, 11, 11}}};

Corridor way(const MadeUpMap& map, LonLat from, LonLat to) {
  std::string why;
  auto found = map.corridors().find(from, to, &why);
  INFO(why);
  REQUIRE(found);
  return *found;
}

}  // namespace

TEST_CASE("a corridor goes round a bay and never through it") {
  const MadeUpMap map(horseshoe);
  const LonLat from{10.2, 10.8}, to{10.8, 10.8};
  const Corridor corridor = way(map, from, to);
  CHECK(corridor.km > 2 * geo::distance_km(from, to));
  CHECK(corridor.km < 185);
  CHECK(map.on_land(corridor.line));
  CHECK(nearest_km(corridor.line, {10.5, 10.3}) < 5);
}

TEST_CASE("a corridor goes round a lake") {
  Plan plan{{{10, 10, 12, 12}}};
  plan.lakes = {{10.8, 10.5, 11.2, 11.2}};
  const MadeUpMap map(plan);
  const Corridor corridor = way(map, {10.5, 11}, {11.5, 11});
  CHECK(map.on_land(corridor.line));
  CHECK(nearest_km(corridor.line, {11, 11.2}) < 5);
}

TEST_CASE("a corridor follows the chain of settlements, and says through which it goes") {
  Plan plan{{{10, 10, 12, 12}}};
  plan.towns = {{"Start", {10.5, 11}},
                {"First", {10.75, 11.04}},
                {"Second", {11, 11.06}},
                {"Third", {11.25, 11.04}},
                {"End", {11.5, 11}}};
  const MadeUpMap map(plan);
  const Corridor corridor = way(map, {10.5, 11}, {11.5, 11});
  CHECK(corridor.through == std::vector<std::string>{"First", "Second", "Third"});
  CHECK(nearest_km(corridor.line, {11, 11.06}) < 1);
  plan.towns = {};
  const MadeUpMap empty(plan);
  CHECK(nearest_km(way(empty, {10.5, 11}, {11.5, 11}).line, {11, 11.06}) > 5);
}

TEST_CASE("a hamlet far aside does not draw the corridor to it") {
  Plan plan{{{10, 10, 12, 12}}};
  plan.towns = {{"Start", {10.5, 11}}, {"Aside", {11, 11.8}, 600}, {"End", {11.5, 11}}};
  const MadeUpMap map(plan);
  const Corridor corridor = way(map, {10.5, 11}, {11.5, 11});
  CHECK(corridor.km < 1.05 * geo::distance_km({10.5, 11}, {11.5, 11}));
  CHECK(corridor.through.empty());
}

TEST_CASE("a corridor crosses the mountains by the pass") {
  Plan plan{{{10, 10, 14, 14}}};
  // A ridge from north to south along 12 degrees, with a gap at 12.6 north.
  plan.height = [](LonLat p) {
    const double ridge = std::abs(p.lon - 12) < 0.3 ? 3000.0 : 100.0;
    return std::abs(p.lat - 12.6) < 0.3 ? 100.0 : ridge;
  };
  const MadeUpMap map(plan);
  const Corridor corridor = way(map, {11.2, 12}, {12.8, 12});
  CHECK(nearest_km(corridor.line, {12, 12.6}) < 30);
  CHECK(nearest_km(corridor.line, {12, 12}) > 20);
  plan.height = {};
  const MadeUpMap flat(plan);
  CHECK(nearest_km(way(flat, {11.2, 12}, {12.8, 12}).line, {12, 12}) < 2);
}

TEST_CASE("there is none between islands, and it says so") {
  Plan plan{{{10, 10, 11, 11}, {11.4, 10, 12, 11}}};
  plan.towns = {{"Westport", {10.5, 10.5}}, {"Eastport", {11.7, 10.5}}};
  const MadeUpMap map(plan);
  std::string why;
  CHECK_FALSE(map.corridors().find({10.5, 10.5}, {11.7, 10.5}, &why));
  CHECK(why == "no way over land: water lies between Westport and Eastport");
  CHECK_FALSE(map.corridors().find({11.7, 10.5}, {10.5, 10.5}));
}

TEST_CASE("the window widens until the way round is found") {
  // Two strips of land 20 km apart that meet 250 km to the east.
  const MadeUpMap map({{{10, 10, 13, 10.2}, {10, 10.4, 13, 10.6}, {12.5, 10.1, 13, 10.5}}});
  const Corridor corridor = way(map, {10.1, 10.1}, {10.1, 10.5});
  CHECK(corridor.km > 500);
  CHECK(map.on_land(corridor.line));
}

TEST_CASE("the way back is the same way turned round, and a question asked twice has one answer") {
  Plan plan = horseshoe;
  plan.towns = {{"West", {10.2, 10.8}}, {"Middle", {10.5, 10.28}}, {"East", {10.8, 10.8}}};
  const MadeUpMap map(plan);
  const Corridor there = way(map, {10.2, 10.8}, {10.8, 10.8});
  Corridor back = way(map, {10.8, 10.8}, {10.2, 10.8});
  CHECK(back.km == there.km);
  std::ranges::reverse(back.line);
  std::ranges::reverse(back.through);
  CHECK(back.line == there.line);
  CHECK(back.through == there.through);
  CHECK(there.through == std::vector<std::string>{"Middle"});
  CHECK(way(map, {10.2, 10.8}, {10.8, 10.8}).line == there.line);
}

TEST_CASE("a corridor is on land and never shorter than the geodesic") {
  const MadeUpMap map(horseshoe);
  const auto somewhere = [] {
    const double lon = 10.02 + 0.001 * *rc::gen::inRange(0, 960);
    const double lat = 10.02 + 0.001 * *rc::gen::inRange(0, 960);
    return LonLat{lon, lat};
  };
  CHECK(rc::check([&] {
    const LonLat from = somewhere(), to = somewhere();
    RC_PRE(map.on_land(from) && map.on_land(to));
    const auto corridor = map.corridors().find(from, to);
    RC_ASSERT(corridor.has_value());
    RC_ASSERT(corridor->line.front() == from);
    RC_ASSERT(corridor->line.back() == to);
    RC_ASSERT(corridor->km >= geo::distance_km(from, to) - 1e-9);
    RC_ASSERT(map.on_land(corridor->line));
  }));
}

TEST_CASE("180 degrees is no border, and no coast") {
  const MadeUpMap map({{{178, 60, 180, 62}, {-180, 60, -178, 62}}});
  const Corridor corridor = way(map, {179, 61}, {-179, 61});
  CHECK(corridor.km < 1.1 * geo::distance_km({179, 61}, {-179, 61}));
  CHECK(corridor.line.front() == LonLat{179, 61});
  CHECK(geo::wrap_longitude(corridor.line.back().lon) == Approx(-179));
  CHECK(corridor.line.back().lat == 61);
  for (std::size_t i = 1; i < corridor.line.size(); ++i)
    CHECK(std::abs(corridor.line[i].lon - corridor.line[i - 1].lon) < 5);
  CHECK(map.on_land(corridor.line));
}

TEST_CASE("a pole is a place like any other") {
  const MadeUpMap map({{{-180, 80, 180, 90}}});
  const Corridor corridor = way(map, {0, 89}, {180, 89});
  CHECK(corridor.km == Approx(geo::distance_km({0, 89}, {180, 89})).epsilon(0.05));
  CHECK(way(map, {10, 82}, {60, 85}).km >= geo::distance_km({10, 82}, {60, 85}));
}
