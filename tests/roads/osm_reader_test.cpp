#include "roads/osm_reader.hpp"

#include "base/error.hpp"
#include "catch.hpp"
#include "geo/geodesic.hpp"
#include "road_files.hpp"

#include <string>

using namespace rumbo::roads;
using namespace road_files;
using rumbo::base::InputError;

namespace {

Network read_xml(const std::string& elements, Profile profile = Profile::car) {
  return read_osm(osm(elements), "osm", profile);
}

const std::string crossing =  // 1-2-3 eastward, 2-4 southward
    node(1, 0, 10) + node(2, 0.001, 10) + node(3, 0.002, 10) + node(4, 0.001, 9.999);

std::string message_of(const std::filesystem::path& file, Profile profile = Profile::car) {
  try {
    read_osm(file, profile);
  } catch (const InputError& error) {
    return error.what();
  }
  return "";
}

}  // namespace

TEST_CASE("ways are parted where they meet, and nowhere else") {
  const auto network =
      read_xml(row_of_nodes(5) + node(6, 0.002, 9.999) + way(1, "1 2 3 4 5", "highway=primary") +
               way(2, "3 6", "highway=residential"));
  REQUIRE(network.streets.size() == 3);
  CHECK(network.junctions.size() == 4);
  CHECK(network.streets[0].points == 3);
  CHECK(network.streets[1].points == 3);
  CHECK(network.streets[2].road_class == Class::residential);
}

TEST_CASE("a way that meets itself is parted there") {
  const auto network = read_xml(row_of_nodes(4) + way(1, "1 2 3 4 2", "highway=primary"));
  REQUIRE(network.streets.size() == 2);
  CHECK(network.streets[1].from == network.streets[1].to);
}

TEST_CASE("roads closed to a profile make no junctions for it") {
  const std::string elements =
      crossing + way(1, "1 2 3", "highway=primary") + way(2, "2 4", "highway=footway");
  CHECK(read_xml(elements, Profile::car).streets.size() == 1);
  CHECK(read_xml(elements, Profile::foot).streets.size() == 3);
}

TEST_CASE("a street is as long as its geodesics") {
  const auto network = read_xml(row_of_nodes(3) + way(1, "1 2 3", "highway=primary"));
  const double km = rumbo::geo::length_km({{0, 10}, {0.001, 10}, {0.002, 10}});
  CHECK(static_cast<double>(network.streets.front().metres) >= km * 1000);
  CHECK(static_cast<double>(network.streets.front().metres) == Approx(km * 1000).epsilon(1e-6));
}

TEST_CASE("turn restrictions bind the streets that meet at their node") {
  const std::string ways = way(1, "1 2", "highway=primary") + way(2, "2 3", "highway=primary") +
                           way(3, "2 4", "highway=primary");
  const auto network = read_xml(crossing + ways + restriction("no_right_turn", 1, 2, 3) +
                                restriction("only_straight_on", 3, 2, 1, "except=bicycle"));
  REQUIRE(network.turn_rules.size() == 2);
  CHECK(network.turn_rules[0].from_street == 0);
  CHECK(network.turn_rules[0].to_street == 2);
  CHECK_FALSE(network.turn_rules[0].only);
  CHECK(network.turn_rules[1].only);
  CHECK((network.turn_rules[1].binds & both_bits(Profile::bicycle)) == 0);
  CHECK((network.turn_rules[1].binds & both_bits(Profile::car)) != 0);
  CHECK(network.left_out.turn_rules == 0);
}

TEST_CASE("restrictions that cannot be followed are counted") {
  const std::string ways = way(1, "1 2", "highway=primary") + way(2, "2 3", "highway=primary") +
                           way(3, "2 4", "highway=primary");
  const std::string by_way =
      "<relation id=\"1\"><member type=\"way\" ref=\"1\" role=\"from\"/>"
      "<member type=\"way\" ref=\"2\" role=\"via\"/><member type=\"way\" ref=\"3\" role=\"to\"/>"
      "<tag k=\"type\" v=\"restriction\"/><tag k=\"restriction\" v=\"no_u_turn\"/></relation>\n";
  const auto network = read_xml(crossing + ways + by_way + restriction("maybe_left", 1, 2, 3) +
                                restriction("no_left_turn", 1, 2, 3, "hour_on=07:00"));
  CHECK(network.turn_rules.empty());
  CHECK(network.left_out.turn_rules == 3);
}

TEST_CASE("restrictions at roads beyond the extract, and for buses, say nothing") {
  const auto network = read_xml(row_of_nodes(2) + way(1, "1 2", "highway=primary") +
                                restriction("no_left_turn", 1, 2, 77));
  CHECK(network.turn_rules.empty());
  CHECK(network.left_out.turn_rules == 0);
}

