#pragma once

#include "geo/bbox.hpp"

#include <string>

namespace rumbo::geo {

// The kinds of map an extent can ask for (docs/projections.md says why each; the rules follow
// Snyder 1987 and Savric, Jenny and Jenny 2016).
enum class ProjectionKind {
  world,               // Equal Earth, turned to the extent's middle meridian
  polar,               // azimuthal about the pole, the extent's middle meridian upright
  continent,           // Lambert azimuthal equal area
  equatorial_band,     // Mercator
  country,             // Lambert conformal conic
  transverse_mercator  // a town, a state, a country taller than wide
};

ProjectionKind projection_kind(const BBox& extent);

// The PROJ string to draw an extent with.
std::string projection_for(const BBox& extent);

}  // namespace rumbo::geo
