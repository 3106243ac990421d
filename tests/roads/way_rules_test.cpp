#include "roads/way_rules.hpp"

#include "catch.hpp"
#include "roads/speed_tags.hpp"

#include <map>
#include <sstream>
#include <string>

using namespace rumbo::roads;

namespace {

// Tags written "highway=primary oneway=yes".
std::map<std::string, std::string> parsed(const std::string& text) {
  std::map<std::string, std::string> tags;
  std::istringstream stream(text);
  for (std::string tag; stream >> tag;) {
    const auto equals = tag.find('=');
    tags[tag.substr(0, equals)] = tag.substr(equals + 1);
  }
  return tags;
}

Tags lookup(const std::map<std::string, std::string>& tags) {
  return [&tags](const char* key) {
    const auto found = tags.find(key);
    return found == tags.end() ? nullptr : found->second.c_str();
  };
}

const std::map<Profile, std::string> names{{Profile::foot, "foot"},
                                           {Profile::bicycle, "bicycle"},
                                           {Profile::car, "car"},
                                           {Profile::truck, "truck"}};

void add_word(std::string& list, const std::string& word) {
  if (!list.empty()) list += ' ';
  list += word;
}

// Who may use such a way: "foot car>" when cars go forward only, "car<" backward only.
std::string who(const std::string& text) {
  const auto tags = parsed(text);
  const auto rules = way_rules(lookup(tags));
  if (!rules) return "nobody";
  std::string all;
  for (const auto& [profile, name] : names) {
    const bool forward = (rules->access & forward_bit(profile)) != 0;
    const bool backward = (rules->access & backward_bit(profile)) != 0;
    if (forward && backward) add_word(all, name);
    if (forward && !backward) add_word(all, name + ">");
    if (!forward && backward) add_word(all, name + "<");
  }
  return all;
}

std::string closed_at(const std::string& text) {
  const auto tags = parsed(text);
  const Access closed = barrier_closes(lookup(tags));
  std::string all;
  for (const auto& [profile, name] : names)
    if ((closed & both_bits(profile)) != 0) add_word(all, name);
  return all;
}

}  // namespace

TEST_CASE("the class of a road says who may use it") {
  CHECK(who("highway=primary") == "foot bicycle car truck");
  CHECK(who("highway=trunk") == "foot bicycle car truck");
  CHECK(who("highway=motorway") == "car> truck>");
  CHECK(who("highway=motorway_link") == "car truck");
  CHECK(who("highway=footway") == "foot");
  CHECK(who("highway=steps") == "foot");
  CHECK(who("highway=path") == "foot bicycle");
  CHECK(who("highway=cycleway") == "foot bicycle");
  CHECK(who("highway=track") == "foot bicycle car truck");
}

TEST_CASE("what is built or planned, and what is no road, is for nobody") {
  CHECK(who("highway=construction") == "nobody");
  CHECK(who("highway=proposed") == "nobody");
  CHECK(who("railway=rail") == "nobody");
  CHECK(who("waterway=river") == "nobody");
  CHECK(who("") == "nobody");
}

TEST_CASE("access tags close and open, the more particular one wins") {
  CHECK(who("highway=residential access=no") == "nobody");
  CHECK(who("highway=residential access=private") == "nobody");
  CHECK(who("highway=residential access=no foot=yes") == "foot");
  CHECK(who("highway=residential access=destination") == "foot bicycle car truck");
  CHECK(who("highway=residential motor_vehicle=no") == "foot bicycle");
  CHECK(who("highway=residential motor_vehicle=no motorcar=yes") == "foot bicycle car");
  CHECK(who("highway=residential vehicle=no") == "foot");
  CHECK(who("highway=residential hgv=no") == "foot bicycle car");
  CHECK(who("highway=residential motorcar=no") == "foot bicycle truck");
  CHECK(who("highway=primary foot=no bicycle=no") == "car truck");
  CHECK(who("highway=footway bicycle=designated") == "foot bicycle");
  CHECK(who("highway=footway access=yes") == "foot");
  CHECK(who("highway=trunk motorroad=yes") == "car truck");
  CHECK(who("highway=motorway foot=yes") == "foot car> truck>");
}

TEST_CASE("one-way binds vehicles, not walkers") {
  CHECK(who("highway=primary oneway=yes") == "foot bicycle> car> truck>");
  CHECK(who("highway=primary oneway=-1") == "foot bicycle< car< truck<");
  CHECK(who("highway=primary junction=roundabout") == "foot bicycle> car> truck>");
  CHECK(who("highway=motorway oneway=no") == "car truck");
  CHECK(who("highway=primary oneway=reversible") == "foot");
  CHECK(who("highway=primary oneway=yes oneway:bicycle=no") == "foot bicycle car> truck>");
  CHECK(who("highway=primary oneway=yes cycleway=opposite_lane") == "foot bicycle car> truck>");
}

TEST_CASE("ferries are roads of their own class") {
  CHECK(who("route=ferry") == "foot bicycle car truck");
  CHECK(who("route=ferry motor_vehicle=no") == "foot bicycle");
  CHECK(who("route=bus") == "nobody");
  const auto tags = parsed("route=ferry duration=01:30");
  CHECK(way_rules(lookup(tags))->seconds == 5400);
}

TEST_CASE("speed limits are read in their units") {
  CHECK(parse_max_speed("50") == 50);
  CHECK(parse_max_speed("50 km/h") == 50);
  CHECK(parse_max_speed("30 mph") == 48);
  CHECK(parse_max_speed("10 knots") == 19);
  CHECK(parse_max_speed("walk") == 6);
  CHECK(parse_max_speed("none") == 130);
  CHECK(parse_max_speed("MX:urban") == 50);
  CHECK(parse_max_speed("DE:zone:30") == 30);
  CHECK(parse_max_speed("DE:zone30") == 30);
  CHECK(parse_max_speed("signals") == 0);
  CHECK(parse_max_speed("") == 0);
  CHECK(parse_max_speed("-5") == 0);
  CHECK(parse_max_speed("99999999999999999999") == 0);
  CHECK(parse_max_speed("900") == 255);
}

TEST_CASE("durations are read in their forms") {
  CHECK(parse_duration("20") == 1200);
  CHECK(parse_duration("20 min") == 1200);
  CHECK(parse_duration("2 h") == 7200);
  CHECK(parse_duration("00:20") == 1200);
  CHECK(parse_duration("01:30:30") == 5430);
  CHECK(parse_duration("1:2:3:4") == 0);
  CHECK(parse_duration("soon") == 0);
  CHECK(parse_duration("99999:00") == 0);
}

TEST_CASE("barriers close the way to some") {
  CHECK(closed_at("barrier=bollard") == "car truck");
  CHECK(closed_at("barrier=bollard motor_vehicle=yes").empty());
  CHECK(closed_at("barrier=gate").empty());
  CHECK(closed_at("barrier=gate access=no") == "foot bicycle car truck");
  CHECK(closed_at("barrier=gate access=private foot=yes") == "bicycle car truck");
  CHECK(closed_at("barrier=stile") == "bicycle car truck");
  CHECK(closed_at("barrier=toll_booth").empty());
  CHECK(closed_at("barrier=wall") == "foot bicycle car truck");
  CHECK(closed_at("highway=crossing access=no").empty());
}
