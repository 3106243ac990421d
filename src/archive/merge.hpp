#pragma once

#include "archive/tile_run.hpp"

#include <memory>
#include <string>
#include <vector>

namespace rumbo::archive {

// Which archive's tile is taken where several have one.
enum class Overlap { last_wins, refused };

struct Named {
  std::string name;  // for messages
  std::unique_ptr<TileSource> source;
};

// What the tiles of several archives say together: bounds and zooms over all, names and credits of
// the first, the vector layers of all. InputError when their formats or tile sizes differ.
Info merged_info(const std::vector<Named>& sources);

// Gives the sink the tiles of all archives in the order of their ids. InputError where tiles
// overlap and that is refused.
void merge(std::vector<Named>& sources, TileSink& sink, Overlap overlap);

}  // namespace rumbo::archive
