#include "catch.hpp"
#include "gazetteer/gazetteer.hpp"
#include "indexing/hilbert.hpp"
#include "worlds/small_world.hpp"

#include <algorithm>
#include <cstdlib>
#include <set>
#include <tuple>

#include <rapidcheck.h>

using namespace rumbo;
using gazetteer::Gazetteer;
using gazetteer::Kind;
using gazetteer::Place;

namespace {

// A thousand villages all over the world, some of a size.
void scatter(const SmallWorld& world) {
  std::uint32_t seed = 1;
  const auto next = [&seed] { return seed = seed * 1664525 + 1013904223; };
  for (std::uint32_t i = 0; i < 1000; ++i) {
    const double lat = next() % 1800 / 10.0 - 90;
    const double lon = next() % 3600 / 10.0 - 180;
    world.append("cities500.txt", row({100000 + i, "Village", "", lat, lon, "PPL", "MX", "", "",
                                       (next() >> 16) % 500}));
  }
}

std::vector<std::uint32_t> slowly(const Gazetteer& places, const geo::BBox& box,
                                  std::size_t limit) {
  std::vector<Place> found;
  for (std::uint32_t number = 0; number < places.size(); ++number) {
    const Place place = places.place(number);
    if (place.kind == Kind::city && box.contains(place.position)) found.push_back(place);
  }
  std::ranges::sort(found, {}, [](const Place& p) { return std::tuple(-p.population, p.number); });
  std::vector<std::uint32_t> numbers;
  for (const Place& place : found)
    if (numbers.size() < limit) numbers.push_back(place.number);
  return numbers;
}

std::vector<std::uint32_t> numbers(const std::vector<Place>& places) {
  std::vector<std::uint32_t> all;
  for (const Place& place : places) all.push_back(place.number);
  return all;
}

}  // namespace

TEST_CASE("the places in a box are those a plain scan finds, most populous first") {
  const SmallWorld world;
  scatter(world);
  const Gazetteer places = world.build();
  CHECK(rc::check([&] {
    const geo::BBox box{*rc::gen::inRange(-180, 181) * 1.0, *rc::gen::inRange(-90, 20) * 1.0,
                        *rc::gen::inRange(-180, 181) * 1.0, *rc::gen::inRange(20, 91) * 1.0};
    const auto limit = *rc::gen::inRange<std::size_t>(0, 60);
    RC_ASSERT(numbers(places.inside(box, Kind::city, limit)) == slowly(places, box, limit));
  }));
}

TEST_CASE("kinds are kept apart, and an empty kind has no places") {
  const SmallWorld world;
  world.put("continents.yaml", "");
  const Gazetteer places = world.build();
  const geo::BBox everywhere{-180, -90, 180, 90};
  CHECK(places.inside(everywhere, Kind::country, 100).size() == 5);
  CHECK(places.inside(everywhere, Kind::country, 1).at(0).country == "US");
  CHECK(places.inside(everywhere, Kind::continent, 100).empty());
}

TEST_CASE("neighbours along the Hilbert curve are neighbours on the map") {
  // The 4 x 4 grid's cells must be met in an order that moves one cell at a time.
  std::vector<std::tuple<std::uint32_t, int, int>> cells;
  for (int x = 0; x < 4; ++x)
    for (int y = 0; y < 4; ++y)
      cells.emplace_back(indexing::hilbert_number({-180 + 90 * x + 45.0, -90 + 45 * y + 22.5}), x,
                         y);
  std::ranges::sort(cells);
  for (std::size_t i = 1; i < cells.size(); ++i) {
    const auto [before, x0, y0] = cells[i - 1];
    const auto [here, x1, y1] = cells[i];
    CHECK(before < here);
    CHECK(std::abs(x1 - x0) + std::abs(y1 - y0) == 1);
  }
}
