#pragma once

#include "roads/network.hpp"
#include "roads/profile.hpp"
#include "roads/travel_graph.hpp"

#include <cstdint>
#include <functional>
#include <string>

namespace rumbo::roads {

struct PrepareOptions {
  Profile profile = Profile::foot;
  bool is_osm = false;
  std::uint64_t source = 0;              // its fingerprint
  std::function<void(double)> progress;  // share done, 0 to 1
};

// Sets the streets that the profile may use in an order in which neighbours on the map are
// neighbours in memory, and drops the others. Rules and barriers follow.
Network ordered_for(const Network& network, Profile profile);

// The bytes of prepared roads (prepared_format.hpp). The same for the same network.
std::string prepare(const Network& network, const PrepareOptions& options);

}  // namespace rumbo::roads
