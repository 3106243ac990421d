#pragma once

#include "gazetteer/index_format.hpp"
#include "geo/lonlat.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace rumbo::gazetteer {

constexpr double equatorial_radius_km = 6378.137;  // WGS 84
constexpr double mean_radius_km = 6371.0088;

// A position as PointRecord holds it: x, y, z in equatorial_radius_km / point_scale.
using Point = std::array<std::int32_t, 3>;
Point point_at(geo::LonLat position);
geo::LonLat position_at(const Point& point);

// The `points` section: a k-d tree for each run of places. Its bytes follow from the places alone.
std::vector<format::PointRecord> build_points(std::span<const format::PlaceRecord> places,
                                              std::span<const format::KindRecord> kinds);

// The `point_boxes` section, of those trees.
std::vector<format::PointBox> build_point_boxes(std::span<const format::PointRecord> points,
                                                std::span<const format::KindRecord> kinds);
std::size_t point_box_count(std::uint32_t points);  // of a tree of so many points

}  // namespace rumbo::gazetteer
