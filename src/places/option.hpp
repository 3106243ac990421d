#pragma once

#include "places/mentions.hpp"
#include "places/sketch.hpp"

#include <string_view>
#include <vector>

namespace rumbo::places {

// One place that a name may mean, and what speaks for it.
struct Option {
  Sketch sketch;
  Grounds grounds;
  std::uint32_t first_place = 0;  // where it stood when the text was read
  double score() const { return grounds.total(); }
};

// One name of a story, however often it stands there.
struct StoryName {
  std::string_view key;
  std::vector<Option> options;  // best first
  std::vector<std::size_t> mentions;
  double voice = 1;  // of its vote
};

}  // namespace rumbo::places
