#include "roads/roads.hpp"

#include "base/error.hpp"
#include "catch.hpp"
#include "geo/geodesic.hpp"
#include "road_files.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <thread>
#include <vector>

using namespace rumbo;
using namespace rumbo::roads;
using namespace road_files;

namespace {

// A street of a kilometre with a side street of half one in its middle.
std::string few_streets() {
  return osm(node(1, 0, 10) + node(2, 0.005, 10) + node(3, 0.01, 10) + node(4, 0.005, 9.995) +
             way(1, "1 2 3", "highway=primary") + way(2, "2 4", "highway=residential"));
}

std::size_t files_in(const std::filesystem::path& folder) {
  using std::filesystem::directory_iterator;
  return static_cast<std::size_t>(std::distance(directory_iterator(folder), directory_iterator()));
}

RoadWay way_of(const Roads& roads, geo::LonLat from, geo::LonLat to) {
  return std::get<RoadWay>(roads.find(from, to, 1));
}

}  // namespace

TEST_CASE("a way tells its line, length, time and how far its ends were moved") {
  const Folder folder;
  const auto roads = Roads::open(write(folder / "few.osm", few_streets()), Profile::foot, {});
  CHECK(roads.streets() == 3);
  CHECK(roads.extent().east == Approx(0.01));
  const auto way = way_of(roads, {0.001, 10.001}, {0.005, 9.996});
  CHECK(way.line.size() == 3);
  CHECK(way.start.position.lat == Approx(10));
  CHECK(way.start.moved_km == Approx(geo::distance_km({0.001, 10.001}, {0.001, 10})));
  CHECK(way.end.moved_km < 1e-6);
  CHECK(way.km == Approx(geo::length_km(way.line)).epsilon(1e-6));
  CHECK(way.hours == Approx(way.km / 5).epsilon(1e-3));
}

TEST_CASE("a way from a place to itself is a point twice") {
  const Folder folder;
  const auto file = write(folder / "few.osm", few_streets());
  for (const auto profile : {Profile::foot, Profile::car}) {
    const auto way = way_of(Roads::open(file, profile, {}), {0.002, 10}, {0.002, 10});
    CHECK(way.line.size() == 2);
    CHECK(way.km == 0);
  }
}

TEST_CASE("stops off the roads are named, with how far off they are") {
  const Folder folder;
  const auto roads = Roads::open(write(folder / "few.osm", few_streets()), Profile::foot, {});
  const auto start = std::get<NoWay>(roads.find({0.005, 10.1}, {0.01, 10}, 5));
  CHECK(start.why == NoWay::Why::start_off_the_roads);
  CHECK(start.nearest_km == Approx(geo::distance_km({0.005, 10.1}, {0.005, 10})).epsilon(1e-4));
  const auto end = std::get<NoWay>(roads.find({0.005, 10}, {-90, 15}, 5));
  CHECK(end.why == NoWay::Why::end_off_the_roads);
  CHECK(end.nearest_km > 9000);
  CHECK_FALSE(roads.snap({0.005, 10.1}, 5));
  CHECK(roads.snap({0.005, 10.1}, 15)->moved_km == Approx(start.nearest_km));
}

TEST_CASE("roads of OpenStreetMap are credited") {
  const Folder folder;
  CHECK(Roads::open(write(folder / "few.osm", few_streets()), Profile::foot, {}).credit() ==
        "© OpenStreetMap contributors (ODbL)");
  const auto lines = write(folder / "few.geojson",
                           R"({"type": "Feature", "properties": {}, "geometry":
                              {"type": "LineString", "coordinates": [[0, 10], [0.01, 10]]}})");
  CHECK(Roads::open(lines, Profile::car, {}).credit().empty());
}

TEST_CASE("what was left out is told") {
  const Folder folder;
  const auto file =
      write(folder / "cut.osm", osm(row_of_nodes(3) + way(1, "1 2 3 99", "highway=primary")));
  const auto roads = Roads::open(file, Profile::car, {});
  REQUIRE(roads.notes().size() == 1);
  CHECK(roads.notes().front().find("end: 1") != std::string::npos);
  CHECK(Roads::open(write(folder / "few.osm", few_streets()), Profile::car, {}).notes().empty());
}

