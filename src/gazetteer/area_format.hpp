#pragma once

#include "gazetteer/index_format.hpp"

#include <cstdint>

// The ground that countries and divisions cover: the sections `areas` to `area_vertices`, which
// docs/gazetteer-index.md describes. Positions are in 1e-7 degrees.
namespace rumbo::gazetteer::format {

// `areas`: countries first, then by country, code, detail (highest first). Named by codes and not
// by place number: the places may stand in another index.
struct AreaRecord {
  StringRef admin1_code;  // of a division; the empty string of a country
  std::uint16_t country;  // into countries, or no_country
  std::uint8_t kind;
  std::uint8_t detail;  // where areas of one kind overlap, the highest is right
};

// The world is cut into cells of half a degree, numbered eastward from 180 W, then northward from
// 90 S. `area_cells` holds for each its first entry in `area_lists`, and one more to close the
// last.
constexpr std::int32_t cell_units = 5'000'000;
constexpr std::int32_t cell_columns = 720;
constexpr std::int32_t cell_rows = 360;
constexpr std::int32_t west_units = -1'800'000'000;
constexpr std::int32_t south_units = -900'000'000;

// An area that touches a cell, by area number within the cell; one more record closes the last.
// Its chains (into `area_chains`, up to the next entry's) are the parts of its rings made of edges
// that touch the cell; an entry without any covers the cell. A point of the cell is inside if the
// sum is odd of: 1 if `odd`; the edges that cross the parallel from the point eastward; the chains'
// ends that lie east of the cell, and above its lower side but not above the point.
struct AreaEntry {
  std::uint32_t area;  // and odd_flag
  std::uint32_t first_chain;
};
constexpr std::uint32_t odd_flag = 0x80000000;

// `area_chains` holds the first vertex of each chain in `area_vertices`, and one more to close.
struct AreaVertex {
  std::int32_t lon;
  std::int32_t lat;
  friend bool operator==(const AreaVertex&, const AreaVertex&) = default;
};

static_assert(sizeof(AreaRecord) == 8 && sizeof(AreaEntry) == 8 && sizeof(AreaVertex) == 8);

}  // namespace rumbo::gazetteer::format
