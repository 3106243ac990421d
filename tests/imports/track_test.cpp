#include "imports/track.hpp"

#include "catch.hpp"
#include "geo/geodesic.hpp"
#include "imports/outline.hpp"

#include <cmath>

using namespace rumbo;
using namespace rumbo::imports;
using itinerary::Coordinates;
using itinerary::What;

namespace {

constexpr std::int64_t hour = 3'600'000;
const Instant noon = *parse_instant("2021-10-23T12:00:00Z");

geo::LonLat place(const itinerary::Where& where) {
  return std::get<Coordinates>(where.place).position;
}

std::vector<itinerary::Event> events(const Track& track) {
  base::Diagnostics diagnostics;
  Problems problems("a.gpx", diagnostics);
  auto all = events_of(track, problems);
  problems.throw_if_any();
  return all;
}

}  // namespace

TEST_CASE("ten thousand points of one day are two events and the shape between", "[imports]") {
  Track track;
  for (int i = 0; i < 10'000; ++i) {
    const double along = i / 10'000.0;
    track.push_back({{along, 0.2 * std::sin(6 * along)},
                     Instant{noon.milliseconds + i * std::int64_t{2000}},
                     {}});
  }
  const auto all = events(track);
  REQUIRE(all.size() == 2);
  CHECK(all[0].what == What::departed);
  CHECK(all[1].what == What::arrived);
  CHECK(all[1].via.size() > 5);
  CHECK(all[1].via.size() <= 100);
}

TEST_CASE("a night at one place is a rest over its days", "[imports]") {
  const auto at = [](int hours) { return Instant{noon.milliseconds + hours * hour}; };
  const auto all = events({{{0, 0}, at(0), {}},
                           {{0.3, 0}, at(8), {}},
                           {{0.3001, 0}, at(14), {}},
                           {{0.3, 0.0001}, at(20), {}},
                           {{0.6, 0}, at(26), {}}});
  REQUIRE(all.size() == 3);
  CHECK(all[1].what == What::rested);
  CHECK(time::to_edtf(*all[1].when) == "2021-10-23/2021-10-24");
  CHECK(place(all[1].where) == geo::LonLat{0.3, 0});
}

TEST_CASE("where a day ends on the way there is an event", "[imports]") {
  Track track;
  for (int i = 0; i < 30; ++i)
    track.push_back({{i * 0.05, 0}, Instant{noon.milliseconds + i * hour}, {}});
  const auto all = events(track);
  REQUIRE(all.size() == 3);
  CHECK(time::to_edtf(*all[1].when) == "2021-10-23");
  CHECK(place(all[1].where).lon == Approx(11 * 0.05));
}

TEST_CASE("there and back again has the farthest point between", "[imports]") {
  const auto all = events({{{0, 0}, {}, {}},
                           {{1, 0.1}, {}, {}},
                           {{2, 0}, {}, {}},
                           {{1, 0.1}, {}, {}},
                           {{0, 0}, {}, {}}});
  REQUIRE(all.size() == 3);
  CHECK(place(all[1].where) == geo::LonLat{2, 0});
  CHECK(all[1].via.size() == 1);
  CHECK(all[2].via.size() == 1);
}

TEST_CASE("a single point is a single event", "[imports]") {
  CHECK(events({{{1, 2}, {}, {}}}).size() == 1);
  CHECK(events({}).empty());
}

TEST_CASE("no point of a line lies further than a tenth of a kilometre from what is kept",
          "[imports]") {
  geo::Line line;
  for (int i = 0; i <= 500; ++i)
    line.push_back({179.5 + i * 0.002, 60 + 0.02 * std::sin(i * 0.05)});
  for (auto& point : line)
    if (point.lon > 180) point.lon -= 360;
  const auto kept = kept_points(line);
  REQUIRE(kept.front() == 0);
  REQUIRE(kept.back() == 500);
  CHECK(kept.size() < 60);
  for (std::size_t k = 1; k < kept.size(); ++k)
    for (std::size_t at = kept[k - 1]; at < kept[k]; ++at) {
      double nearest = 1e9;
      for (double share = 0; share <= 1; share += 0.001) {
        const auto& a = line[kept[k - 1]];
        const auto& b = line[kept[k]];
        const double width = std::remainder(b.lon - a.lon, 360);
        nearest = std::min(nearest, geo::distance_km(line[at], {a.lon + share * width,
                                                                a.lat + share * (b.lat - a.lat)}));
      }
      REQUIRE(nearest < 0.11);
    }
}
