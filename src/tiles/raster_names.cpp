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

constexpr double cell = 96;      // pixels
constexpr double same = 1e-7;    // of the world's width: one place
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

class Placer {
 public:
  explicit Placer(const NameRoom& room) : room_(room), taken_(room) {
    for (const Box& box : room.solid) taken_.add(box);
  }

  std::optional<Candidate> place(const Label& label) {
    if (label.icon_box.width() > 0 && !label.overlap &&
        (!inside(label.icon_box) || taken_.meets(label.icon_box)))
      return std::nullopt;
    std::vector<const Candidate*> order;
    for (const Candidate& candidate : label.candidates) order.push_back(&candidate);
    std::ranges::stable_sort(order, {}, &Candidate::cost);
    for (const Candidate* candidate : order) {
      if (!label.essential && candidate->cost > farthest) break;
      if (!fits(label, *candidate)) continue;
      take(label, *candidate);
      return *candidate;
    }
    return std::nullopt;
  }

 private:
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
  Placer placer(room);
  std::vector<std::optional<Candidate>> places(wanted.size());
  for (const std::size_t i : order) places[i] = placer.place(wanted[i].label);
  return places;
}

}  // namespace rumbo::tiles
