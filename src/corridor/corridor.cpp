#include "corridor/corridor.hpp"

#include "corridor/joined.hpp"
#include "corridor/line_of.hpp"
#include "corridor/links.hpp"
#include "corridor/search.hpp"
#include "corridor/settlements.hpp"
#include "corridor/through.hpp"
#include "geo/geodesic.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

namespace rumbo::corridor {
namespace {

// Windows around the straight line, each tried when the one before it holds no way. In shares of
// the straight line's length, and km on top.
struct Margin {
  double share = 0;
  double km = 0;
};
constexpr std::array<Margin, 3> margins{{{0.35, 15}, {1.2, 60}, {2.5, 200}}};

constexpr double fine_cells = 250'000;  // a window of more is first searched coarsely
constexpr double coarse_cells = 80'000;
constexpr int band_reach = 6;
constexpr double snap_km = 5;
constexpr double crossing = 500;  // as dear as so many km over flat country
constexpr double crossing_a_km = 20;
constexpr std::size_t most_nodes = 6000;

Grid grid_of(double length, const Margin& margin, double cell) {
  const double aside = std::min(margin.share * length + margin.km, 8000.0);
  const double beyond = std::min(0.6 * aside, 4000.0);
  Grid grid;
  grid.cell = cell;
  grid.corner = {-beyond, -aside};
  grid.columns = static_cast<int>(std::ceil((length + 2 * beyond) / cell));
  grid.rows = static_cast<int>(std::ceil(2 * aside / cell));
  return grid;
}

geo::BBox box_of(const Frame& frame, const Grid& grid) {
  constexpr int pieces = 16;
  std::vector<geo::LonLat> edge;
  for (int i = 0; i <= pieces; ++i) {
    for (int j = 0; j <= pieces; ++j) {
      if (i % pieces != 0 && j % pieces != 0) continue;
      edge.push_back(frame.to_globe({grid.corner.x + grid.columns * grid.cell * i / pieces,
                                     grid.corner.y + grid.rows * grid.cell * j / pieces}));
    }
  }
  geo::BBox box = *geo::bbox_of(edge);
  for (const double pole : {90.0, -90.0}) {
    if (grid.index(frame.to_plane({0, pole})) < 0) continue;
    box = {-180, std::min(box.south, pole), 180, std::max(box.north, pole)};
  }
  return box;
}

// Where a way can begin: cells round the end that can be walked to from it, and, at such a price
// that they are taken only where there is no other way, dry ones across the water near by: for a
// stop on an islet, or a little off the coast.
std::vector<Gate> gates(const Surface& surface, geo::LonLat end) {
  const geo::XY at = surface.frame().to_plane(end);
  const Grid& grid = surface.grid();
  const int reach = 1 + static_cast<int>(snap_km / grid.cell);
  const bool dry = !surface.exact() || surface.ground().dry(end);
  std::vector<Gate> found;
  const int middle = grid.index(at);
  if (middle < 0) return {};
  for (int j = -reach; j <= reach; ++j) {
    for (int i = -reach; i <= reach; ++i) {
      const int cell = grid.index(middle % grid.columns + i, middle / grid.columns + j);
      if (cell < 0 || surface.factor(cell) == 0) continue;
      const geo::XY centre = grid.centre(cell);
      const double km = std::hypot(centre.x - at.x, centre.y - at.y);
      if (km > std::max(snap_km, 2 * grid.cell)) continue;
      const bool walkable =
          km < 1.6 * grid.cell && dry &&
          (!surface.exact() || surface.ground().clear(end, surface.frame().to_globe(centre)));
      found.push_back({cell, walkable ? km : crossing + crossing_a_km * km});
    }
  }
  return found;
}

bool before(geo::LonLat a, geo::LonLat b) { return a.lon != b.lon ? a.lon < b.lon : a.lat < b.lat; }

}  // namespace

struct Corridors::Implementation {
  Implementation(const basemap::Basemap& map, const gazetteer::Gazetteer& places,
                 const Weights& given)
      : basemap(map),
        gazetteer(places),
        weights(given),
        ground(map),
        heights(map),
        settlements(places) {}

  // From the one that stands before the other.
  std::optional<geo::Line> line(geo::LonLat from, geo::LonLat to) {
    const Frame frame(from, to);
    for (const Margin& margin : margins) {
      if (auto found = line_within(frame, margin, from, to)) return found;
      if (&margin == margins.data() && !joined_by_land(basemap, from, to)) return std::nullopt;
    }
    return std::nullopt;
  }

