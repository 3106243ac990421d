#pragma once

#include "prose/words.hpp"
#include "time/date.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace rumbo::bulk {

// A mention to resolve: as it was given, in code points, and in bytes of the text.
struct GivenMention {
  std::size_t start = 0;
  std::size_t end = 0;
  prose::Span bytes;
};

// One line of the input.
struct Asked {
  std::string id;  // JSON, as it is to be written again
  std::string text;
  std::optional<time::Day> published;
  std::string outlet;  // may be empty
  std::vector<GivenMention> mentions;
};

}  // namespace rumbo::bulk
