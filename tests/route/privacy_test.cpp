#include "route/privacy.hpp"

#include "catch.hpp"
#include "fake_places.hpp"
#include "geo/geodesic.hpp"
#include "itinerary/read.hpp"
#include "route/build.hpp"

#include <rapidcheck.h>

using namespace rumbo;
using namespace rumbo::route;

namespace {

rc::Gen<geo::LonLat> positions() {
  return rc::gen::map(
      rc::gen::pair(rc::gen::inRange(-1'800'000, 1'800'001), rc::gen::inRange(-900'000, 900'001)),
      [](const auto& pair) {
        return geo::LonLat{pair.first / 1e4, pair.second / 1e4};
      });
}

std::vector<Journey> public_journeys(const std::string& events) {
  auto itinerary = itinerary::parse(
      "rumbo: 1\nreports: [{id: r, file: r.txt}]\njourneys:\n  - {id: j, events: [" + events +
          "]}\n",
      "t.yaml");
  make_public(itinerary, {});
  base::Diagnostics diagnostics;
  static const FakePlaces places;
  static const FakeShapes shapes;
  static const Ways ways;
  return build(itinerary, {places, shapes, ways, {}, 10.0}, diagnostics);
}

}  // namespace

TEST_CASE("a cell holds its position, and its middle lies in the same cell", "[route]") {
  CHECK(rc::check([] {
    const auto position = *positions();
    const double size = *rc::gen::element(1.0, 10.0, 50.0);
    const auto cell = cell_of(position, size);
    RC_ASSERT(cell.contains(position));
    const auto again = cell_of(cell.centre(), size);
    RC_ASSERT(again.west == Approx(cell.west).margin(1e-9));
    RC_ASSERT(again.south == Approx(cell.south).margin(1e-9));
  }));
}

TEST_CASE("a cell is as high and about as wide as asked", "[route]") {
  CHECK(rc::check([] {
    const auto position = *positions();
    RC_PRE(std::abs(position.lat) < 85);
    const auto cell = cell_of(position, 10);
    const auto middle = cell.centre();
    RC_ASSERT(geo::distance_km({middle.lon, cell.south}, {middle.lon, cell.north}) ==
              Approx(10).epsilon(0.02));
    RC_ASSERT(geo::distance_km({cell.west, middle.lat}, {cell.east, middle.lat}) ==
              Approx(10).epsilon(0.03));
  }));
}

TEST_CASE("for the public a stop is the middle of its cell, named after the largest town there",
          "[route]") {
  const auto journeys =
      public_journeys("{when: 2021-10-24, where: {lon: -92.4702, lat: 15.1391, name: safe house}}");
  const Stop& stop = journeys[0].stops.at(0);
  const auto cell = cell_of({-92.4702, 15.1391}, 10);
  CHECK(stop.place.position == cell.centre());
  CHECK(stop.place.label == "Huixtla");
  CHECK_FALSE(stop.place.geonames);
  CHECK(stop.radius_km > 7);
}

TEST_CASE("where no town stands, the name given is not told", "[route]") {
  const auto journeys =
      public_journeys("{when: 2021-10-24, where: {lon: -95.2, lat: 12.1, name: safe house}}");
  CHECK(journeys[0].stops.at(0).place.name.empty());
  CHECK(journeys[0].stops.at(0).place.label.find("safe") == std::string::npos);
}

TEST_CASE("for the public times are days, small counts and quotes are gone", "[route]") {
  const auto journeys = public_journeys(
      "{when: '2021-10-24T05:10:00', where: Huixtla, count: 9, evidence: [{report: r, line: 3, "
      "quote: words}]}, {when: 2021-10-25, where: Tapachula, count: 400}");
  const auto& stops = journeys[0].stops;
  CHECK(to_edtf(*stops.at(0).when) == "2021-10-24");
  CHECK_FALSE(stops[0].count);
  CHECK(stops[1].count->low == 400);
  CHECK(stops[0].evidence.at(0).quote.empty());
  CHECK(stops[0].evidence.at(0).line == 3);
}

TEST_CASE("the note says what was done", "[route]") {
  CHECK(described({25, 10}) ==
        "For the public: places moved to cells of 25 km, times cut to days, no quotes, no counts "
        "under 10");
}