  std::optional<geo::Line> line_within(const Frame& frame, const Margin& margin, geo::LonLat from,
                                       geo::LonLat to) {
    const double length = frame.length_km();
    const Grid fine = grid_of(length, margin, std::clamp(length / 800, 0.5, 2.5));
    const double area = static_cast<double>(fine.cells()) * fine.cell * fine.cell;
    if (static_cast<double>(fine.cells()) <= fine_cells)
      return fine_line(frame, fine, nullptr, from, to);
    Surface coarse(frame, grid_of(length, margin, std::sqrt(area / coarse_cells)),
                   {ground, heights}, weights);
    draw_links(coarse, 2000);
    const auto path = cheapest(coarse, gates(coarse, from), gates(coarse, to));
    if (!path) return std::nullopt;
    for (const int reach : {band_reach, 4 * band_reach}) {
      const Band band(coarse.grid(), *path, reach);
      if (auto found = fine_line(frame, fine, &band, from, to)) return found;
    }
    return std::nullopt;
  }

  std::optional<geo::Line> fine_line(const Frame& frame, const Grid& grid, const Band* band,
                                     geo::LonLat from, geo::LonLat to) {
    Surface surface(frame, grid, {ground, heights}, weights);
    surface.make_exact();
    surface.keep_to(band);
    draw_links(surface, most_nodes, band);
    for (const bool thorough : {false, true}) {
      if (thorough) surface.check_every_step();
      const auto path = cheapest(surface, gates(surface, from), gates(surface, to));
      if (!path) return std::nullopt;
      auto line = line_of(surface, *path, from, to);
      if (thorough || is_clear(line)) return line;
    }
    return std::nullopt;
  }

  // But for its ends, which may lie in the water.
  bool is_clear(const geo::Line& line) {
    for (std::size_t i = 2; i + 1 < line.size(); ++i)
      if (!ground.clear(line[i - 1], line[i])) return false;
    return true;
  }

  void draw_links(Surface& surface, std::size_t most, const Band* band = nullptr) {
    const auto found = settlements.inside(box_of(surface.frame(), surface.grid()));
    std::vector<geo::XY> nodes;
    std::vector<std::int64_t> people;
    for (const Settlement& settlement : found) {
      const geo::XY at = surface.frame().to_plane(settlement.position);
      if (surface.grid().index(at) < 0 || (band && !band->contains(at))) continue;
      nodes.push_back(at);
      people.push_back(settlement.population);
      if (settlement.height) surface.correct_height(at, *settlement.height);
      if (nodes.size() == most) break;
    }
    for (const auto& rank : weights.ranks) {
      while (!people.empty() && people.back() < rank.population) people.pop_back();
      nodes.resize(people.size());
      for (const auto& [a, b] : neighbours(nodes))
        surface.draw_link(nodes[a], nodes[b], rank.factor);
    }
  }

  std::string name_of(geo::LonLat position) const {
    const auto nearest = gazetteer.nearest(position, 1);
    if (nearest.empty() || nearest.front().km > 30)
      return fmt::format("{:.4f},{:.4f}", position.lon, position.lat);
    return std::string(gazetteer.place(nearest.front().place).name);
  }

  const basemap::Basemap& basemap;
  const gazetteer::Gazetteer& gazetteer;
  Weights weights;
  GroundMap ground;
  HeightMap heights;
  Settlements settlements;
};

Corridors::Corridors(const basemap::Basemap& basemap, const gazetteer::Gazetteer& gazetteer,
                     const Weights& weights)
    : implementation_(std::make_unique<Implementation>(basemap, gazetteer, weights)) {}
Corridors::~Corridors() = default;

std::optional<Corridor> Corridors::find(geo::LonLat from, geo::LonLat to, std::string* why) const {
  if (from == to) return Corridor{{from, to}, 0, {}};
  const bool turned = before(to, from);
  auto line = turned ? implementation_->line(to, from) : implementation_->line(from, to);
  if (!line) {
    if (why)
      *why = fmt::format("no way over land: water lies between {} and {}",
                         implementation_->name_of(from), implementation_->name_of(to));
    return std::nullopt;
  }
  Corridor corridor;
  corridor.km = geo::length_km(*line);
  corridor.through = settlements_along(*line, implementation_->settlements);
  if (turned) {
    std::ranges::reverse(*line);
    std::ranges::reverse(corridor.through);
    const double turn = from.lon - line->front().lon;
    for (auto& position : *line) position.lon += turn;
    line->front() = from;
  }
  corridor.line = std::move(*line);
  return corridor;
}

}  // namespace rumbo::corridor
