#pragma once

#include "gazetteer/area_format.hpp"
#include "geo/lonlat.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>

// The geometry that building and asking share. Exact: a border that two areas have in common parts
// them without gap or overlap, whichever of them is asked.
namespace rumbo::gazetteer {

// A cell of the grid, and its sides in units.
struct AreaCell {
  std::int32_t column = 0;
  std::int32_t row = 0;

  std::size_t number() const {
    return static_cast<std::size_t>(row) * format::cell_columns + static_cast<std::size_t>(column);
  }
  std::int64_t west() const {
    return format::west_units + std::int64_t{column} * format::cell_units;
  }
  std::int64_t south() const {
    return format::south_units + std::int64_t{row} * format::cell_units;
  }
  std::int64_t east() const { return west() + format::cell_units; }
  std::int64_t north() const { return south() + format::cell_units; }
};

// 180 degrees east is read as 180 west.
inline format::AreaVertex area_vertex(geo::LonLat position) {
  const auto units = [](double degrees) {
    return static_cast<std::int32_t>(std::llround(degrees * format::units_per_degree));
  };
  const std::int32_t lon = units(position.lon);
  return {lon == -format::west_units ? format::west_units : lon, units(position.lat)};
}

inline AreaCell cell_of(format::AreaVertex at) {
  const auto cell = [](std::int64_t offset, std::int32_t count) {
    return static_cast<std::int32_t>(
        std::clamp<std::int64_t>(offset / format::cell_units, 0, count - 1));
  };
  return {cell(std::int64_t{at.lon} - format::west_units, format::cell_columns),
          cell(std::int64_t{at.lat} - format::south_units, format::cell_rows)};
}

// Whether the edge crosses the parallel of `at` east of it. An edge owns its lower end, not its
// upper one; a point on an edge lies east of it. For coordinates in range the products fit 63 bits.
inline bool crosses_east(format::AreaVertex a, format::AreaVertex b, format::AreaVertex at) {
  if ((a.lat <= at.lat) == (b.lat <= at.lat)) return false;
  if (at.lon < a.lon && at.lon < b.lon) return true;
  if (at.lon >= a.lon && at.lon >= b.lon) return false;
  const auto product = [](std::int64_t x, std::int64_t y) {
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(x) * static_cast<std::uint64_t>(y));
  };
  const std::int64_t rise = product(std::int64_t{b.lon} - a.lon, std::int64_t{at.lat} - a.lat);
  const std::int64_t run = product(std::int64_t{at.lon} - a.lon, std::int64_t{b.lat} - a.lat);
  return a.lat < b.lat ? run < rise : run > rise;
}

// Whether a chain's end turns the count of crossings over: see AreaEntry.
inline bool end_turns(format::AreaVertex end, const AreaCell& cell, format::AreaVertex at) {
  return end.lat <= at.lat && end.lon > cell.east() && end.lat > cell.south();
}

}  // namespace rumbo::gazetteer
