#pragma once

#include "geo/geometry.hpp"
#include "itinerary/itinerary.hpp"

#include <optional>
#include <string>

namespace rumbo::route {

// What is asked: a way between two different positions, along what, and for whom.
struct WayQuery {
  geo::LonLat from;
  geo::LonLat to;
  itinerary::PathKind kind = itinerary::PathKind::geodesic;
  std::optional<itinerary::Mode> mode{};
};

struct Way {
  itinerary::PathKind kind =
      itinerary::PathKind::geodesic;  // what was found, if not what was asked
  geo::Line line;                     // from and to with it; not cut at the antimeridian
  double km = 0;                      // along the line
  std::optional<double> hours;        // on the road, at the mode's speed
  std::string note;  // why it is of another kind, or how far its ends were moved; may be empty
};

// What the route asks of the ways between places. This one knows geodesics only, straight to within
// 100 m between their points, and takes them for railways and the sea as well.
class Ways {
 public:
  virtual ~Ways() = default;
  virtual Way find(const WayQuery& query) const;
};

}  // namespace rumbo::route
