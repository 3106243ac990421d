#include "gazetteer/area_distance.hpp"

#include "gazetteer/points.hpp"
#include "geo/geodesic.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <utility>

namespace rumbo::gazetteer {
namespace {

using format::AreaVertex;
using Vector = std::array<double, 3>;

constexpr double radians_per_unit = std::numbers::pi / 180 / format::units_per_degree;
constexpr double half_turn_units = -format::west_units;

// Longitudes here may pass 180 degrees, in units.
struct Position {
  double lon = 0;
  double lat = 0;
};

Position south_west(const AreaCell& cell) {
  return {static_cast<double>(cell.west()), static_cast<double>(cell.south())};
}

Position north_east(const AreaCell& cell) {
  return {static_cast<double>(cell.east()), static_cast<double>(cell.north())};
}

Position between(Position a, Position b, double share) {
  return {a.lon + (b.lon - a.lon) * share, a.lat + (b.lat - a.lat) * share};
}

Vector on_sphere(Position at) {
  const double lon = at.lon * radians_per_unit;
  const double lat = at.lat * radians_per_unit;
  return {std::cos(lat) * std::cos(lon), std::cos(lat) * std::sin(lon), std::sin(lat)};
}

Vector minus(const Vector& a, const Vector& b) { return {a[0] - b[0], a[1] - b[1], a[2] - b[2]}; }
double dot(const Vector& a, const Vector& b) { return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]; }

// The share of a short edge at which it comes nearest to `to`.
double nearest_share(const Vector& a, const Vector& b, const Vector& to) {
  const Vector along = minus(b, a);
  const double length = dot(along, along);
  return length > 0 ? std::clamp(dot(minus(to, a), along) / length, 0.0, 1.0) : 0;
}

// The shares of the edge between which one coordinate lies from low to high.
void keep_within(double from, double step, std::pair<double, double> range,
                 std::pair<double, double>& shares) {
  if (step == 0) return;
  double first = (range.first - from) / step;
  double last = (range.second - from) / step;
  if (first > last) std::swap(first, last);
  shares = {std::max(shares.first, first), std::min(shares.second, last)};
}

// How far a value lies outside the range between two others.
double gap(double value, double a, double b) {
  const auto [low, high] = std::minmax(a, b);
  return std::max({0.0, low - value, value - high});
}

// At most the sine of an angle from 0 to a quarter turn.
double least_sine(double angle) { return angle * (1 - angle * angle / 6); }

class Search {
 public:
  Search(const AreaLayer& layer, geo::LonLat from, double max_km, const AreaFilter& filter)
      : layer_(layer),
        filter_(filter),
        from_{from.lon * format::units_per_degree, from.lat * format::units_per_degree},
        point_(on_sphere(from_)) {
    const double angle = std::clamp(max_km / mean_radius_km, 0.0, std::numbers::pi);
    // A little more, so that what is exactly max_km away on the ellipsoid is not lost.
    narrow(2 * std::sin(std::min(angle * 1.006, std::numbers::pi) / 2));
  }

  std::optional<std::pair<std::uint32_t, Position>> run() {
    const std::int32_t row = cell_of(vertex()).row;
    for (std::int32_t away = 0; away < format::cell_rows; ++away) {
      const bool south = search_row(row - away);
      const bool north = away == 0 ? south : search_row(row + away);
      if (!south && !north) break;
    }
    return found_;
  }

 private:
  AreaVertex vertex() const {
    return {static_cast<std::int32_t>(std::llround(from_.lon)),
            static_cast<std::int32_t>(std::llround(from_.lat))};
  }

  // How far the nearest found is, as a chord of the unit sphere, and so the window to search.
  void narrow(double chord) {
    chord_ = chord;
    const double angle = 2 * std::asin(std::min(1.0, chord / 2));
    const double lat = std::abs(from_.lat) * radians_per_unit;
    high_ = angle / radians_per_unit;
    wide_ = lat + angle < std::numbers::pi / 2
                ? std::asin(std::min(1.0, std::sin(angle) / std::cos(lat))) / radians_per_unit
                : half_turn_units;
  }

  // False when the row is off the grid or out of the window.
  bool search_row(std::int32_t row) {
    if (row < 0 || row >= format::cell_rows) return false;
    const AreaCell first{0, row};
    if (static_cast<double>(first.south()) - from_.lat > high_ ||
        from_.lat - static_cast<double>(first.north()) > high_)
      return false;
    cosines_ = std::cos(from_.lat * radians_per_unit) *
               std::cos(std::max(std::abs(static_cast<double>(first.south())),
                                 std::abs(static_cast<double>(first.north()))) *
                        radians_per_unit);
    search_east(cell_of(vertex()).column, row);
    search_west(cell_of(vertex()).column - 1, row);
    return true;
  }

