#pragma once

#include <array>
#include <cstdint>

namespace rumbo::corridor {

// What a km costs, a km over flat open country being 1. Found by bench/corridor over known roads.
struct Weights {
  // A link between neighbouring settlements of at least so many people makes the ground it runs
  // over cheaper by its factor. Larger places later.
  struct Rank {
    std::int64_t population = 0;
    double factor = 1;
  };
  std::array<Rank, 3> ranks{{{0, 0.75}, {5'000, 0.65}, {50'000, 0.55}}};

  // Slopes, in metres a metre over the relief's nine kilometres: what is no steeper than `level`
  // costs nothing.
  double level = 0.015;
  double climb = 200;  // more for each km up or down
  double steep = 150;  // more, as a factor, for the ground's own fall, whichever way one goes

  // Settlements know their own height, and mostly lie in the valleys that the relief has lost:
  // within so many km theirs corrects the relief's, all the more the nearer they are and the less
  // `doubt` there is.
  double valley_km = 10;
  double doubt = 0.1;

  double shore = 1.5;  // a cell with a coastline through it
};

}  // namespace rumbo::corridor
