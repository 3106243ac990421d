#include "gazetteer/nearest.hpp"

#include "base/error.hpp"
#include "catch.hpp"
#include "gazetteer/points.hpp"
#include "geo/geodesic.hpp"
#include "scratch_index.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <random>
#include <vector>

#include <rapidcheck.h>

using namespace rumbo;
using gazetteer::Kind;
using gazetteer::NearPlace;
using geo::LonLat;

namespace {

constexpr double a_centimetre = 1e-5;  // in km: chords tell near places apart no finer

namespace format = gazetteer::format;

std::int32_t units(double degrees) {
  return static_cast<std::int32_t>(std::llround(degrees * format::units_per_degree));
}

// Places of two kinds, features and cities, in that order.
class Places {
 public:
  explicit Places(const std::vector<LonLat>& cities, const std::vector<LonLat>& features = {}) {
    for (const LonLat at : features) add(at);
    for (const LonLat at : cities) add(at);
    const auto first = static_cast<std::uint32_t>(features.size());
    const auto end = static_cast<std::uint32_t>(records_.size());
    kinds_.assign(7, {end, 0, 0, 0});
    kinds_[0] = {0, first, 0, 0};
    kinds_[1] = {first, end - first, 0, 0};
    points = gazetteer::build_points(records_, kinds_);
    index_.emplace(writer());
  }

  gazetteer::IndexWriter writer() const {
    gazetteer::IndexWriter writer;
    writer.put(format::Section::kinds, kinds_);
    writer.put(format::Section::points, points);
    writer.put(format::Section::point_boxes, gazetteer::build_point_boxes(points, kinds_));
    return writer;
  }

  std::vector<NearPlace> nearest(LonLat from, std::size_t limit, Kind kind = Kind::city) const {
    return gazetteer::nearest(*index_, from, {kind, limit});
  }
  const gazetteer::Index& index() const { return **index_; }
  LonLat position(std::uint32_t place) const {
    return {records_[place].lon / format::units_per_degree,
            records_[place].lat / format::units_per_degree};
  }

  std::vector<format::PointRecord> points;

 private:
  void add(LonLat at) {
    format::PlaceRecord record{};
    record.lon = units(at.lon);
    record.lat = units(at.lat);
    records_.push_back(record);
  }

  std::vector<format::PlaceRecord> records_;
  std::vector<format::KindRecord> kinds_;
  std::optional<ScratchIndex> index_;
};

// Anywhere, and more often where it matters: at the poles, at 180 degrees, at one place many times.
LonLat any_position() {
  const auto lon =
      *rc::gen::weightedOneOf<int>({{2, rc::gen::inRange(-1800, 1801)},
                                    {1, rc::gen::elementOf(std::vector{-1800, 1800, 1799, 0})}});
  const auto lat = *rc::gen::weightedOneOf<int>(
      {{2, rc::gen::inRange(-900, 901)}, {1, rc::gen::elementOf(std::vector{-900, 900, 899, 0})}});
  return {lon / 10.0, lat / 10.0};
}

std::vector<LonLat> any_positions() {
  std::vector<LonLat> positions;
  const int count = *rc::gen::inRange(1, 120);
  for (int i = 0; i < count; ++i) positions.push_back(any_position());
  return positions;
}

std::vector<std::uint32_t> numbers(const std::vector<NearPlace>& found) {
  std::vector<std::uint32_t> numbers;
  for (const NearPlace& near : found) numbers.push_back(near.place);
  return numbers;
}

}  // namespace

TEST_CASE("the nearest places are those that measuring every one finds") {
  CHECK(rc::check([] {
    const Places places(any_positions());
    const LonLat from = any_position();
    const auto limit = *rc::gen::inRange<std::size_t>(1, 12);
    const auto found = places.nearest(from, limit);
    std::vector<double> all;
    for (std::uint32_t i = 0; i < places.points.size(); ++i)
      all.push_back(geo::distance_km(from, places.position(i)));
    for (const NearPlace& near : found) RC_ASSERT(std::abs(near.km - all[near.place]) < 0.002);
    std::ranges::sort(all);
    RC_ASSERT(found.size() == std::min(limit, all.size()));
    for (std::size_t i = 0; i < found.size(); ++i)
      RC_ASSERT(std::abs(found[i].km - all[i]) <=
                a_centimetre + all[i] * (all[i] < 2000 ? 1e-4 : 0.06));
  }));
}

