#pragma once

#include "geo/lonlat.hpp"

namespace rumbo::geo {

// Spherical Mercator as web maps have it (EPSG:3857), the world as the unit square: x 0..1 from 180
// west to 180 east, y 0..1 from 85.0511 north to 85.0511 south.
namespace web_mercator {

constexpr double most_north = 85.0511287798066;
constexpr double equator_metres = 40075016.685578488;  // the square's width

XY forward(LonLat position);  // y clamped to 0..1; x as the longitude says, also beyond 180
LonLat inverse(XY position);

}  // namespace web_mercator
}  // namespace rumbo::geo
