#include "render/hatching.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>

namespace rumbo::render {
namespace {

constexpr double gap = 6;  // pixels
constexpr std::size_t most_crossings = 2'000'000;

struct Turn {
  double cosine, sine;
  XY there(XY p) const { return {p.x * cosine + p.y * sine, p.y * cosine - p.x * sine}; }
  XY back(XY p) const { return {p.x * cosine - p.y * sine, p.y * cosine + p.x * sine}; }
};

// Lines at an angle are level ones on a page turned by it: each edge tells the lines that it
// crosses where, and between two crossings the line is inside.
void add_lines(double degrees, const std::vector<Path>& areas, std::vector<Path>& out) {
  const double angle = degrees * std::numbers::pi / 180;
  const Turn turn{std::cos(angle), std::sin(angle)};
  std::map<int, std::vector<double>> crossings;
  std::size_t count = 0;
  for (const Path& area : areas) {
    for (std::size_t i = 0; i < area.points.size(); ++i) {
      XY a = turn.there(area.points[i]);
      XY b = turn.there(area.points[(i + 1) % area.points.size()]);
      if (a.y > b.y) std::swap(a, b);
      const int first = static_cast<int>(std::ceil(a.y / gap));
      for (int line = first; line * gap < b.y; ++line) {
        if (++count > most_crossings) return;
        crossings[line].push_back(a.x + (b.x - a.x) * (line * gap - a.y) / (b.y - a.y));
      }
    }
  }
  for (auto& [line, at] : crossings) {
    std::ranges::sort(at);
    for (std::size_t i = 0; i + 1 < at.size(); i += 2)
      out.push_back({{turn.back({at[i], line * gap}), turn.back({at[i + 1], line * gap})}, false});
  }
}

}  // namespace

std::vector<Path> hatching(std::string_view pattern, const std::vector<Path>& areas) {
  std::vector<Path> lines;
  const bool cross = pattern == "hatch-cross";
  if (pattern == "hatch" || cross) add_lines(-45, areas, lines);
  if (pattern == "hatch-back" || cross) add_lines(45, areas, lines);
  if (pattern == "hatch-flat") add_lines(0, areas, lines);
  if (pattern == "hatch-upright") add_lines(90, areas, lines);
  return lines;
}

}  // namespace rumbo::render
