#include "tiles/raster_names.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <tuple>
#include <unordered_map>

namespace rumbo::tiles {
namespace {

using placement::Candidate;
using placement::Label;
using scene::Box;

constexpr double cell = 96;            // pixels
constexpr double same = 1e-7;          // of the world's width: one place
constexpr double ink_price = 2;        // of a step along a line that a name covers
constexpr double near_ink = 2;         // pixels about a name that lines had better not pass either
constexpr double town_price = 6;       // of a place under the name of an area or a line
constexpr double most_for_towns = 36;  // however many they are
constexpr double overshadowed = 24;    // pixels about a place without its name
constexpr double near_town =
    4;  // pixels about a name of an area that its dot had better not lie in
constexpr double farthest = 60;  // the price of what is rather left out

// Boxes by squares of a plane that may be millions of pixels wide.
class Taken {
 public:
  explicit Taken(const NameRoom& room) : room_(room) {}

  void add(const Box& box) {
    for (const Box& one : turned(box))
      each_cell(one, [&](std::vector<Box>& boxes) {
        boxes.push_back(one);
        return false;
      });
  }
  bool meets(const Box& box) {
    return each_cell(box, [&](const std::vector<Box>& boxes) {
      return std::ranges::any_of(boxes, [&](const Box& other) { return other.meets(box); });
    });
  }

 private:
  // Where the world's ends meet a box stands on both sides.
  std::vector<Box> turned(const Box& box) const {
    std::vector<Box> boxes{box};
    if (!room_.turns) return boxes;
    for (const double turn : {-room_.world, room_.world})
      boxes.push_back({box.left + turn, box.top, box.right + turn, box.bottom});
    return boxes;
  }
  template <class Visit>
  bool each_cell(const Box& box, Visit visit) {
    const auto number = [](double at) { return static_cast<std::int64_t>(std::floor(at / cell)); };
    for (std::int64_t y = number(box.top); y <= number(box.bottom); ++y)
      for (std::int64_t x = number(box.left); x <= number(box.right); ++x)
        if (visit(cells_[x << 32 ^ (y & 0xFFFFFFFF)])) return true;
    return false;
  }

  const NameRoom& room_;
  std::unordered_map<std::int64_t, std::vector<Box>> cells_;
};

// The places that want names, by squares.
class Points {
 public:
  std::size_t count(const Box& box) const {
    std::size_t sum = 0;
    for (double y = std::floor(box.top / cell); y <= box.bottom / cell; ++y)
      for (double x = std::floor(box.left / cell); x <= box.right / cell; ++x)
        if (const auto found = cells_.find(cell_of(x * cell, y * cell)); found != cells_.end())
          sum += static_cast<std::size_t>(std::ranges::count_if(
              found->second, [&](const Point& point) { return box.contains(point.at); }));
    return sum;
  }
  void add(geo::XY at, double rank) { cells_[cell_of(at.x, at.y)].push_back({at, rank}); }
  // Whether one that comes before `rank` lies in the box, but for the one at `own`.
  bool has_greater(const Box& box, double rank, geo::XY own) const {
    for (double y = std::floor(box.top / cell); y <= box.bottom / cell; ++y)
      for (double x = std::floor(box.left / cell); x <= box.right / cell; ++x) {
        const auto found = cells_.find(cell_of(x * cell, y * cell));
        if (found != cells_.end() && std::ranges::any_of(found->second, [&](const Point& point) {
              return point.rank < rank && box.contains(point.at) && point.at != own;
            }))
          return true;
      }
    return false;
  }

 private:
  struct Point {
    geo::XY at;
    double rank;
  };
  static std::int64_t cell_of(double x, double y) {
    return static_cast<std::int64_t>(std::floor(x / cell + 1e-9)) << 32 ^
           (static_cast<std::int64_t>(std::floor(y / cell + 1e-9)) & 0xFFFFFFFF);
  }
  std::unordered_map<std::int64_t, std::vector<Point>> cells_;
};

class Placer {
 public:
  Placer(const NameRoom& room, const std::vector<Wanted>& wanted)
      : room_(room), taken_(room), refused_(room) {
    for (const geo::XY& at : room.ink) ink_.add(at, 0);
    for (const Wanted& one : wanted)
      if (is_weighed(one)) points_.add(one.label.at, one.label.rank);
    for (const Box& box : room.solid) taken_.add(box);
  }

  // A place is not named where a greater one close by found no room for its name.
  std::optional<Candidate> place(const Wanted& wanted, bool before) {
    const Label& label = wanted.label;
    const Box point = Box{label.at.x, label.at.y, label.at.x, label.at.y}.grown(0.5);
    const bool weighed = is_weighed(wanted);
    if (weighed && refused_.meets(point)) return std::nullopt;
    auto found = find_room(wanted, weighed);
    if (!found && weighed && before) found = find_room(wanted, false);
    if (weighed && !found) refused_.add(point.grown(overshadowed));
    return found;
  }

