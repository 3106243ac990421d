#include "corridor/surface.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace rumbo::corridor {
namespace {

constexpr double km_a_degree = 111.2;
constexpr double barely_shore = 4;  // a cell of a coarse surface with its middle in the water

int level_for(double cell_km) {
  int level = 0;
  while (level + 1 < GroundMap::levels && GroundMap::step(level + 1) * km_a_degree <= cell_km)
    ++level;
  return level;
}

// std::hypot minds overflow, which takes it three times as long.
double length(double x, double y) { return std::sqrt(x * x + y * y); }

double distance(geo::XY from, geo::XY to) {
  const double scale = Frame::scale((from.y + to.y) / 2);
  return length((to.x - from.x) * scale, to.y - from.y);
}

}  // namespace

int Grid::index(geo::XY point) const {
  return index(static_cast<int>(std::floor((point.x - corner.x) / cell)),
               static_cast<int>(std::floor((point.y - corner.y) / cell)));
}

geo::XY Grid::centre(int index) const {
  return {corner.x + (index % columns + 0.5) * cell, corner.y + (index / columns + 0.5) * cell};
}

Band::Band(const Grid& coarse, const std::vector<int>& path, int reach)
    : grid_(coarse), near_(coarse.cells(), 0) {
  for (const int cell : path) {
    const int column = cell % coarse.columns, row = cell / coarse.columns;
    for (int j = row - reach; j <= row + reach; ++j)
      for (int i = column - reach; i <= column + reach; ++i)
        if (const int at = grid_.index(i, j); at >= 0) near_[static_cast<std::size_t>(at)] = 1;
  }
}

bool Band::contains(geo::XY point) const {
  const int at = grid_.index(point);
  return at >= 0 && near_[static_cast<std::size_t>(at)] != 0;
}

Surface::Surface(const Frame& frame, const Grid& grid, Maps maps, const Weights& weights)
    : frame_(frame),
      grid_(grid),
      maps_(maps),
      weights_(weights),
      level_(level_for(grid.cell)),
      cells_(grid.cells()),
      links_(grid.cells(), 1) {}

void Surface::draw_link(geo::XY from, geo::XY to, double factor) {
  const double reach = std::max(0.75, 0.6 / grid_.cell);  // cells to either side
  const int steps = 1 + static_cast<int>(length(to.x - from.x, to.y - from.y) / grid_.cell);
  const int around = static_cast<int>(std::ceil(reach));
  for (int i = 0; i <= steps; ++i) {
    const double share = static_cast<double>(i) / steps;
    const double x = (from.x + (to.x - from.x) * share - grid_.corner.x) / grid_.cell - 0.5;
    const double y = (from.y + (to.y - from.y) * share - grid_.corner.y) / grid_.cell - 0.5;
    if (x < -2 || y < -2 || x > grid_.columns + 2 || y > grid_.rows + 2) continue;
    const int column = static_cast<int>(std::lround(x)), row = static_cast<int>(std::lround(y));
    for (int b = row - around; b <= row + around; ++b) {
      for (int a = column - around; a <= column + around; ++a) {
        const int cell = grid_.index(a, b);
        if (cell < 0 || length(a - x, b - y) > reach) continue;
        float& known = links_[static_cast<std::size_t>(cell)];
        known = std::min(known, static_cast<float>(factor));
      }
    }
  }
}

// The weights of a settlement's height in the cells around its own.
void Surface::prepare_corrections() {
  corrections_.resize(grid_.cells());
  const double radius = std::max(weights_.valley_km, 1.5 * grid_.cell) / grid_.cell;
  const int reach = static_cast<int>(radius);
  for (int j = -reach; j <= reach; ++j) {
    for (int i = -reach; i <= reach; ++i) {
      const double far = length(i, j) / radius;
      if (far < 1) around_.push_back({i, j, static_cast<float>((1 - far) * (1 - far))});
    }
  }
}

