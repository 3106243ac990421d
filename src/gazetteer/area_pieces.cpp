#include "gazetteer/area_pieces.hpp"

#include "gazetteer/area_cell.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <compare>
#include <limits>
#include <map>
#include <span>

namespace rumbo::gazetteer {
namespace {

using format::AreaVertex;

// 1, 0, -1: `at` lies left of the line from a to b, on it, right of it.
int side(AreaVertex a, AreaVertex b, AreaVertex at) {
  const std::int64_t rise = (std::int64_t{b.lon} - a.lon) * (std::int64_t{at.lat} - a.lat);
  const std::int64_t run = (std::int64_t{b.lat} - a.lat) * (std::int64_t{at.lon} - a.lon);
  return rise > run ? 1 : rise < run ? -1 : 0;
}

AreaVertex corner(std::int64_t lon, std::int64_t lat) {
  return {static_cast<std::int32_t>(lon), static_cast<std::int32_t>(lat)};
}

// Whether an edge whose box touches the cell touches it itself.
bool touches(AreaVertex a, AreaVertex b, const AreaCell& cell) {
  const std::array sides{
      side(a, b, corner(cell.west(), cell.south())), side(a, b, corner(cell.east(), cell.south())),
      side(a, b, corner(cell.west(), cell.north())), side(a, b, corner(cell.east(), cell.north()))};
  return std::ranges::min(sides) <= 0 && std::ranges::max(sides) >= 0;
}

// The first and last of the cells, sides included, that a range of units touches.
struct Cells {
  std::int32_t first = 0;
  std::int32_t last = 0;

  Cells(std::int32_t low, std::int32_t high, std::int32_t origin, std::int32_t count)
      : first(std::clamp(at(std::int64_t{low} - 1, origin), 0, count - 1)),
        last(std::clamp(at(high, origin), 0, count - 1)) {}

 private:
  static std::int32_t at(std::int64_t units, std::int32_t origin) {
    return static_cast<std::int32_t>((units - origin) / format::cell_units);
  }
};

struct Edge {
  std::uint32_t cell = 0;
  std::uint32_t ring = 0;
  std::uint32_t vertex = 0;  // its first
  auto operator<=>(const Edge&) const = default;
};

// Which corners (south-west, of the cells) are inside the area, row by row.
class Corners {
 public:
  void add(AreaVertex a, AreaVertex b) {
    const auto [low, high] = std::minmax(a.lat, b.lat);
    const Cells rows(low, high, format::south_units, format::cell_rows);
    for (std::int32_t row = rows.first; row <= rows.last; ++row) {
      const AreaCell first{0, row};
      const auto lat = static_cast<std::int32_t>(first.south());
      if ((a.lat <= lat) == (b.lat <= lat)) continue;
      const std::int32_t west = corners_west(a, b, row);
      if (west > 0) turned_[static_cast<std::uint32_t>(row)].push_back(west);
    }
  }

  // The columns whose corner is inside, as alternating beginnings and ends, ascending.
  std::vector<std::int32_t> inside(std::int32_t row) const {
    const auto found = turned_.find(static_cast<std::uint32_t>(row));
    if (found == turned_.end()) return {};
    std::vector<std::int32_t> turns = found->second;
    if (turns.size() % 2 != 0) turns.push_back(0);
    std::ranges::sort(turns);
    return turns;
  }

 private:
  // How many of the row's corners the edge crosses east of.
  static std::int32_t corners_west(AreaVertex a, AreaVertex b, std::int32_t row) {
    std::int32_t begin = 0;
    std::int32_t end = format::cell_columns;
    while (begin < end) {
      const AreaCell cell{begin + (end - begin) / 2, row};
      if (crosses_east(a, b, corner(cell.west(), cell.south()))) {
        begin = cell.column + 1;
      } else {
        end = cell.column;
      }
    }
    return begin;
  }

  std::map<std::uint32_t, std::vector<std::int32_t>> turned_;
};

class Cutter {
 public:
  Cutter(const std::vector<AreaRing>& rings, std::uint32_t area) : rings_(rings), area_(area) {
    for (std::uint32_t ring = 0; ring < rings_.size(); ++ring)
      for (std::uint32_t i = 0; i + 1 < rings_[ring].size(); ++i) add({0, ring, i});
    std::ranges::sort(edges_);
  }

