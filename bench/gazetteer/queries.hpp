#pragma once

#include "geo/lonlat.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace rumbo::bench {

// A misspelt name and the name it was made from.
struct Misspelt {
  std::string asked;
  std::string meant;
};

// What both sides are asked: the files that gazetteer_queries made.
struct Queries {
  std::vector<std::string> names;       // as people write them
  std::vector<std::string> keys;        // the same, folded
  std::vector<std::string> beginnings;  // of names, 2 to 8 letters, folded
  std::vector<Misspelt> one_edit;       // names of 5 letters and more
  std::vector<Misspelt> two_edits;      // of 8 and more
  std::vector<geo::LonLat> points;
  std::string text;  // 1 MB with a place's name in every dozen words
};

Queries read_queries(const std::filesystem::path& folder);

}  // namespace rumbo::bench
