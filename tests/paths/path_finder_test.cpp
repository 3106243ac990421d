#include "paths/path_finder.hpp"

#include "base/error.hpp"
#include "catch.hpp"
#include "geo/geodesic.hpp"

#include <filesystem>
#include <fstream>

#include <fmt/format.h>

using namespace rumbo;
using namespace rumbo::paths;
using Catch::Matchers::Contains;
using itinerary::Mode;
using itinerary::PathKind;

namespace {

// A road that goes round by a corner, and a one-way street back.
class RoadFile {
 public:
  RoadFile() {
    std::filesystem::create_directories(folder_);
    std::ofstream(file()) << R"(<osm version="0.6">
  <node id="1" lon="-92.30" lat="15.00" version="1"/>
  <node id="2" lon="-92.30" lat="15.10" version="1"/>
  <node id="3" lon="-92.20" lat="15.10" version="1"/>
  <way id="10" version="1"><nd ref="1"/><nd ref="2"/><nd ref="3"/><tag k="highway" v="primary"/></way>
  <way id="11" version="1"><nd ref="3"/><nd ref="1"/><tag k="highway" v="primary"/><tag k="oneway" v="yes"/></way>
</osm>
)";
  }
  ~RoadFile() { std::filesystem::remove_all(folder_); }
  std::filesystem::path file() const { return folder_ / "roads.osm"; }

 private:
  std::filesystem::path folder_ =
      std::filesystem::temp_directory_path() /
      fmt::format("rumbo-paths-{}", reinterpret_cast<std::uintptr_t>(this));
};

const geo::LonLat south_west{-92.30, 15.00};
const geo::LonLat north_east{-92.20, 15.10};

route::Way way_in(const PathFinder& finder, geo::LonLat from, geo::LonLat to, Mode mode) {
  return finder.find({from, to, PathKind::road, mode});
}

}  // namespace

TEST_CASE("a leg by road runs along the roads of its mode") {
  const RoadFile roads;
  const PathFinder finder({nullptr, roads.file(), {}});
  const double straight = geo::distance_km(south_west, north_east);
  const auto by_car = way_in(finder, south_west, north_east, Mode::car);
  CHECK(by_car.kind == PathKind::road);
  CHECK(by_car.km > 1.3 * straight);
  CHECK(by_car.hours > 0.1);
  const auto on_foot = way_in(finder, south_west, north_east, Mode::foot);
  CHECK(on_foot.km == Approx(straight).epsilon(0.001));
  CHECK(way_in(finder, north_east, south_west, Mode::truck).km == Approx(straight).epsilon(0.001));
  CHECK(finder.credits() == std::vector<std::string>{"© OpenStreetMap contributors (ODbL)"});
}

TEST_CASE("a stop off the road is joined to it, and the leg says how far off it lies") {
  const RoadFile roads;
  const PathFinder finder({nullptr, roads.file(), {}});
  const geo::LonLat off{-92.31, 15.00};
  const auto way = way_in(finder, off, north_east, Mode::foot);
  CHECK(way.kind == PathKind::road);
  CHECK(way.line.front() == off);
  CHECK(way.line.back() == north_east);
  CHECK(way.km >= geo::distance_km(off, north_east));
  CHECK_THAT(way.note, Contains("1.1 km off the road at its start"));
}

TEST_CASE("a leg without a road near is straight, and says why") {
  const RoadFile roads;
  const PathFinder finder({nullptr, roads.file(), {}});
  const auto way = way_in(finder, {-92.6, 15.5}, north_east, Mode::foot);
  CHECK(way.kind == PathKind::geodesic);
  CHECK_THAT(way.note, Contains("no road within 5 km of -92.6000, 15.5000"));
}

TEST_CASE("without a road file roads are not followed, and the leg says so") {
  const PathFinder finder({});
  const auto way = way_in(finder, south_west, north_east, Mode::foot);
  CHECK(way.kind == PathKind::geodesic);
  CHECK_THAT(way.note, Contains("no roads were given"));
}

TEST_CASE("roads of another region are refused with the distance") {
  const RoadFile roads;
  const PathFinder finder({nullptr, roads.file(), {}});
  way_in(finder, {0, 51.5}, {0.1, 51.6}, Mode::foot);
  CHECK_THROWS_WITH(finder.refuse_other_region(),
                    Contains("roads.osm") && Contains("km off") && Contains("region"));
  way_in(finder, south_west, {0.1, 51.6}, Mode::foot);
  CHECK_NOTHROW(finder.refuse_other_region());
}
