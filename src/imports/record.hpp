#pragma once

#include "geo/lonlat.hpp"
#include "imports/columns.hpp"
#include "imports/problems.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rumbo::imports {

struct Cell {
  Column column = Column::known;
  std::string text;
  Spot spot;
  std::size_t rank = 0;  // see Meant
};

// What a file says at one place: a row of a table, a feature, a placemark, a waypoint. Cells that
// are empty are left out; no two are of one column.
struct Record {
  Spot spot;
  std::vector<Cell> cells;
  std::optional<geo::LonLat> position;  // of its geometry, checked
  bool decimal_comma = false;           // 15,139 is a number

  const Cell* find(Column column) const {
    for (const Cell& cell : cells)
      if (cell.column == column) return &cell;
    return nullptr;
  }
  std::string_view text(Column column) const {
    const Cell* cell = find(column);
    return cell ? std::string_view(cell->text) : std::string_view();
  }
};

}  // namespace rumbo::imports
