#include "plain_drive.hpp"

#include "roads/speeds.hpp"
#include "roads/turn_costs.hpp"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <utility>
#include <vector>

using namespace rumbo::roads;

namespace {

constexpr double never = std::numeric_limits<double>::infinity();

// A way of the town in one direction.
struct Move {
  std::uint32_t way = 0;
  bool forward = true;
};

class PlainDrive {
 public:
  PlainDrive(const MadeUpTown& town, Profile profile, TownStop end)
      : town_(town), network_(town.network()), profile_(profile), end_(end) {
    for (std::uint32_t way = 0; way < network_.streets.size(); ++way)
      for (const bool forward : {true, false})
        if (town.is_open(from({way, forward}), to({way, forward}), profile))
          moves_.push_back({way, forward});
    at_end_.assign(moves_.size(), never);
  }

  double run(TownStop start) {
    for (std::size_t i = 0; i < moves_.size(); ++i) {
      if (moves_[i].way != start.way) continue;
      const double gone = along(moves_[i], start.share);
      at_end_[i] = (1 - gone) * time(moves_[i]);
      const double goal = along(moves_[i], end_.share);
      if (end_.way == start.way && goal >= gone) arrive((goal - gone) * time(moves_[i]));
    }
    while (lower()) {
    }
    return best_;
  }

 private:
  std::uint32_t from(Move move) const {
    const auto [first, second] = town_.ends_of(move.way);
    return move.forward ? first : second;
  }
  std::uint32_t to(Move move) const { return from({move.way, !move.forward}); }
  double time(Move move) const { return milliseconds_along(profile_, network_.streets[move.way]); }
  static double along(Move move, double share) { return move.forward ? share : 1 - share; }
  void arrive(double when) { best_ = std::min(best_, when); }

  // The turns from the end of a move, and what each takes.
  std::vector<std::pair<std::size_t, double>> turns(std::size_t i) const {
    std::vector<std::size_t> on;
    std::vector<std::size_t> allowed;
    std::optional<std::size_t> back;
    for (std::size_t j = 0; j < moves_.size(); ++j) {
      if (from(moves_[j]) != to(moves_[i])) continue;
      if (moves_[j].way == moves_[i].way) {
        back = j;
        continue;
      }
      on.push_back(j);
      if (!town_.is_banned(from(moves_[i]), to(moves_[i]), to(moves_[j]))) allowed.push_back(j);
    }
    std::vector<std::pair<std::size_t, double>> result;
    for (const auto j : allowed) result.emplace_back(j, on.size() == 1 ? 0 : turn(i, j));
    if (allowed.empty() && back) result.emplace_back(*back, turning_round_milliseconds(profile_));
    return result;
  }

  double turn(std::size_t i, std::size_t j) const {
    const auto street = [this](std::size_t move) { return network_.streets[moves_[move].way]; };
    return turn_milliseconds(
        profile_, change_of_direction(arriving_degrees(network_, street(i), moves_[i].forward),
                                      leaving_degrees(network_, street(j), moves_[j].forward)));
  }

  bool lower() {
    bool changed = false;
    for (std::size_t i = 0; i < moves_.size(); ++i) {
      if (at_end_[i] == never) continue;
      for (const auto& [j, cost] : turns(i)) {
        const double begun = at_end_[i] + cost;
        if (moves_[j].way == end_.way)
          arrive(begun + along(moves_[j], end_.share) * time(moves_[j]));
        if (begun + time(moves_[j]) >= at_end_[j]) continue;
        at_end_[j] = begun + time(moves_[j]);
        changed = true;
      }
    }
    return changed;
  }

  const MadeUpTown& town_;
  Network network_;
  Profile profile_;
  TownStop end_;
  std::vector<Move> moves_;
  std::vector<double> at_end_;
  double best_ = never;
};

}  // namespace

std::optional<double> plain_drive(const MadeUpTown& town, Profile profile, TownStop start,
                                  TownStop end) {
  const double when = PlainDrive(town, profile, end).run(start);
  return when == never ? std::nullopt : std::optional(when);
}
