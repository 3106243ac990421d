#include "catch.hpp"
#include "geo/geodesic.hpp"
#include "made_up_town.hpp"
#include "plain_drive.hpp"
#include "roads/prepare.hpp"
#include "roads/way_finder.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include <rapidcheck.h>

using namespace rumbo::roads;
using rumbo::geo::distance_km;
using rumbo::geo::LonLat;

namespace {

// A stop on a way, off its ends.
struct Stop {
  std::uint32_t way = 0;
  double share = 0;
  LonLat position;
};

// A journey between two stops in a made-up town.
struct Journey {
  explicit Journey(Profile profile)
      : town(*rc::gen::arbitrary<std::uint64_t>()),
        roads("a made-up town", prepare(town.network(), {profile, false, 0, {}})),
        finder(roads),
        start(stop()),
        end(stop()) {}

  Stop stop() const {
    const auto ways = static_cast<std::uint32_t>(town.ways().ways.size());
    const auto way = *rc::gen::inRange<std::uint32_t>(0, ways);
    const double share = *rc::gen::inRange(10, 90) / 100.0;
    return {way, share, town.point_on(way, share)};
  }

  // Nothing where a stop's own street leads nowhere, so that it would be moved.
  std::optional<FoundWay> find(const Stop& from, const Stop& to) {
    const auto a = nearest_on_streets(roads, from.position, 0.001);
    const auto b = nearest_on_streets(roads, to.position, 0.001);
    if (a.empty() || b.empty()) return std::nullopt;
    return finder.find(a, b);
  }

  // The nodes passed, with those behind the start and beyond the end.
  std::vector<std::uint32_t> nodes_of(const FoundWay& way) const {
    std::vector<std::uint32_t> nodes;
    for (const auto point : way.line)
      if (const auto node = town.node_at(point)) nodes.push_back(*node);
    if (nodes.empty()) {
      const auto [a, b] = town.ends_of(start.way);
      return start.share < end.share ? std::vector{a, b} : std::vector{b, a};
    }
    const auto other = [this](const Stop& stop, std::uint32_t node) {
      const auto [a, b] = town.ends_of(stop.way);
      return a == node ? b : a;
    };
    nodes.insert(nodes.begin(), other(start, nodes.front()));
    nodes.push_back(other(end, nodes.back()));
    return nodes;
  }

  MadeUpTown town;
  Prepared roads;
  WayFinder finder;
  Stop start;
  Stop end;
};

}  // namespace

TEST_CASE("reversing a walk reverses its line") {
  CHECK(rc::check([] {
    Journey journey(Profile::foot);
    const auto there = journey.find(journey.start, journey.end);
    auto back = journey.find(journey.end, journey.start);
    RC_ASSERT(there.has_value() == back.has_value());
    RC_PRE(there.has_value());
    std::ranges::reverse(back->line);
    RC_ASSERT(there->line == back->line);
    RC_ASSERT(there->milliseconds == back->milliseconds);
  }));
}

TEST_CASE("no way is shorter than the geodesic, and each is as long as its line") {
  CHECK(rc::check([] {
    Journey journey(*rc::gen::element(Profile::foot, Profile::bicycle, Profile::car));
    const auto way = journey.find(journey.start, journey.end);
    RC_PRE(way.has_value());
    const double line = rumbo::geo::length_km(way->line);
    const double geodesic = distance_km(way->line.front(), way->line.back());
    RC_ASSERT(way->km >= geodesic * (1 - 1e-9));
    RC_ASSERT(std::abs(way->km - line) <= 1e-6 * line + 1e-6);
  }));
}

TEST_CASE("one-way streets are never driven backwards") {
  CHECK(rc::check([] {
    const auto profile = *rc::gen::element(Profile::bicycle, Profile::car, Profile::truck);
    Journey journey(profile);
    const auto way = journey.find(journey.start, journey.end);
    RC_PRE(way.has_value());
    RC_PRE(way->line.size() > 1);
    const auto nodes = journey.nodes_of(*way);
    for (std::size_t i = 1; i < nodes.size(); ++i)
      RC_ASSERT(journey.town.is_open(nodes[i - 1], nodes[i], profile));
  }));
}

