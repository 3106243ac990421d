#include "geo/projection_choice.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include <fmt/format.h>

namespace rumbo::geo {
namespace {

constexpr double town = 6;             // degrees: so small that any conformal map will do
constexpr double widest_country = 60;  // of true width, in degrees of a great circle
constexpr double tallest_country = 36;
constexpr double widest_continent = 140;
constexpr double tallest_continent = 110;
constexpr double tropic = 15;  // where a cone becomes a cylinder

// In degrees of a great circle, along the parallel nearest the equator that the extent meets.
double true_width(const BBox& extent) {
  const double nearest = extent.south > 0 ? extent.south : extent.north < 0 ? extent.north : 0;
  return extent.width() * std::cos(nearest * std::numbers::pi / 180);
}

// Round a pole, or so near to it that its meridians fan out.
bool is_polar(const BBox& extent) {
  const double inner = std::max(extent.south, -extent.north);  // distance of its edge from 0
  const double outer = std::max(extent.north, -extent.south);
  if (inner < 30) return false;
  return outer > 88 || (inner + outer) / 2 > 75 || (extent.width() > 150 && inner > 40);
}

std::string centred(const char* name, LonLat centre) {
  return fmt::format("+proj={} +lat_0={:.4f} +lon_0={:.4f}", name, centre.lat, centre.lon);
}

}  // namespace

ProjectionKind projection_kind(const BBox& extent) {
  if (is_polar(extent)) return ProjectionKind::polar;
  const double width = true_width(extent), height = extent.height();
  if (width > widest_continent || extent.width() > 200 || height > tallest_continent)
    return ProjectionKind::world;
  const double middle = std::abs(extent.centre().lat);
  if (std::max(width, height) <= town) return ProjectionKind::transverse_mercator;
  if (middle < tropic && width > 2.5 * height && height < 40)
    return ProjectionKind::equatorial_band;
  if (width > widest_country || height > tallest_country) return ProjectionKind::continent;
  if (middle < tropic || height > width)
    return width <= 20 ? ProjectionKind::transverse_mercator : ProjectionKind::continent;
  return ProjectionKind::country;
}

std::string projection_for(const BBox& extent) {
  const LonLat centre = extent.centre();
  const double sixth = extent.height() / 6;
  switch (projection_kind(extent)) {
    case ProjectionKind::world:
      return fmt::format("+proj=eqearth +lon_0={:.4f}", centre.lon);
    case ProjectionKind::polar:
      return fmt::format(
          "+proj={} +lat_0={} +lon_0={:.4f}",
          std::min(std::abs(extent.south), std::abs(extent.north)) > 60 ? "stere" : "laea",
          centre.lat > 0 ? 90 : -90, centre.lon);
    case ProjectionKind::continent:
      return centred("laea", centre);
    case ProjectionKind::equatorial_band:
      return fmt::format("+proj=merc +lon_0={:.4f} +lat_ts={:.4f}", centre.lon,
                         std::abs(centre.lat));
    case ProjectionKind::country:
      return fmt::format("{} +lat_1={:.4f} +lat_2={:.4f}", centred("lcc", centre),
                         extent.south + sixth, extent.north - sixth);
    case ProjectionKind::transverse_mercator:
      break;
  }
  return centred("tmerc", centre);
}

}  // namespace rumbo::geo