 private:
  static bool is_weighed(const Wanted& wanted) {
    return wanted.at_point && !wanted.label.essential && !wanted.label.overlap;
  }

  // `spares`: does not cover what a greater name than it would stand at.
  std::optional<Candidate> find_room(const Wanted& wanted, bool spares) {
    const Label& label = wanted.label;
    if (label.icon_box.width() > 0 && !label.overlap &&
        (!inside(label.icon_box) || taken_.meets(label.icon_box)))
      return std::nullopt;
    std::vector<std::pair<double, const Candidate*>> order;
    for (const Candidate& candidate : label.candidates)
      order.emplace_back(price(candidate, wanted.at_point), &candidate);
    std::ranges::stable_sort(order, {}, &std::pair<double, const Candidate*>::first);
    for (const auto& [cost, candidate] : order) {
      if (!label.essential && cost > farthest) break;
      if (!fits(label, *candidate)) continue;
      if (spares && points_.has_greater(candidate->box.grown(label.padding), label.rank, label.at))
        continue;
      take(label, *candidate);
      return *candidate;
    }
    return std::nullopt;
  }

  double price(const Candidate& candidate, bool at_point) const {
    double ink = 0, towns = 0;
    for (const Box& box : covered(candidate)) {
      ink += ink_price * static_cast<double>(ink_.count(box.grown(near_ink)));
      if (!at_point) towns += town_price * static_cast<double>(points_.count(box.grown(near_town)));
    }
    return candidate.cost + ink + std::min(towns, most_for_towns);
  }

  static std::vector<Box> covered(const Candidate& candidate) {
    return candidate.covers.empty() ? std::vector{candidate.box} : candidate.covers;
  }
  bool inside(const Box& box) const {
    const Box& frame = room_.frame;
    return box.top >= frame.top && box.bottom <= frame.bottom &&
           (room_.turns || (box.left >= frame.left && box.right <= frame.right));
  }
  bool fits(const Label& label, const Candidate& candidate) {
    if (!inside(candidate.box.grown(label.halo_width + 1))) return false;
    if (too_near_its_like(label, candidate)) return false;
    if (label.overlap || candidate.upon) return true;
    for (const Box& box : covered(candidate))
      if (taken_.meets(box.grown(label.padding))) return false;
    return true;
  }
  bool too_near_its_like(const Label& label, const Candidate& candidate) const {
    if (label.repeats.empty()) return false;
    const auto others = repeats_.find(label.repeats);
    if (others == repeats_.end()) return false;
    const geo::XY at = candidate.box.centre();
    return std::ranges::any_of(others->second, [&](geo::XY other) {
      double dx = std::abs(at.x - other.x);
      if (room_.turns) dx = std::min(dx, room_.world - dx);
      return std::hypot(dx, at.y - other.y) < label.apart;
    });
  }
  void take(const Label& label, const Candidate& candidate) {
    for (const Box& box : covered(candidate)) taken_.add(box.grown(label.padding));
    if (label.icon_box.width() > 0) taken_.add(label.icon_box);
    if (!label.repeats.empty()) repeats_[label.repeats].push_back(candidate.box.centre());
  }

  const NameRoom& room_;
  Taken taken_;
  Taken refused_;
  Points points_;
  Points ink_;
  std::map<std::string, std::vector<geo::XY>> repeats_;
};

}  // namespace

bool NamesBefore::has(const Wanted& wanted, geo::XY place) const {
  const auto found = places_.find({wanted.at_point, wanted.label.title});
  if (found == places_.end()) return false;
  return !wanted.at_point || std::ranges::any_of(found->second, [&](geo::XY other) {
    return std::hypot(place.x - other.x, place.y - other.y) < same;
  });
}

void NamesBefore::add(const Wanted& wanted, geo::XY place) {
  places_[{wanted.at_point, wanted.label.title}].push_back(place);
}

std::vector<std::optional<Candidate>> place_names(const std::vector<Wanted>& wanted,
                                                  const std::vector<bool>& before,
                                                  const NameRoom& room) {
  std::vector<std::size_t> order(wanted.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&](std::size_t i) {
    const Label& label = wanted[i].label;
    return std::tuple(!label.essential, !before[i], label.rank);
  });
  Placer placer(room, wanted);
  std::vector<std::optional<Candidate>> places(wanted.size());
  for (const std::size_t i : order) places[i] = placer.place(wanted[i], before[i]);
  return places;
}

}  // namespace rumbo::tiles
