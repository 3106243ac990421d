#pragma once

#include "geo/bbox.hpp"
#include "itinerary/itinerary.hpp"
#include "route/resolver.hpp"
#include "route/site.hpp"

#include <cstdint>
#include <string>

namespace rumbo::route {

// What may be published of people who might be looked for. Positions go to the middle of fixed
// cells, never anywhere by chance: chance, asked often enough, averages out to the house.
struct PublicRules {
  double cell_km = 10;
  std::int64_t smallest_count = 10;
};

// The cell of a position: rows of equal height from the south pole, each cut into cells as wide as
// they are high, from 180 degrees west. The same for everybody and for ever.
geo::BBox cell_of(geo::LonLat position, double cell_km);

// Moves a point to the middle of its cell, and takes the cell's largest town of 5,000 inhabitants
// or more for its name; where there is none, the division. It lies anywhere in the cell, which
// becomes its area; what was vaguer still becomes a disc of its old radius. Outlines and borders
// stay.
void move_to_cell(Site& site, double cell_km, const Resolver& resolver);

// Cuts times to days, drops quotes, notes and small counts.
void make_public(itinerary::Itinerary& itinerary, const PublicRules& rules);

// "for the public: places moved to cells of 10 km, ..."; to be printed with the result.
std::string described(const PublicRules& rules);

}  // namespace rumbo::route
