#pragma once

#include "roads/prepared.hpp"
#include "roads/street_tree.hpp"

#include <cstdint>

namespace rumbo::roads {

struct FoundWay;

// A point on a street with what it takes to get there from the street's beginning.
struct PlaceOnStreet {
  PlaceOnStreet(const Prepared& roads, const OnStreet& place);

  // Of a cost from end to end, the part before the place and the part behind it.
  std::uint64_t before(std::uint32_t whole) const;
  std::uint64_t behind(std::uint32_t whole) const { return whole - before(whole); }

  OnStreet on;
  const prepared_format::StreetRecord* street;
  double metres = 0;  // from the street's beginning
  double share = 0;   // of the street's length
};

// Lays a way out, piece by piece.
class WayLine {
 public:
  WayLine(const Prepared& roads, FoundWay& way) : roads_(roads), way_(way) {}

  void add_whole(std::uint32_t street, bool forward);
  void add_from(const PlaceOnStreet& place, bool forward);   // to the street's end
  void add_up_to(const PlaceOnStreet& place, bool forward);  // from the street's beginning
  void add_between(const PlaceOnStreet& from, const PlaceOnStreet& to);  // on one street

 private:
  void point(geo::LonLat position);
  void inner_points(const prepared_format::StreetRecord& street, std::size_t first, std::size_t end,
                    bool forward);

  const Prepared& roads_;
  FoundWay& way_;
};

}  // namespace rumbo::roads
