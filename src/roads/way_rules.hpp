#pragma once

#include "roads/network.hpp"

#include <cstdint>
#include <functional>
#include <optional>

namespace rumbo::roads {

// What a way's tags say of it (wiki.openstreetmap.org: Key:highway, Key:access, Key:oneway,
// Key:maxspeed, Tag:route=ferry).
struct WayRules {
  Access access = 0;  // not 0
  Class road_class = Class::unclassified;
  std::uint8_t max_speed_kmh = 0;  // 0: not said
  std::uint32_t seconds = 0;       // a ferry's whole crossing; 0: not said
};

// The value of a key, or nullptr.
using Tags = std::function<const char*(const char* key)>;

// Nothing when nobody may use the way, or it is none for travel.
//
// Walkers go both ways everywhere. Motorways and motorroads are closed to them and to bicycles
// unless a tag opens them; trunk roads are not. `private` closes, `destination` does not.
std::optional<WayRules> way_rules(const Tags& tags);

// To whom a node's barrier closes the way; 0 for none. Gates stand open unless their access is
// tagged otherwise; bollards and blocks stop motor vehicles, stiles and turnstiles bicycles too.
Access barrier_closes(const Tags& tags);

}  // namespace rumbo::roads