TEST_CASE("every place is its own nearest, or shares its position with it") {
  CHECK(rc::check([] {
    const Places places(any_positions());
    for (std::uint32_t i = 0; i < places.points.size(); ++i) {
      const auto found = places.nearest(places.position(i), 1);
      RC_ASSERT(found.size() == 1U);
      RC_ASSERT(found[0].km == 0);
      RC_ASSERT(geo::distance_km(places.position(found[0].place), places.position(i)) < 1e-5);
    }
  }));
}

TEST_CASE("the nearest of many places are found from the sea as well as among them") {
  // Towns crowded on a few coasts, so that the boxes of the tree matter.
  std::mt19937 random(3);
  const auto within = [&random](double low, double high) {
    return low + (high - low) * static_cast<double>(random()) / 4294967296.0;
  };
  std::vector<LonLat> towns;
  for (int i = 0; i < 6000; ++i) {
    const double along = within(0, 60);
    towns.push_back({-100 + 70 * (i % 3) + along / 2, -30 + along + within(0, 0.3)});
  }
  const Places places(towns);
  for (int i = 0; i < 300; ++i) {
    const LonLat from{within(-180, 180), within(-90, 90)};
    double least = std::numeric_limits<double>::infinity();
    for (std::uint32_t town = 0; town < towns.size(); ++town)
      least = std::min(least, geo::distance_km(from, places.position(town)));
    const auto found = places.nearest(from, 1);
    REQUIRE(found.size() == 1);
    CHECK(found[0].km == Approx(least).epsilon(least < 2000 ? 1e-4 : 0.06));
  }
}

TEST_CASE("places equally near come by number") {
  const Places places({{10, 50}, {10, 50}, {-10, 50}, {10, 50}});
  CHECK(numbers(places.nearest({10, 50}, 2)) == std::vector<std::uint32_t>{0, 1});
  CHECK(numbers(places.nearest({10, 50}, 9)) == std::vector<std::uint32_t>{0, 1, 3, 2});
  CHECK(numbers(places.nearest({0, 50}, 1)) == std::vector<std::uint32_t>{0});
}

TEST_CASE("the nearest place may lie across 180 degrees or across a pole") {
  const Places places({{179, 66}, {-178, 66}, {0, 88}, {60, 80}});
  CHECK(numbers(places.nearest({-179.9, 66}, 2)) == std::vector<std::uint32_t>{0, 1});
  CHECK(numbers(places.nearest({180, 89}, 1)) == std::vector<std::uint32_t>{2});
  CHECK(numbers(places.nearest({0, 90}, 1)) == std::vector<std::uint32_t>{2});
}

TEST_CASE("a search keeps to its kind, to its limit and within its distance") {
  const Places places({{0, 0}, {1, 0}, {2, 0}}, {{0.4, 0}});
  CHECK(numbers(places.nearest({0.5, 0}, 5, Kind::feature)) == std::vector<std::uint32_t>{0});
  CHECK(numbers(places.nearest({0.4, 0}, 5)) == std::vector<std::uint32_t>{1, 2, 3});
  CHECK(places.nearest({0.4, 0}, 5, Kind::country).empty());
  CHECK(places.nearest({0.4, 0}, 0).empty());
  const auto within = gazetteer::nearest(places.index(), {0.4, 0}, {Kind::city, 5, 100});
  CHECK(numbers(within) == std::vector<std::uint32_t>{1, 2});
}

TEST_CASE("an index without places has no nearest one") {
  const ScratchIndex empty{gazetteer::IndexWriter()};
  CHECK(gazetteer::nearest(empty, {0, 0}, {}).empty());
}

TEST_CASE("damaged points are answered from or refused, and never crash a search") {
  CHECK(rc::check([] {
    const Places places(any_positions());
    const auto draw = [](std::size_t size) {
      return std::pair(*rc::gen::inRange<std::size_t>(0, size), *rc::gen::arbitrary<char>());
    };
    auto writer = places.writer();
    std::string bytes = damaged(places.points, draw, *rc::gen::inRange(1, 40));
    bytes.resize(*rc::gen::inRange<std::size_t>(0, bytes.size() / 16 + 1) * 16);
    writer.put_bytes(format::Section::points, bytes);
    const ScratchIndex index(writer);
    try {
      gazetteer::nearest(index, any_position(), {Kind::city, 5});
    } catch (const base::InputError&) {
    }
  }));
}