TEST_CASE("banned turns are never taken") {
  CHECK(rc::check([] {
    Journey journey(Profile::car);
    const auto way = journey.find(journey.start, journey.end);
    RC_PRE(way.has_value());
    RC_PRE(way->line.size() > 1);
    const auto nodes = journey.nodes_of(*way);
    for (std::size_t i = 2; i < nodes.size(); ++i)
      RC_ASSERT(!journey.town.is_banned(nodes[i - 2], nodes[i - 1], nodes[i]));
  }));
}

TEST_CASE("vehicles find the quickest way that a plain search finds") {
  CHECK(rc::check([] {
    const auto profile = *rc::gen::element(Profile::bicycle, Profile::car, Profile::truck);
    Journey journey(profile);
    const auto way = journey.find(journey.start, journey.end);
    const auto plain = plain_drive(journey.town, profile, {journey.start.way, journey.start.share},
                                   {journey.end.way, journey.end.share});
    RC_PRE(way.has_value());
    RC_ASSERT(plain.has_value());
    const auto found = static_cast<double>(way->milliseconds);
    RC_ASSERT(std::abs(found - *plain) < 50);  // centimetres of rounding at each end
  }));
}

TEST_CASE("a stop in mid-street costs what a junction there would") {
  CHECK(rc::check([] {
    Journey journey(Profile::foot);
    const auto way = journey.find(journey.start, journey.end);
    RC_PRE(way.has_value());
    Ways parted = journey.town.ways();
    for (const Stop* stop : {&journey.start, &journey.end}) {
      auto& cut = parted.ways[stop->way];
      const std::vector<std::uint32_t> ends{parted.nodes[cut.first_node],
                                            parted.nodes[cut.first_node + 1]};
      const auto middle = static_cast<std::uint32_t>(parted.positions.size());
      parted.positions.push_back(Position::of(stop->position));
      const auto rules = cut.rules;
      // A way to the stop and back, beside the street.
      for (const auto end : ends) {
        parted.ways.push_back({rules, parted.nodes.size(), 2});
        parted.nodes.push_back(end);
        parted.nodes.push_back(middle);
      }
    }
    RC_PRE(journey.start.way != journey.end.way);
    const Prepared roads("parted", prepare(network_of(parted), {Profile::foot, false, 0, {}}));
    const auto from = nearest_on_streets(roads, Position::of(journey.start.position).degrees());
    const auto to = nearest_on_streets(roads, Position::of(journey.end.position).degrees());
    const auto expected = WayFinder(roads).find(from, to);
    RC_ASSERT(expected.has_value());
    const auto difference = static_cast<std::int64_t>(expected->milliseconds) -
                            static_cast<std::int64_t>(way->milliseconds);
    RC_ASSERT(std::abs(difference) < 100);  // two centimetres of rounding at each end
  }));
}

TEST_CASE("a position is moved to the nearest of all points on streets") {
  CHECK(rc::check([] {
    const Journey journey(Profile::foot);
    const LonLat asked{-92.5 + *rc::gen::inRange(-50, 150) * 1e-4,
                       15.1 + *rc::gen::inRange(-50, 150) * 1e-4};
    const auto found = nearest_on_streets(journey.roads, asked);
    RC_ASSERT(!found.empty());
    const double moved = distance_km(asked, found.front().position);
    const auto& streets = journey.roads.tree_street();
    for (std::size_t i = 0; i < streets.size(); ++i) {
      const auto points = journey.roads.points_of(journey.roads.streets()[streets[i]]);
      const LonLat a = points.front().degrees();
      const LonLat b = points.back().degrees();
      for (const double share : {0.0, 0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875, 1.0}) {
        const LonLat point{a.lon + share * (b.lon - a.lon), a.lat + share * (b.lat - a.lat)};
        RC_ASSERT(distance_km(asked, point) >= moved * (1 - 1e-4) - 1e-6);
      }
    }
  }));
}
