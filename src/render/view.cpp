#include "render/view.hpp"

#include "base/error.hpp"
#include "geo/antimeridian.hpp"
#include "geo/geodesic.hpp"
#include "geo/projection_choice.hpp"
#include "geo/sphere.hpp"
#include "geo/web_mercator.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

#include <fmt/format.h>

namespace rumbo::render {
namespace {

constexpr int samples = 48;    // along every side
constexpr double seam = 1e-6;  // degrees kept from where the globe is torn
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

geo::BBox globe_about(double lon) {
  return {geo::wrap_longitude(lon - 180 + seam), -90, geo::wrap_longitude(lon + 180 - seam), 90};
}

Box widened(const Box& box, double factor) {
  const double x = box.width() * (factor - 1) / 2, y = box.height() * (factor - 1) / 2;
  return {box.left - x, box.top - y, box.right + x, box.bottom + y};
}

// Bounds of places, with room round them and at least half as wide or high as they are the other
// way.
Box plane_bounds(const std::vector<geo::LonLat>& places, double room,
                 const geo::Projection& projection) {
  Box bounds{infinity, infinity, -infinity, -infinity};
  for (const geo::LonLat& place : places) {
    const auto point = projection.forward(place);
    if (!point) continue;
    bounds = {std::min(bounds.left, point->x), std::min(bounds.top, point->y),
              std::max(bounds.right, point->x), std::max(bounds.bottom, point->y)};
  }
  return widened(bounds, room);
}

// Of the whole disc, where all of the world is asked of a projection that draws it as one.
std::optional<Box> rim_bounds(const geo::BBox& extent, const geo::Projection& projection) {
  const auto [centre, reach] = projection.shape();
  if (reach <= 0 || extent.width() < 359 || extent.height() < 120) return std::nullopt;
  std::vector<geo::LonLat> rim;
  for (int bearing = 0; bearing < 360; bearing += 5)
    rim.push_back(
        geo::on_sphere({centre.lon, std::clamp(centre.lat, -89.9999, 89.9999)}, bearing, reach));
  return plane_bounds(rim, 1.012, projection);
}

// Mercator over 180 degrees is turned, so that the extent is in one piece.
std::string turned(const std::string& definition, const geo::BBox& extent) {
  if (definition != "mercator" || !extent.crosses_antimeridian()) return definition;
  return fmt::format("+proj=webmerc +lon_0={:.4f}", extent.centre().lon);
}

}  // namespace

View View::fit(const geo::BBox& extent, const Box& frame, const std::string& definition) {
  return fit_extent(Extent{extent, {}, 1}, frame, definition);
}

View View::fit_extent(const Extent& extent, const Box& frame, const std::string& definition) {
  const bool automatic = definition.empty() || definition == "auto";
  const auto kind = geo::projection_kind(extent.box);
  View view(
      geo::Projection(automatic ? geo::projection_for(extent.box) : turned(definition, extent.box)),
      frame);
  Box bounds = plane_bounds(short_of_the_seam(extent.box), view.projection_);
  if (automatic && kind == geo::ProjectionKind::polar && extent.places.size() > 1)
    bounds = plane_bounds(extent.places, extent.room, view.projection_);
  if (const auto rim = rim_bounds(extent.box, view.projection_)) bounds = *rim;
  if (!usable(bounds) || frame.width() <= 0 || frame.height() <= 0)
    throw base::UsageError(fmt::format(
        "the projection '{}' cannot show {:.4f},{:.4f},{:.4f},{:.4f}: give another one or "
        "another --bbox",
        view.projection_.definition(), extent.box.west, extent.box.south, extent.box.east,
        extent.box.north));
  view.lie(bounds);
  if (automatic && kind == geo::ProjectionKind::world && view.off_globe_)
    view.lie(widened(
        plane_bounds(globe_about(view.projection_.shape().centre.lon), view.projection_), 1.012));
  return view;
}

View View::web_mercator(double zoom, XY origin, const Box& frame) {
  constexpr double metres = geo::web_mercator::equator_metres;
  const double world = 512 * std::exp2(zoom);
  const double left = origin.x + frame.left, right = origin.x + frame.right;
  const double turn = left < 0 || right > world ? ((left + right) / 2 / world - 0.5) * 360 : 0;
  const double middle = geo::wrap_longitude(turn);
  View view(geo::Projection(fmt::format("+proj=webmerc +lon_0={:.12f}", middle)), frame);
  view.units_per_pixel_ = metres / world;
  view.origin_ = {(origin.x / world - 0.5 - turn / 360) * metres,
                  (0.5 - origin.y / world) * metres};
  view.measure();
  view.zoom_ = zoom;
  return view;
}

void View::lie(const Box& bounds) {
  units_per_pixel_ = std::max(bounds.width() / frame_.width(), bounds.height() / frame_.height());
  const XY middle = bounds.centre();
  origin_ = {middle.x - frame_.centre().x * units_per_pixel_,
             middle.y + frame_.centre().y * units_per_pixel_};
  measure();
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
  const double parallel = std::max(std::cos(70 * std::numbers::pi / 180),
                                   std::cos(centre_.lat * std::numbers::pi / 180));
  zoom_ = std::log2(equator_at_zoom_0 * parallel / metres_per_pixel_);
  window_ = find_window();
}

void View::run_on(const Box& sheet) {
  if (sheet == sheet_) return;
  sheet_ = sheet;
  window_ = find_window();
}

geo::Window View::find_window() {
  const double middle = projection_.shape().centre.lon;
  geo::Window window{infinity, infinity, -infinity, -infinity};
  bool off_globe = false;
  for (int row = 0; row <= samples; ++row) {
    for (int column = 0; column <= samples; ++column) {
      const bool edge = row == 0 || row == samples || column == 0 || column == samples;
      if (!edge && (row % 8 || column % 8)) continue;
      const auto position = to_globe({sheet_.left + sheet_.width() * column / samples,
                                      sheet_.top + sheet_.height() * row / samples});
      if (!position || (projection_.shape().reach > 0 && beyond_rim(*position))) {
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
    return pole && sheet_.grown(2).contains(*pole);
  };
  const bool north = shows_pole(90), south = shows_pole(-90);
  if (off_globe || north || south || window.right - window.left > 300) {
    window.left = middle - 180;
    window.right = middle + 180;
  }
  const double pad_x = (window.right - window.left) / samples;
  const double pad_y = (window.top - window.bottom) / samples;
  window.left = std::max(window.left - pad_x, middle - 180 + seam);
  window.right = std::min(window.right + pad_x, middle + 180 - seam);
  window.bottom = south || off_globe ? -90 : std::max(-90.0, window.bottom - pad_y);
  window.top = north || off_globe ? 90 : std::min(90.0, window.top + pad_y);
  off_globe_ = off_globe;
  return window;
}

geo::BBox View::bbox() const {
  if (window_.right - window_.left > 359.999) return {-180, window_.bottom, 180, window_.top};
  return {geo::wrap_longitude(window_.left), window_.bottom, geo::wrap_longitude(window_.right),
          window_.top};
}

std::vector<geo::LonLat> View::edge_of_the_globe() const {
  constexpr int steps = 180;
  std::vector<geo::LonLat> edge;
  if (projection_.shape().reach > 0) {
    for (int i = 0; i < 2 * steps; ++i) edge.push_back(on_rim(180.0 * i / steps));
    return edge;
  }
  const double west = window_.left, east = window_.right;
  for (int i = 0; i < steps; ++i) edge.push_back({west, -90 + 180.0 * i / steps});
  for (int i = 0; i < steps; ++i) edge.push_back({west + (east - west) * i / steps, 90});
  for (int i = 0; i < steps; ++i) edge.push_back({east, 90 - 180.0 * i / steps});
  for (int i = 0; i < steps; ++i) edge.push_back({east - (east - west) * i / steps, -90});
  return edge;
}

std::optional<Path> View::outline() const {
  if (!off_globe_) return std::nullopt;
  std::vector<XY> points;
  for (const geo::LonLat& position : edge_of_the_globe()) {
    const auto point = to_page(position);
    if (point && std::abs(point->x) < 1e6 && std::abs(point->y) < 1e6) points.push_back(*point);
  }
  if (points.size() < 3) return std::nullopt;
  points.push_back(points.front());
  points = geo::clip_ring(points, {sheet_.left, sheet_.top, sheet_.right, sheet_.bottom});
  if (points.size() < 4) return std::nullopt;
  points.pop_back();
  return Path{std::move(points), true};
}

// A hair beside the projection's, so that its antipode does not lie on the edges of data that are
// cut at 180 degrees and at the poles.
geo::LonLat View::disc_centre() const {
  constexpr double hair = 1e-5;
  const geo::LonLat centre = projection_.shape().centre;
  return {centre.lon + hair, centre.lat + (centre.lat > 0 ? -hair : hair)};
}

bool View::beyond_rim(geo::LonLat position) const {
  return geo::arc_degrees(disc_centre(), position) > projection_.shape().reach;
}

geo::LonLat View::antipode() const {
  const geo::LonLat centre = disc_centre();
  return {std::remainder(centre.lon + 180, 360.0), -centre.lat};
}

double View::rim_bearing(geo::LonLat position) const {
  return geo::bearing_on_sphere(disc_centre(), position);
}

geo::LonLat View::on_rim(double bearing) const {
  return geo::on_sphere(disc_centre(), bearing, projection_.shape().reach);
}

}  // namespace rumbo::render
