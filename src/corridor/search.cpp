#include "corridor/search.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <queue>

namespace rumbo::corridor {
namespace {

struct Move {
  int dx = 0;
  int dy = 0;
  // A knight's move also passes these two.
  int ax = 0, ay = 0, bx = 0, by = 0;

  bool knight() const { return std::abs(dx) + std::abs(dy) == 3; }
};

std::array<Move, 16> all_moves() {
  std::array<Move, 16> moves;
  std::size_t count = 0;
  for (int dy = -2; dy <= 2; ++dy) {
    for (int dx = -2; dx <= 2; ++dx) {
      const int size = std::abs(dx) + std::abs(dy);
      const bool king = std::max(std::abs(dx), std::abs(dy)) == 1;
      if (!king && size != 3) continue;
      const int sx = (dx > 0) - (dx < 0), sy = (dy > 0) - (dy < 0);
      const bool flat = std::abs(dx) == 2;
      moves.at(count++) = {dx, dy, flat ? sx : 0, flat ? 0 : sy, sx, sy};
    }
  }
  return moves;
}

const std::array<Move, 16> moves = all_moves();
double length(double x, double y) { return std::sqrt(x * x + y * y); }

constexpr float unseen = std::numeric_limits<float>::infinity();

class Search {
 public:
  Search(const Surface& surface, const std::vector<Gate>& starts, const std::vector<Gate>& goals)
      : surface_(surface),
        grid_(surface.grid()),
        reached_(grid_.cells(), unseen),
        came_(grid_.cells(), -1),
        last_(grid_.cells(), unseen) {
    for (const Gate& goal : goals) {
      float& cost = last_[static_cast<std::size_t>(goal.cell)];
      cost = std::min(cost, static_cast<float>(goal.cost));
    }
    prepare_heuristic(goals);
    for (const Gate& start : starts) reach(start.cell, static_cast<float>(start.cost), -1);
  }

  std::optional<std::vector<int>> run() {
    float best = unseen;
    int end = -1;
    while (!open_.empty()) {
      const auto [estimate, cell] = open_.top();
      open_.pop();
      if (estimate >= best) break;
      const float cost = reached_[static_cast<std::size_t>(cell)];
      if (estimate > cost + ahead(cell) + 1e-3F) continue;  // reached more cheaply since
      const float with_end = cost + last_[static_cast<std::size_t>(cell)];
      if (with_end < best) {
        best = with_end;
        end = cell;
      }
      leave(cell, cost);
    }
    if (end < 0) return std::nullopt;
    return back_from(end);
  }

 private:
  using Entry = std::pair<float, int>;

  void prepare_heuristic(const std::vector<Gate>& goals) {
    if (!goals.empty()) goal_ = grid_.centre(goals.front().cell);
    for (const Gate& gate : goals) {
      const geo::XY at = grid_.centre(gate.cell);
      goal_reach_ = std::max(goal_reach_, length(at.x - goal_.x, at.y - goal_.y));
    }
    for (const auto& rank : surface_.weights().ranks) least_ = std::min(least_, rank.factor);
    scale_ = std::min(Frame::scale(grid_.corner.y),
                      Frame::scale(grid_.corner.y + grid_.rows * grid_.cell));
  }

  float ahead(int cell) const {
    const geo::XY at = grid_.centre(cell);
    const double km = length((at.x - goal_.x) * scale_, at.y - goal_.y) - goal_reach_;
    return static_cast<float>(std::max(0.0, km) * least_);
  }

  void reach(int cell, float cost, int from) {
    const auto at = static_cast<std::size_t>(cell);
    if (cost >= reached_[at]) return;
    reached_[at] = cost;
    came_[at] = from;
    open_.emplace(cost + ahead(cell), cell);
  }

  void leave(int cell, float cost) {
    const int column = cell % grid_.columns, row = cell / grid_.columns;
    const double scale = Frame::scale(grid_.centre(cell).y);
    for (const Move& move : moves) {
      const int next = grid_.index(column + move.dx, row + move.dy);
      if (next < 0) continue;
      const double factor = factor_of(move, cell, next);
      if (factor == 0 || (surface_.exact() && !clear(cell, next))) continue;
      const double km = grid_.cell * length(move.dx * scale, move.dy);
      const double climbed = surface_.height(next) - surface_.height(cell);
      reach(next, cost + static_cast<float>(surface_.step_cost(km, factor, climbed)), cell);
    }
  }

  double factor_of(const Move& move, int cell, int next) const {
    const double here = surface_.factor(cell), there = surface_.factor(next);
    if (here == 0 || there == 0 || !move.knight()) return there == 0 ? 0 : (here + there) / 2;
    const int column = cell % grid_.columns, row = cell / grid_.columns;
    const double a = surface_.factor(grid_.index(column + move.ax, row + move.ay));
    const double b = surface_.factor(grid_.index(column + move.bx, row + move.by));
    return a == 0 || b == 0 ? 0 : (here + a + b + there) / 4;
  }

  bool clear(int cell, int next) const {
    if (!surface_.by_the_shore(cell) && !surface_.by_the_shore(next)) return true;
    const Frame& frame = surface_.frame();
    return surface_.ground().clear(frame.to_globe(grid_.centre(cell)),
                                   frame.to_globe(grid_.centre(next)));
  }

  std::vector<int> back_from(int cell) const {
    std::vector<int> path;
    for (; cell >= 0; cell = came_[static_cast<std::size_t>(cell)]) path.push_back(cell);
    std::ranges::reverse(path);
    return path;
  }

  const Surface& surface_;
  const Grid& grid_;
  std::vector<float> reached_;
  std::vector<int> came_;
  std::vector<float> last_;  // from a goal's cell to the end itself
  std::priority_queue<Entry, std::vector<Entry>, std::greater<>> open_;
  geo::XY goal_;
  double goal_reach_ = 0;
  double least_ = 1;
  double scale_ = 1;
};

}  // namespace

std::optional<std::vector<int>> cheapest(const Surface& surface, const std::vector<Gate>& starts,
                                         const std::vector<Gate>& goals) {
  if (starts.empty() || goals.empty()) return std::nullopt;
  return Search(surface, starts, goals).run();
}

}  // namespace rumbo::corridor
