#include "render/paths_joined.hpp"

#include <algorithm>
#include <cmath>

namespace rumbo::render {
namespace {

using geo::XY;
using Line = std::vector<XY>;

constexpr double same = 1.5;  // pixels
constexpr std::size_t most = 300;

bool meet(const XY& a, const XY& b) { return std::hypot(a.x - b.x, a.y - b.y) < same; }

// Puts the other line before or behind this one where their ends meet.
bool join(Line& line, Line& other) {
  const bool behind = meet(line.back(), other.front()) || meet(line.back(), other.back());
  if (!behind && !meet(line.front(), other.front()) && !meet(line.front(), other.back()))
    return false;
  if (!behind) std::ranges::reverse(line);
  if (!meet(line.back(), other.front())) std::ranges::reverse(other);
  line.insert(line.end(), other.begin() + 1, other.end());
  return true;
}

}  // namespace

std::vector<Line> joined_ends(std::vector<Line> lines) {
  std::erase_if(lines, [](const Line& line) { return line.size() < 2; });
  if (lines.size() > most) return lines;
  for (std::size_t i = 0; i < lines.size(); ++i)
    for (std::size_t j = i + 1; j < lines.size();) {
      if (join(lines[i], lines[j])) {
        lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(j));
        j = i + 1;
      } else {
        ++j;
      }
    }
  return lines;
}

}  // namespace rumbo::render
