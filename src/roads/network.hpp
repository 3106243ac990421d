#pragma once

#include "roads/position.hpp"
#include "roads/profile.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace rumbo::roads {

// What a street is, after OpenStreetMap's `highway`.
enum class Class : std::uint8_t {
  motorway,
  trunk,
  primary,
  secondary,
  tertiary,
  unclassified,
  residential,
  service,
  track,
  path,
  footway,
  cycleway,
  steps,
  ferry
};
constexpr std::size_t classes = 14;

// A piece of road between two junctions, without a junction inside.
struct Street {
  std::uint32_t from = 0;  // junctions
  std::uint32_t to = 0;
  std::uint32_t first_point = 0;  // of Network::points, from `from` to `to` and both with it
  std::uint32_t points = 0;       // two or more
  float metres = 0;               // along it, on the ellipsoid; rounded up
  Access access = 0;
  Class road_class = Class::unclassified;
  std::uint8_t max_speed_kmh = 0;  // 0: not said
};

// From one street into another at a junction. Banned for vehicles, or the only turn allowed.
struct TurnRule {
  std::uint32_t from_street = 0;
  std::uint32_t at_junction = 0;
  std::uint32_t to_street = 0;
  bool only = false;       // the only one allowed from there; else forbidden
  Access binds = for_all;  // whom, by either bit of theirs; walkers never
};

// A junction that some cannot pass (a bollard, a locked gate): they can only turn round there.
struct Barrier {
  std::uint32_t junction = 0;
  Access closed_to = 0;
};

// What reading had to leave out: counts.
struct Omissions {
  std::uint32_t missing_nodes = 0;  // that roads refer to and the file does not hold
  std::uint32_t turn_rules = 0;     // of a kind that is not followed (by way of other ways, timed)
};

// Roads as read. A value; as shareable as one.
struct Network {
  std::vector<Position> junctions;
  std::vector<Position> points;
  std::vector<Street> streets;
  std::vector<TurnRule> turn_rules;
  std::vector<Barrier> barriers;
  Omissions left_out;
};

}  // namespace rumbo::roads