TEST_CASE("barriers on nodes part the way") {
  const auto network = read_xml(node(1, 0, 10) + node(2, 0.001, 10, "barrier=bollard") +
                                node(3, 0.002, 10) + way(1, "1 2 3", "highway=service"));
  CHECK(network.streets.size() == 2);
  REQUIRE(network.barriers.size() == 1);
  CHECK(network.junctions[network.barriers.front().junction] == Position::of({0.001, 10}));
}

TEST_CASE("a ferry's speed follows from its duration") {
  const auto network =
      read_xml(node(1, 0, 10) + node(2, 0.1, 10) + way(1, "1 2", "route=ferry duration=00:30"));
  CHECK(network.streets.front().max_speed_kmh == 22);  // 10.96 km in half an hour
}

TEST_CASE("nodes that an extract has cut away end the road, and are counted") {
  const auto network = read_xml(row_of_nodes(4) + way(1, "1 2 99 3 4", "highway=primary") +
                                way(2, "98 1", "highway=primary"));
  CHECK(network.streets.size() == 2);
  CHECK(network.left_out.missing_nodes == 2);
}

TEST_CASE("every format of OpenStreetMap tells the same roads") {
  const Folder folder;
  const std::string document = osm(crossing + way(1, "1 2 3", "highway=primary oneway=yes") +
                                   way(2, "2 4", "highway=residential"));
  const auto expected = read_osm(document, "osm", Profile::car);
  for (const char* name : {"r.osm", "r.osm.pbf", "r.osm.gz", "r.osm.bz2", "r.opl", "r.osm.opl"}) {
    CAPTURE(name);
    CHECK(is_osm_file(name));
    const auto network = read_osm(convert(document, folder / name), Profile::car);
    CHECK(network.points == expected.points);
    CHECK(network.streets.size() == expected.streets.size());
  }
  CHECK_FALSE(is_osm_file("roads.geojson"));
  CHECK_FALSE(is_osm_file("roads.gz"));
}

TEST_CASE("a file that is cut short is refused by name, wherever it is cut") {
  const Folder folder;
  std::string elements;
  for (int i = 0; i < 3000; ++i) elements += node(i + 1, i * 0.001, 10 + (i % 7) * 0.01);
  for (int i = 1; i < 3000; ++i)
    elements += way(i, std::to_string(i) + " " + std::to_string(i + 1), "highway=primary");
  for (const char* name : {"cut.osm.pbf", "cut.osm", "cut.osm.gz", "cut.osm.bz2"}) {
    CAPTURE(name);
    const std::string whole = read(convert(osm(elements), folder / name));
    for (const double share : {0.01, 0.3, 0.7, 0.99}) {
      CAPTURE(share);
      const auto bytes = static_cast<std::size_t>(static_cast<double>(whole.size()) * share);
      const auto message = message_of(write(folder / name, whole.substr(0, bytes)));
      CHECK(message.find(name) != std::string::npos);
      CHECK(message.find("cut short") != std::string::npos);
    }
  }
}

TEST_CASE("damaged bytes are refused, and crash nothing") {
  const Folder folder;
  const std::string document = osm(crossing + way(1, "1 2 3", "highway=primary"));
  const std::string whole = read(convert(document, folder / "whole.osm.pbf"));
  for (std::size_t i = 0; i < whole.size(); ++i) {
    std::string damaged = whole;
    damaged[i] = static_cast<char>(damaged[i] ^ 0x55);
    try {
      read_osm(damaged, "osm.pbf", Profile::car);
    } catch (const InputError&) {
    }
  }
}

TEST_CASE("files that hold no roads say so") {
  const Folder folder;
  CHECK(message_of(folder / "none.osm").find("there is no such file") != std::string::npos);
  CHECK(message_of(write(folder / "empty.osm.pbf", "")).find("is empty") != std::string::npos);
  CHECK(message_of(folder.path()).find("regular file") != std::string::npos);
  CHECK(message_of(write(folder / "text.osm.pbf", "roads of Chiapas")).find("cut short") !=
        std::string::npos);
  CHECK(message_of(write(folder / "other.osm", "{\"type\": \"FeatureCollection\"}"))
            .find("OpenStreetMap") != std::string::npos);
  CHECK(message_of(write(folder / "rail.osm", osm(row_of_nodes(2) + way(1, "1 2", "railway=rail"))))
            .find("no roads for cars") != std::string::npos);
  CHECK(message_of(
            write(folder / "path.osm", osm(row_of_nodes(2) + way(1, "1 2", "highway=footway"))))
            .find("no roads for cars") != std::string::npos);
  CHECK(message_of(write(folder / "bare.osm", osm(way(1, "1 2", "highway=primary"))))
            .find("not their nodes") != std::string::npos);
  CHECK(message_of(convert(osm(row_of_nodes(2) + way(1, "1 2", "highway=primary")),
                           folder / "history.osh.pbf"))
            .find("holds the history") != std::string::npos);
}
