#pragma once

#include "geo/lonlat.hpp"
#include "imports/instants.hpp"
#include "imports/problems.hpp"
#include "itinerary/itinerary.hpp"

#include <optional>
#include <string>
#include <vector>

namespace rumbo::imports {

struct TrackPoint {
  geo::LonLat at;
  std::optional<Instant> time;
  Spot spot;
};

// A recorded line, most often by a GPS receiver: thousands of points of a way and few stops.
using Track = std::vector<TrackPoint>;

// What becomes of it: events at both ends, where it stayed (4 hours or more within 500 m), and
// where each day of UTC ended on the way; the shape between them is kept to within 100 m as `via`,
// at most 100 places a leg. A line that ends where it began has an event at the point farthest off,
// too. Reports times that go back.
std::vector<itinerary::Event> events_of(const Track& track, Problems& problems);

}  // namespace rumbo::imports
