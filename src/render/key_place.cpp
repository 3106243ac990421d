#include "render/key_place.hpp"

#include <algorithm>

namespace rumbo::render {
namespace {

constexpr double gap = 12;     // to the frame and to other panels
constexpr double step = 8;     // from one place along an edge to the next
constexpr double symbol = 11;  // about a stop
constexpr double largest_share = 0.5;
constexpr double off_corner = 6;        // a place that is no corner must save this much ink
constexpr double smallest_share = 0.4;  // of the frame that stays the map's
constexpr double strip_gap = 8;
constexpr double a_column_more = 4;  // and so must a wider shape

std::vector<double> along(double from, double to) {
  std::vector<double> places;
  for (double at = from; at < to - 1; at += step) places.push_back(at);
  places.push_back(to);
  return places;
}

// Everywhere along the edges of the room that a panel may stand.
std::vector<Box> edges(const Box& room, XY size) {
  std::vector<Box> out;
  const double right = room.right - size.x, bottom = room.bottom - size.y;
  if (right < room.left || bottom < room.top) return out;
  const auto add = [&](double left, double top) {
    out.push_back({left, top, left + size.x, top + size.y});
  };
  for (const double left : {right, room.left})
    for (const double top : along(room.top, bottom)) add(left, top);
  for (const double top : {bottom, room.top})
    for (const double left : along(room.left, right)) add(left, top);
  return out;
}

bool is_free(const Box& box, const KeyRoom& room) {
  const Box kept = box.grown(symbol), apart = box.grown(gap / 2);
  return std::ranges::none_of(room.keep, [&](const XY& stop) { return kept.contains(stop); }) &&
         std::ranges::none_of(room.panels, [&](const Box& other) { return apart.meets(other); });
}

}  // namespace

std::optional<KeyPlace> place_key(const std::vector<XY>& sizes, const KeyRoom& room) {
  const Box inside = room.frame.grown(-gap);
  std::optional<KeyPlace> best;
  double least = 0;
  for (std::size_t shape = 0; shape < sizes.size(); ++shape) {
    const XY& size = sizes[shape];
    if (size.x * size.y > largest_share * room.frame.width() * room.frame.height()) continue;
    for (const Box& box : edges(inside, size)) {
      const bool corner = (box.left == inside.left || box.right == inside.right) &&
                          (box.top == inside.top || box.bottom == inside.bottom);
      const double cost = room.ink.under(box) + (corner ? 0 : off_corner) +
                          a_column_more * static_cast<double>(shape);
      if ((best && cost >= least) || !is_free(box, room)) continue;
      best = KeyPlace{shape, box};
      least = cost;
    }
  }
  return best;
}

std::optional<KeyStrip> divide(const Box& frame, const std::vector<XY>& sizes, XY extent) {
  std::optional<KeyStrip> best;
  double largest = 0;
  const auto offer = [&](const Box& map, const Box& key) {
    if (map.width() < smallest_share * frame.width() ||
        map.height() < smallest_share * frame.height())
      return;
    const double scale = std::min(map.width() / extent.x, map.height() / extent.y);
    if (best && scale <= largest) return;
    best = KeyStrip{map, key};
    largest = scale;
  };
  for (const XY& size : sizes) {
    const double left = frame.right - size.x, top = frame.bottom - size.y;
    if (size.y <= frame.height())
      offer({frame.left, frame.top, left - strip_gap, frame.bottom},
            {left, frame.top, frame.right, frame.bottom});
    if (size.x <= frame.width())
      offer({frame.left, frame.top, frame.right, top - strip_gap},
            {frame.left, top, frame.right, frame.bottom});
  }
  return best;
}

}  // namespace rumbo::render