TEST_CASE("prepared roads are kept and found again") {
  const Folder folder;
  const OpenOptions options{folder / "kept", {}};
  const auto file = write(folder / "few.osm", few_streets());
  const auto made = way_of(Roads::open(file, Profile::car, options), {0, 10}, {0.005, 9.995});
  REQUIRE(files_in(folder / "kept") == 1);
  int steps = 0;
  const auto again = Roads::open(file, Profile::car, {folder / "kept", [&](double) { ++steps; }});
  CHECK(steps == 0);
  CHECK(way_of(again, {0, 10}, {0.005, 9.995}).line == made.line);
  CHECK(files_in(folder / "kept") == 1);
  Roads::open(file, Profile::foot, options);
  CHECK(files_in(folder / "kept") == 2);
}

TEST_CASE("without a folder for them prepared roads are not kept") {
  const Folder folder;
  Roads::open(write(folder / "few.osm", few_streets()), Profile::car, {});
  CHECK(files_in(folder.path()) == 1);
}

TEST_CASE("roads that cannot be kept are used all the same") {
  const Folder folder;
  write(folder / "kept", "a file where a folder should be");
  const auto roads =
      Roads::open(write(folder / "few.osm", few_streets()), Profile::car, {folder / "kept", {}});
  CHECK(roads.streets() == 3);
  REQUIRE(roads.notes().size() == 1);
  CHECK(roads.notes().front().find("could not be kept") != std::string::npos);
}

TEST_CASE("a changed source is prepared anew") {
  const Folder folder;
  const OpenOptions options{folder / "kept", {}};
  const auto file = write(folder / "few.osm", few_streets());
  CHECK(Roads::open(file, Profile::foot, options).streets() == 3);
  std::string changed = few_streets();
  changed.replace(changed.find("residential"), 11, "nonesuch123");
  write(file, changed);
  CHECK(Roads::open(file, Profile::foot, options).streets() == 1);
}

TEST_CASE("kept roads that are cut short or damaged are made anew") {
  const Folder folder;
  const OpenOptions options{folder / "kept", {}};
  const auto file = write(folder / "few.osm", few_streets());
  Roads::open(file, Profile::car, options);
  const auto kept = std::filesystem::directory_iterator(folder / "kept")->path();
  const std::string sound = read(kept);
  std::vector<std::string> damaged{"", sound.substr(0, 100), sound.substr(0, sound.size() - 1)};
  for (const std::size_t place : {0U, 8U, 60U, 200U}) {
    damaged.push_back(sound);
    damaged.back()[place] = static_cast<char>(damaged.back()[place] ^ 1);
  }
  for (const auto& bytes : damaged) {
    write(kept, bytes);
    CHECK(Roads::open(file, Profile::car, options).streets() == 3);
    CHECK(read(kept) == sound);
  }
}

TEST_CASE("roads are shared between threads") {
  const Folder folder;
  const auto roads = Roads::open(write(folder / "few.osm", few_streets()), Profile::car, {});
  const auto expected = way_of(roads, {0, 10}, {0.005, 9.995}).line;
  std::array<bool, 4> same{};
  std::vector<std::thread> threads;
  for (auto& result : same)
    threads.emplace_back([&roads, &result, &expected] {
      result = true;
      for (int i = 0; i < 50; ++i)
        result = result && way_of(roads, {0, 10}, {0.005, 9.995}).line == expected;
    });
  for (auto& thread : threads) thread.join();
  CHECK(std::ranges::all_of(same, [](bool each) { return each; }));
}

TEST_CASE("files that are missing or no files are refused by name") {
  const Folder folder;
  CHECK_THROWS_WITH(Roads::open(folder / "none.osm.pbf", Profile::car, {}),
                    Catch::Contains("none.osm.pbf") && Catch::Contains("no such file"));
  CHECK_THROWS_AS(Roads::open(folder.path(), Profile::car, {}), base::InputError);
  CHECK_THROWS_AS(Roads::open("http://localhost/roads.osm.pbf", Profile::car, {}),
                  base::InputError);
}