void Surface::correct_height(geo::XY at, double metres) {
  const int middle = grid_.index(at);
  if (middle < 0 || weights_.valley_km <= 0) return;
  if (corrections_.empty()) prepare_corrections();
  const auto off = static_cast<float>(metres - maps_.heights.at(frame_.to_globe(at)));
  for (const auto& [i, j, weight] : around_) {
    const int cell = grid_.index(middle % grid_.columns + i, middle / grid_.columns + j);
    if (cell < 0) continue;
    Correction& known = corrections_[static_cast<std::size_t>(cell)];
    known.sum += weight * off;
    known.weight += weight;
  }
}

float Surface::correction(int cell) const {
  if (corrections_.empty()) return 0;
  const Correction& known = corrections_[static_cast<std::size_t>(cell)];
  return known.sum / (known.weight + static_cast<float>(weights_.doubt));
}

double Surface::factor(int cell) const {
  const Cell& known = cells_[static_cast<std::size_t>(cell)];
  if (known.factor < 0) reveal(cell);
  return known.factor;
}

double Surface::height(int cell) const {
  Cell& known = cells_[static_cast<std::size_t>(cell)];
  if (known.height == -32768)
    known.height = static_cast<float>(maps_.heights.at(frame_.to_globe(grid_.centre(cell)))) +
                   correction(cell);
  return known.height;
}

bool Surface::by_the_shore(int cell) const {
  factor(cell);
  return every_step_ || cells_[static_cast<std::size_t>(cell)].shore;
}

double Surface::ground_factor(int cell, bool& shore) const {
  const geo::XY centre = grid_.centre(cell);
  if (band_ && !band_->contains(centre)) return 0;
  const Ground here = maps_.ground.at(frame_.to_globe(centre), level_);
  if (here == Ground::water || (exact_ && here == Ground::wet_shore)) return 0;
  shore = here != Ground::land;
  if (exact_) {
    const double h = grid_.cell / 2;
    for (const geo::XY off : {geo::XY{h, 0}, {-h, 0}, {0, h}, {0, -h}}) {
      const auto beside = frame_.to_globe({centre.x + off.x, centre.y + off.y});
      shore = shore || maps_.ground.at(beside, level_) != Ground::land;
    }
  }
  if (here == Ground::wet_shore) return barely_shore;
  return shore ? weights_.shore : 1;
}

// How steep the ground is, in metres a metre.
double Surface::fall(int cell) const {
  const int column = cell % grid_.columns, row = cell / grid_.columns;
  const auto beside = [&](int i, int j) {
    const int at = grid_.index(std::clamp(column + i, 0, grid_.columns - 1),
                               std::clamp(row + j, 0, grid_.rows - 1));
    return height(at);
  };
  const double metres = 2000 * grid_.cell;
  return length(beside(1, 0) - beside(-1, 0), beside(0, 1) - beside(0, -1)) / metres;
}

void Surface::reveal(int cell) const {
  Cell& known = cells_[static_cast<std::size_t>(cell)];
  const double ground = ground_factor(cell, known.shore);
  const double link = links_[static_cast<std::size_t>(cell)];
  known.factor = 0;
  if (ground == 0) return;
  const double relief = weights_.steep * std::max(0.0, fall(cell) - weights_.level);
  known.factor = static_cast<float>(ground * link * (1 + relief));
}

double Surface::step_cost(double km, double factor, double climbed_m) const {
  const double slope_km = std::abs(climbed_m) / 1000 - weights_.level * km;
  return factor * (km + weights_.climb * std::max(0.0, slope_km));
}

std::optional<double> Surface::cost(geo::XY from, geo::XY to) const {
  const double km = distance(from, to);
  const int steps = 1 + static_cast<int>(km / grid_.cell * 1.5);
  int last = grid_.index(from);
  double total = 0;
  for (int i = 0; i <= steps; ++i) {
    const double share = static_cast<double>(i) / steps;
    const int cell =
        grid_.index({from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share});
    if (cell < 0 || last < 0 || factor(cell) == 0) return std::nullopt;
    if (i > 0)
      total +=
          step_cost(km / steps, (factor(cell) + factor(last)) / 2, height(cell) - height(last));
    last = cell;
  }
  return total;
}

}  // namespace rumbo::corridor