  void cut(std::vector<AreaPiece>& pieces) {
    std::span<const Edge> left = edges_;
    for (std::int32_t row = 0; row < format::cell_rows; ++row) {
      const auto turns = corners_.inside(row);
      const std::uint32_t end = static_cast<std::uint32_t>(row + 1) * format::cell_columns;
      if (turns.empty() && (left.empty() || left.front().cell >= end)) continue;
      for (AreaCell cell{0, row}; cell.column < format::cell_columns; ++cell.column) {
        const auto here = edges_at(cell, left);
        left = left.subspan(here.size());
        const auto before = std::ranges::upper_bound(turns, cell.column) - turns.begin();
        add_piece(cell, here, before % 2 != 0, pieces);
      }
    }
  }

 private:
  AreaVertex from(const Edge& edge) const { return rings_[edge.ring][edge.vertex]; }
  AreaVertex to(const Edge& edge) const { return rings_[edge.ring][edge.vertex + 1]; }

  void add(Edge edge) {
    const AreaVertex a = from(edge);
    const AreaVertex b = to(edge);
    corners_.add(a, b);
    const auto [west, east] = std::minmax(a.lon, b.lon);
    const auto [south, north] = std::minmax(a.lat, b.lat);
    const Cells columns(west, east, format::west_units, format::cell_columns);
    const Cells rows(south, north, format::south_units, format::cell_rows);
    for (AreaCell cell{0, rows.first}; cell.row <= rows.last; ++cell.row) {
      for (cell.column = columns.first; cell.column <= columns.last; ++cell.column) {
        if (!touches(a, b, cell)) continue;
        edge.cell = static_cast<std::uint32_t>(cell.number());
        edges_.push_back(edge);
      }
    }
  }

  static std::span<const Edge> edges_at(const AreaCell& cell, std::span<const Edge> edges) {
    std::size_t count = 0;
    while (count < edges.size() && edges[count].cell == cell.number()) ++count;
    return edges.first(count);
  }

  void add_piece(const AreaCell& cell, std::span<const Edge> edges, bool corner_inside,
                 std::vector<AreaPiece>& pieces) const {
    bool odd = corner_inside;
    for (const Edge& edge : edges)
      odd ^= crosses_east(from(edge), to(edge), corner(cell.west(), cell.south()));
    if (odd || !edges.empty())
      pieces.push_back({static_cast<std::uint32_t>(cell.number()), area_, odd, chains(edges)});
  }

  std::vector<std::vector<AreaVertex>> chains(std::span<const Edge> edges) const {
    std::vector<std::vector<AreaVertex>> chains;
    const Edge* before = nullptr;
    for (const Edge& edge : edges) {
      const bool joins =
          before != nullptr && before->ring == edge.ring && before->vertex + 1 == edge.vertex;
      if (!joins) chains.push_back({from(edge)});
      chains.back().push_back(to(edge));
      before = &edge;
    }
    return chains;
  }

  const std::vector<AreaRing>& rings_;
  std::uint32_t area_;
  std::vector<Edge> edges_;
  Corners corners_;
};

}  // namespace

AreaRing area_ring(const geo::Ring& ring) {
  const auto units = [](double degrees, double limit) {
    return static_cast<std::int32_t>(
        std::llround(std::clamp(degrees, -limit, limit) * format::units_per_degree));
  };
  AreaRing vertices;
  for (const geo::LonLat& at : ring) {
    const AreaVertex vertex{units(at.lon, 180), units(at.lat, 90)};
    if (vertices.empty() || vertices.back() != vertex) vertices.push_back(vertex);
  }
  if (!vertices.empty() && vertices.front() != vertices.back())
    vertices.push_back(vertices.front());
  return vertices;
}

void append_pieces(const std::vector<AreaRing>& rings, std::uint32_t area,
                   std::vector<AreaPiece>& pieces) {
  Cutter(rings, area).cut(pieces);
}

}  // namespace rumbo::gazetteer
