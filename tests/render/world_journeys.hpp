#pragma once

#include "gazetteer/gazetteer.hpp"
#include "geo/feature.hpp"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace sample {

// Journeys between towns that there are: one to three, anywhere in the world, with the extent of a
// town to that of a continent, and a page to draw them on. The same seed makes the same.
struct WorldMap {
  rumbo::geo::Features journeys;
  std::vector<std::pair<std::string, std::string>> titles;
  std::vector<std::string> stops;  // their names, each once
  int width = 0;
  int height = 0;
};

WorldMap world_map(std::uint64_t seed, const rumbo::gazetteer::Gazetteer& gazetteer);

}  // namespace sample
