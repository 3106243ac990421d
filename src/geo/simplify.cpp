#include "geo/simplify.hpp"

#include <cstddef>

namespace rumbo::geo {

void thin(std::vector<XY>& line, double tolerance) {
  if (line.size() < 3) return;
  const double limit = tolerance * tolerance;
  std::size_t kept = 0;
  for (std::size_t i = 1; i + 1 < line.size(); ++i) {
    const double dx = line[i].x - line[kept].x;
    const double dy = line[i].y - line[kept].y;
    if (dx * dx + dy * dy >= limit) line[++kept] = line[i];
  }
  line[++kept] = line.back();
  line.resize(kept + 1);
}

}  // namespace rumbo::geo