  // Columns run on past the antimeridian, half way round the world on either side.
  void search_east(std::int32_t column, std::int32_t row) {
    const std::int32_t end = column + format::cell_columns / 2 + 1;
    while (column < end) {
      const std::int32_t turn = column >= format::cell_columns ? format::cell_columns : 0;
      const std::int32_t stop = std::min({end, turn + format::cell_columns, column_at(wide_) + 1});
      if (stop <= column) return;
      column = turn + layer_.first_occupied(row, column - turn, stop - turn);
      if (column < stop) search_cell(column++, row);
    }
  }

  void search_west(std::int32_t column, std::int32_t row) {
    const std::int32_t end = column - format::cell_columns / 2 - 1;
    while (column > end) {
      const std::int32_t turn = column < 0 ? -format::cell_columns : 0;
      const std::int32_t stop = std::max({end + 1, turn, column_at(-wide_)});
      if (stop > column) return;
      const std::int32_t found = turn + layer_.last_occupied(row, stop - turn, column + 1 - turn);
      if (found <= column) search_cell(found, row);
      column = (found <= column ? found : stop) - 1;
    }
  }

  // The column so many units east.
  std::int32_t column_at(double units) const {
    return static_cast<std::int32_t>(
        std::floor((from_.lon + units - format::west_units) / format::cell_units));
  }

  void search_cell(std::int32_t column, std::int32_t row) {
    const AreaCell seen{column, row};
    const AreaCell cell{(column + format::cell_columns) % format::cell_columns, row};
    const auto pieces = layer_.pieces(cell);
    if (pieces.first == pieces.end || !may_be_nearer(south_west(seen), north_east(seen))) return;
    const auto shift = static_cast<double>(seen.west() - cell.west());
    for (std::uint32_t i = pieces.first; i < pieces.end; ++i) {
      const AreaLayer::Piece piece = layer_.piece(i);
      if (piece.first_chain == piece.end_chain || !filter_(piece.area, layer_.area(piece.area)))
        continue;
      for (std::uint32_t chain = piece.first_chain; chain < piece.end_chain; ++chain)
        search_chain(layer_.chain(chain), seen, shift, piece.area);
    }
  }

  void search_chain(const AreaLayer::Chain& vertices, const AreaCell& cell, double shift,
                    std::uint32_t area) {
    const auto position = [&](std::size_t i) {
      const AreaVertex at = vertices[i];
      return Position{at.lon + shift, static_cast<double>(at.lat)};
    };
    Position from = position(0);
    for (std::size_t i = 1; i < vertices.size(); ++i) {
      const Position to = position(i);
      if (may_be_nearer(from, to)) search_edge(from, to, cell, area);
      from = to;
    }
  }

  // Whether the box around two positions of the row may hold anything nearer than what was found.
  bool may_be_nearer(Position a, Position b) const {
    const double up = least_sine(gap(from_.lat, a.lat, b.lat) * radians_per_unit / 2);
    const double along = least_sine(gap(from_.lon, a.lon, b.lon) * radians_per_unit / 2);
    return 4 * (up * up + cosines_ * along * along) <= chord_ * chord_;
  }

  // Looks at what of the edge lies in the cell: short enough to be straight on the sphere too.
  void search_edge(Position a, Position b, const AreaCell& cell, std::uint32_t area) {
    std::pair shares{0.0, 1.0};
    keep_within(a.lon, b.lon - a.lon, {cell.west(), cell.east()}, shares);
    keep_within(a.lat, b.lat - a.lat, {cell.south(), cell.north()}, shares);
    if (shares.first > shares.second) return;
    const Position begin = between(a, b, shares.first);
    const Position end = between(a, b, shares.second);
    const double share = nearest_share(on_sphere(begin), on_sphere(end), point_);
    const Position at = between(begin, end, share);
    const Vector gap = minus(on_sphere(at), point_);
    const double chord = std::sqrt(dot(gap, gap));
    if (chord > chord_ || (found_ && chord == chord_)) return;
    found_ = {area, at};
    narrow(chord);
  }

  const AreaLayer& layer_;
  const AreaFilter& filter_;
  Position from_;
  Vector point_;
  double chord_ = 2;
  double high_ = 0;  // the window's half height and half width
  double wide_ = 0;
  double cosines_ = 0;  // of the position's latitude times the least in the row looked at
  std::optional<std::pair<std::uint32_t, Position>> found_;
};

geo::LonLat degrees(Position at) {
  const double lon = at.lon > half_turn_units    ? at.lon - 2 * half_turn_units
                     : at.lon < -half_turn_units ? at.lon + 2 * half_turn_units
                                                 : at.lon;
  return {lon / format::units_per_degree, at.lat / format::units_per_degree};
}

}  // namespace

std::optional<NearArea> nearest_area(const AreaLayer& layer, geo::LonLat position, double max_km,
                                     const AreaFilter& filter) {
  if (layer.size() == 0) return std::nullopt;
  const auto found = Search(layer, position, max_km, filter).run();
  if (!found) return std::nullopt;
  const geo::LonLat edge = degrees(found->second);
  const double km = geo::distance_km(position, edge);
  if (km > max_km) return std::nullopt;
  return NearArea{found->first, edge, km};
}

}  // namespace rumbo::gazetteer
