#pragma once

#include "gazetteer/index.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rumbo::gazetteer {

// A spelling the index knows, near to what was asked for.
struct Suggestion {
  std::string spelling;
  std::size_t distance = 0;  // in edits; 1 where the words asked for are the name's first or last
  std::uint8_t worth = 0;    // of its key
  std::uint32_t place = 0;   // the foremost of that name
};

// At most `limit` of them: at most a third of its letters differ (1 to 3), or the name's words
// begin or end the place's. Nearest first, then the worthiest; each place once.
std::vector<Suggestion> suggestions(const Index& index, std::string_view name, std::size_t limit);

}  // namespace rumbo::gazetteer
