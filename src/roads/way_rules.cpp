#include "roads/way_rules.hpp"

#include "roads/speed_tags.hpp"

#include <array>
#include <initializer_list>
#include <span>
#include <string_view>

namespace rumbo::roads {
namespace {

constexpr Access foot = both_bits(Profile::foot);
constexpr Access bicycle = both_bits(Profile::bicycle);
constexpr Access car = both_bits(Profile::car);
constexpr Access truck = both_bits(Profile::truck);
constexpr Access motor = car | truck;
constexpr Access on_wheels = motor | bicycle;

constexpr Access all_forward = 0x55;

struct Kind {
  std::string_view highway;
  Class road_class;
  Access access;
};

constexpr std::array<Kind, 26> kinds{{{"motorway", Class::motorway, motor},
                                      {"motorway_link", Class::motorway, motor},
                                      {"trunk", Class::trunk, for_all},
                                      {"trunk_link", Class::trunk, for_all},
                                      {"primary", Class::primary, for_all},
                                      {"primary_link", Class::primary, for_all},
                                      {"secondary", Class::secondary, for_all},
                                      {"secondary_link", Class::secondary, for_all},
                                      {"tertiary", Class::tertiary, for_all},
                                      {"tertiary_link", Class::tertiary, for_all},
                                      {"unclassified", Class::unclassified, for_all},
                                      {"road", Class::unclassified, for_all},
                                      {"residential", Class::residential, for_all},
                                      {"living_street", Class::service, for_all},
                                      {"service", Class::service, for_all},
                                      {"track", Class::track, for_all},
                                      {"track_grade1", Class::track, for_all},
                                      {"track_grade2", Class::track, for_all},
                                      {"track_grade3", Class::track, for_all},
                                      {"track_grade4", Class::track, for_all},
                                      {"track_grade5", Class::track, for_all},
                                      {"path", Class::path, foot | bicycle},
                                      {"bridleway", Class::path, foot},
                                      {"footway", Class::footway, foot},
                                      {"pedestrian", Class::footway, foot},
                                      {"cycleway", Class::cycleway, foot | bicycle}}};

std::string_view value_of(const Tags& tags, const char* key) {
  const char* value = tags(key);
  return value == nullptr ? std::string_view() : std::string_view(value);
}

bool one_of(std::string_view value, std::initializer_list<std::string_view> words) {
  for (const auto word : words)
    if (value == word) return true;
  return false;
}

std::optional<Kind> kind_of(const Tags& tags) {
  const auto highway = value_of(tags, "highway");
  for (const auto& kind : kinds)
    if (kind.highway == highway) return kind;
  if (highway == "steps") return Kind{highway, Class::steps, foot};
  if (highway.empty() && value_of(tags, "route") == "ferry")
    return Kind{highway, Class::ferry, for_all};
  return std::nullopt;
}

enum class Allowed { unsaid, yes, no };

Allowed allowed(std::string_view value) {
  if (one_of(value, {"no", "private", "agricultural", "forestry", "military", "emergency",
                     "restricted", "permit"}))
    return Allowed::no;
  if (one_of(value, {"yes", "designated", "official", "permissive", "destination", "delivery",
                     "customers", "public"}))
    return Allowed::yes;
  return Allowed::unsaid;
}

struct AccessKey {
  const char* key;
  Access modes;
};
// From what binds all to what binds one kind: the more particular one wins.
constexpr std::array<AccessKey, 7> access_keys{{{"access", for_all},
                                                {"vehicle", on_wheels},
                                                {"motor_vehicle", motor},
                                                {"motorcar", car},
                                                {"hgv", truck},
                                                {"bicycle", bicycle},
                                                {"foot", foot}}};

Access with_access_tags(Access access, const Tags& tags) {
  for (const auto& [key, modes] : access_keys) {
    const Allowed said = allowed(value_of(tags, key));
    if (said == Allowed::no) access &= static_cast<Access>(~modes);
    // A way for walkers that is open to "access" is not open to cars: only a key of its own does
    // that.
    if (said == Allowed::yes && modes != for_all) access |= modes;
  }
  return access;
}

enum class Direction { both, forward, backward, neither };

Direction direction_of(const Tags& tags) {
  const auto oneway = value_of(tags, "oneway");
  if (one_of(oneway, {"yes", "true", "1", "F"})) return Direction::forward;
  if (one_of(oneway, {"-1", "reverse", "T"})) return Direction::backward;
  if (one_of(oneway, {"no", "false", "0", "B", "alternating"})) return Direction::both;
  if (oneway == "reversible") return Direction::neither;  // at hours nobody tells
  const bool implied = one_of(value_of(tags, "junction"), {"roundabout", "circular"}) ||
                       value_of(tags, "highway") == "motorway";
  return implied ? Direction::forward : Direction::both;
}

bool bicycles_go_both_ways(const Tags& tags) {
  if (one_of(value_of(tags, "oneway:bicycle"), {"no", "false", "0"})) return true;
  for (const char* key : {"cycleway", "cycleway:left", "cycleway:right", "cycleway:both"})
    if (value_of(tags, key).starts_with("opposite")) return true;
  return false;
}

Access with_direction(Access access, const Tags& tags) {
  Access open = for_all;
  switch (direction_of(tags)) {
    case Direction::both:
      return access;
    case Direction::forward:
      open = all_forward;
      break;
    case Direction::backward:
      open = all_forward << 1U;
      break;
    case Direction::neither:
      open = 0;
      break;
  }
  open |= foot;
  if (bicycles_go_both_ways(tags)) open |= bicycle;
  return access & open;
}

}  // namespace

std::optional<WayRules> way_rules(const Tags& tags) {
  const auto kind = kind_of(tags);
  if (!kind) return std::nullopt;
  Access access = kind->access;
  if (one_of(value_of(tags, "motorroad"), {"yes"})) access &= motor;
  access = with_direction(with_access_tags(access, tags), tags);
  if (access == 0) return std::nullopt;
  WayRules rules{access, kind->road_class, parse_max_speed(value_of(tags, "maxspeed")), 0};
  if (kind->road_class == Class::ferry) rules.seconds = parse_duration(value_of(tags, "duration"));
  return rules;
}

Access barrier_closes(const Tags& tags) {
  const auto barrier = value_of(tags, "barrier");
  if (barrier.empty()) return 0;
  Access open = for_all;
  if (one_of(barrier, {"bollard", "block", "cycle_barrier", "motorcycle_barrier", "bus_trap",
                       "sump_buster", "jersey_barrier", "debris", "log", "planter", "chain"}))
    open = foot | bicycle;
  if (one_of(barrier,
             {"stile", "turnstile", "full-height_turnstile", "kissing_gate", "horse_stile"}))
    open = foot;
  if (one_of(barrier, {"wall", "fence", "hedge", "ditch"})) open = 0;
  return for_all & static_cast<Access>(~with_access_tags(open, tags));
}

}  // namespace rumbo::roads
