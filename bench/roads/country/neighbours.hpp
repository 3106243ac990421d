#pragma once

#include "geo/lonlat.hpp"

#include <cstdint>
#include <vector>

namespace rumbo::bench {

// Points by square cell, to find the nearest of each.
class Neighbours {
 public:
  Neighbours(const std::vector<geo::XY>& points, double side_km);

  struct Near {
    std::uint32_t point = 0;
    double km = 0;
  };
  // The `count` nearest of a point without itself, nearest first; fewer where there are none
  // within some kilometres.
  std::vector<Near> of(std::uint32_t point, std::size_t count) const;

 private:
  std::int64_t cell(double kilometres) const;
  void look(std::int64_t column, std::int64_t row, std::uint32_t point,
            std::vector<Near>& found) const;

  const std::vector<geo::XY>& points_;
  std::int64_t cells_;  // along a side
  std::vector<std::uint32_t> first_;
  std::vector<std::uint32_t> members_;
};

}  // namespace rumbo::bench
