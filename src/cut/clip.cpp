#include "cut/clip.hpp"

#include "cut/quantise.hpp"

#include <algorithm>
#include <utility>

namespace rumbo::cut {
namespace {

std::int32_t along(Position at, Axis axis) { return axis == Axis::x ? at.x : at.y; }
std::int32_t across(Position at, Axis axis) { return axis == Axis::x ? at.y : at.x; }

std::int64_t nearest_quotient(std::int64_t number, std::int64_t divisor) {
  const std::int64_t doubled = 2 * number + divisor;  // halves upwards
  const std::int64_t quotient = doubled / (2 * divisor);
  return doubled % (2 * divisor) < 0 ? quotient - 1 : quotient;
}

// Where the edge from a to b, which lie on different sides of it, meets the line at `edge`.
Position crossing(Position a, Position b, Axis axis, std::int32_t edge) {
  if (along(b, axis) < along(a, axis)) std::swap(a, b);
  const std::int64_t rise = std::int64_t{across(b, axis)} - across(a, axis);
  const std::int64_t step = std::int64_t{edge} - along(a, axis);
  const std::int64_t run = std::int64_t{along(b, axis)} - along(a, axis);
  const auto other =
      static_cast<std::int32_t>(across(a, axis) + nearest_quotient(rise * step, run));
  return axis == Axis::x ? Position{edge, other} : Position{other, edge};
}

struct Ring {
  std::vector<Position>& positions;
  std::vector<EdgeFlags>& flags;
};

// Runs along one edge of the strip: a place between two others there is left out, and so is a
// place come back to.
void push(Ring out, Position at, EdgeFlags flags, Axis axis, std::int32_t edge) {
  const auto on_edge = [&](Position p) { return along(p, axis) == edge; };
  std::size_t n = out.positions.size();
  if (n > 0 && out.positions[n - 1] == at) {
    out.flags[n - 1] = flags;
    return;
  }
  if (n > 1 && on_edge(at) && on_edge(out.positions[n - 1]) && on_edge(out.positions[n - 2])) {
    out.positions[n - 1] = at;
    out.flags[n - 1] = flags;
    if (out.positions[n - 2] == at) {
      out.positions.pop_back();
      out.flags.pop_back();
      out.flags[n - 2] = flags;
    }
    return;
  }
  out.positions.push_back(at);
  out.flags.push_back(flags);
}

// The same where the ring closes.
void close(Ring out, Axis axis, std::int32_t edge) {
  const auto on_edge = [&](Position p) { return along(p, axis) == edge; };
  auto& p = out.positions;
  while (p.size() > 1 && p.back() == p.front()) p.pop_back(), out.flags.pop_back();
  while (p.size() > 2 && on_edge(p.front()) && on_edge(p.back()) &&
         (on_edge(p[p.size() - 2]) || on_edge(p[1]))) {
    if (on_edge(p[p.size() - 2])) {
      p.pop_back();
      out.flags.pop_back();
      out.flags.back() = of_window;
    } else {
      p.erase(p.begin());
      out.flags.erase(out.flags.begin());
      out.flags.back() = of_window;
    }
    while (p.size() > 1 && p.back() == p.front()) p.pop_back(), out.flags.pop_back();
  }
}

// Keeps what lies on one side of an edge: at it or beyond (`sign` 1), or before it (-1).
void clip_side(const Position* positions, const EdgeFlags* flags, std::size_t size, Axis axis,
               std::pair<std::int32_t, int> side, Ring out) {
  const auto [edge, sign] = side;
  out.positions.clear();
  out.flags.clear();
  const auto inside = [&, edge = edge, sign = sign](Position p) {
    return sign > 0 ? along(p, axis) >= edge : along(p, axis) <= edge;
  };
  for (std::size_t i = 0; i < size; ++i) {
    const Position a = positions[i], b = positions[i + 1 < size ? i + 1 : 0];
    const bool a_in = inside(a), b_in = inside(b);
    if (a_in) push(out, a, flags[i], axis, edge);
    if (a_in && !b_in) {
      const Position at = crossing(a, b, axis, edge);
      if (!out.positions.empty() && out.positions.back() == at)
        out.flags.back() = of_window;
      else
        push(out, at, of_window, axis, edge);
    }
    if (!a_in && b_in) push(out, crossing(a, b, axis, edge), flags[i], axis, edge);
  }
  close(out, axis, edge);
}

template <class Item>
Item* copy_to(std::pmr::memory_resource& memory, const std::vector<Item>& items) {
  auto* place = static_cast<Item*>(memory.allocate(items.size() * sizeof(Item), alignof(Item)));
  std::ranges::copy(items, place);
  return place;
}

}  // namespace

void Clipper::keep(Kind kind, std::vector<Part>& out) {
  const std::size_t least = kind == Kind::polygon ? 3 : kind == Kind::line ? 2 : 1;
  if (positions_.size() < least) return;
  if (kind == Kind::polygon && doubled_area(positions_, [](Position p) { return p; }) == 0) return;
  Part part{copy_to(*memory_, positions_),
            copy_to(*memory_, flags_),
            static_cast<std::uint32_t>(positions_.size()),
            {}};
  for (const Position& at : part.points()) part.box.add(at);
  out.push_back(part);
}

void Clipper::ring(const Part& part, Axis axis, std::int32_t low, std::int32_t high,
                   std::vector<Part>& out) {
  const std::int32_t from = axis == Axis::x ? part.box.left : part.box.top,
                     to = axis == Axis::x ? part.box.right : part.box.bottom;
  if (to < low || from > high) return;
  if (from >= low && to <= high) return out.push_back(part);
  if (from >= low) {
    clip_side(part.positions, part.flags, part.size, axis, {high, -1}, {positions_, flags_});
  } else if (to <= high) {
    clip_side(part.positions, part.flags, part.size, axis, {low, 1}, {positions_, flags_});
  } else {
    clip_side(part.positions, part.flags, part.size, axis, {low, 1},
              {half_positions_, half_flags_});
    clip_side(half_positions_.data(), half_flags_.data(), half_positions_.size(), axis, {high, -1},
              {positions_, flags_});
  }
  keep(Kind::polygon, out);
}

void Clipper::line(const Part& part, Axis axis, std::int32_t low, std::int32_t high,
                   std::vector<Part>& out) {
  const std::int32_t from = axis == Axis::x ? part.box.left : part.box.top,
                     to = axis == Axis::x ? part.box.right : part.box.bottom;
  if (to < low || from > high) return;
  if (from >= low && to <= high) return out.push_back(part);
  const auto side = [&](Position p) {
    return along(p, axis) < low ? -1 : along(p, axis) > high ? 1 : 0;
  };
  const auto finish = [&] {
    keep(Kind::line, out);
    positions_.clear();
    flags_.clear();
  };
  const auto add = [&](Position p, EdgeFlags flags) {
    if (!positions_.empty() && positions_.back() == p) return;
    positions_.push_back(p);
    flags_.push_back(flags);
  };
  positions_.clear();
  flags_.clear();
  for (std::uint32_t i = 0; i + 1 < part.size; ++i) {
    const Position a = part.positions[i], b = part.positions[i + 1];
    const int a_side = side(a), b_side = side(b);
    if (a_side != 0 && a_side == b_side) continue;
    add(a_side == 0 ? a : crossing(a, b, axis, a_side < 0 ? low : high), part.flags[i]);
    add(b_side == 0 ? b : crossing(a, b, axis, b_side < 0 ? low : high), part.flags[i]);
    if (b_side != 0) finish();
  }
  finish();
}

void Clipper::points(const Part& part, const Box& window, std::vector<Part>& out) {
  if (!part.box.meets(window)) return;
  if (part.box.inside(window)) return out.push_back(part);
  positions_.clear();
  for (const Position& at : part.points())
    if (Box{at.x, at.y, at.x, at.y}.inside(window)) positions_.push_back(at);
  flags_.assign(positions_.size(), 0);
  keep(Kind::point, out);
}

}  // namespace rumbo::cut
