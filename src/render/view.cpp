#include "render/view.hpp"

#include "base/error.hpp"
#include "geo/antimeridian.hpp"
#include "geo/geodesic.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

#include <fmt/format.h>

namespace rumbo::render {
namespace {

constexpr int samples = 48;  // along every side
constexpr double infinity = std::numeric_limits<double>::infinity();

// Bounds of a box of degrees on the plane, by its edges and a grid within.
Box plane_bounds(const geo::BBox& extent, const geo::Projection& projection) {
  Box bounds{infinity, infinity, -infinity, -infinity};
  for (int row = 0; row <= samples; ++row) {
    for (int column = 0; column <= samples; ++column) {
      const bool edge = row == 0 || row == samples || column == 0 || column == samples;
      if (!edge && (row % 8 || column % 8)) continue;
      const double lon = extent.west + extent.width() * column / samples;
      const double lat = extent.south + extent.height() * row / samples;
      const auto point = projection.forward({geo::wrap_longitude(lon), lat});
      if (!point) continue;
      bounds.left = std::min(bounds.left, point->x);
      bounds.right = std::max(bounds.right, point->x);
      bounds.top = std::min(bounds.top, point->y);
      bounds.bottom = std::max(bounds.bottom, point->y);
    }
  }
  return bounds;
}

bool usable(const Box& bounds) {
  return std::isfinite(bounds.width()) && std::isfinite(bounds.height()) && bounds.width() > 0 &&
         bounds.height() > 0;
}

// A bbox of 360 degrees has its two meridians in one place unless it stops short of them.
geo::BBox short_of_the_seam(geo::BBox extent) {
  if (extent.width() >= 360) {
    extent.west += 1e-6;
    extent.east -= 1e-6;
  }
  return extent;
}

}  // namespace

View View::fit(const geo::BBox& extent, const Box& frame, const std::string& definition) {
  const bool automatic = definition.empty() || definition == "auto";
  View view(geo::Projection(automatic ? geo::projection_for(extent) : definition), frame);
  const Box bounds = plane_bounds(short_of_the_seam(extent), view.projection_);
  if (!usable(bounds) || frame.width() <= 0 || frame.height() <= 0)
    throw base::UsageError(fmt::format(
        "the projection '{}' cannot show {:.4f},{:.4f},{:.4f},{:.4f}: give another one or "
        "another --bbox",
        view.projection_.definition(), extent.west, extent.south, extent.east, extent.north));
  view.units_per_pixel_ =
      std::max(bounds.width() / frame.width(), bounds.height() / frame.height());
  const XY middle = bounds.centre();
  view.origin_ = {middle.x - frame.centre().x * view.units_per_pixel_,
                  middle.y + frame.centre().y * view.units_per_pixel_};
  view.measure();
  return view;
}

std::optional<XY> View::to_page(geo::LonLat position) const {
  const auto plane = projection_.forward(position);
  if (!plane) return std::nullopt;
  return XY{(plane->x - origin_.x) / units_per_pixel_, (origin_.y - plane->y) / units_per_pixel_};
}

// Projections may give positions for points off the globe; there and back tells them apart.
std::optional<geo::LonLat> View::to_globe(XY point) const {
  const auto position = projection_.inverse(
      {origin_.x + point.x * units_per_pixel_, origin_.y - point.y * units_per_pixel_});
  if (!position) return std::nullopt;
  const auto back = to_page(*position);
  if (!back || std::hypot(back->x - point.x, back->y - point.y) > 1) return std::nullopt;
  return position;
}

void View::measure() {
  const XY middle = frame_.centre();
  centre_ = to_globe(middle).value_or(geo::LonLat{});
  const auto east = to_globe({middle.x + 1, middle.y});
  const auto west = to_globe({middle.x - 1, middle.y});
  metres_per_pixel_ =
      east && west ? geo::distance_km(*west, *east) * 500 : std::abs(units_per_pixel_);
  constexpr double equator_at_zoom_0 = 2 * std::numbers::pi * 6378137 / 512;
  const double parallel = std::max(0.01, std::cos(centre_.lat * std::numbers::pi / 180));
  zoom_ = std::log2(equator_at_zoom_0 * parallel / metres_per_pixel_);
  window_ = find_window();
}

geo::Window View::find_window() const {
  const double middle = centre_.lon;
  geo::Window window{infinity, infinity, -infinity, -infinity};
  bool off_globe = false;
  for (int row = 0; row <= samples; ++row) {
    for (int column = 0; column <= samples; ++column) {
      const bool edge = row == 0 || row == samples || column == 0 || column == samples;
      if (!edge && (row % 8 || column % 8)) continue;
      const auto position = to_globe({frame_.left + frame_.width() * column / samples,
                                      frame_.top + frame_.height() * row / samples});
      if (!position) {
        off_globe = true;
        continue;
      }
      const double lon = middle + geo::wrap_longitude(position->lon - middle);
      window.left = std::min(window.left, lon);
      window.right = std::max(window.right, lon);
      window.bottom = std::min(window.bottom, position->lat);
      window.top = std::max(window.top, position->lat);
    }
  }
  const auto shows_pole = [&](double lat) {
    const auto pole = to_page({middle, lat});
    return pole && frame_.grown(2).contains(*pole);
  };
  const bool north = shows_pole(90), south = shows_pole(-90);
  if (off_globe || north || south || window.right - window.left > 300) {
    window.left = middle - 180;
    window.right = middle + 180;
  }
  const double pad_x = (window.right - window.left) / samples;
  const double pad_y = (window.top - window.bottom) / samples;
  window.left = std::max(window.left - pad_x, middle - 180);
  window.right = std::min(window.right + pad_x, middle + 180);
  window.bottom = south || off_globe ? -90 : std::max(-90.0, window.bottom - pad_y);
  window.top = north || off_globe ? 90 : std::min(90.0, window.top + pad_y);
  return window;
}

geo::BBox View::bbox() const {
  if (window_.right - window_.left > 359.999) return {-180, window_.bottom, 180, window_.top};
  return {geo::wrap_longitude(window_.left), window_.bottom, geo::wrap_longitude(window_.right),
          window_.top};
}

}  // namespace rumbo::render
