#pragma once

#include "geo/feature.hpp"

#include <string>
#include <vector>

namespace rumbo::render {

// The places the journeys speak of, to name each of them once and none of them never. Immutable.
class RoutePlaces {
 public:
  explicit RoutePlaces(const geo::Features& journeys);

  // The place is a stop itself: the same GeoNames id, or the same name close by. Its stop names it.
  bool is_stop(const geo::Feature& place) const;
  // The place is no stop but a stop's or leg's text names it (the far end of a stretch of road).
  bool is_named(const geo::Feature& place) const;

 private:
  struct Stop {
    geo::LonLat position;
    std::string geonames;
    std::string name;  // folded
  };
  bool near_a_stop(geo::LonLat position, double km) const;

  std::vector<Stop> stops_;
  std::vector<std::string> names_;  // folded
};

}  // namespace rumbo::render
