#pragma once

#include "prose/words.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace rumbo::reports {

using prose::Words;

// The hashes of every run of five words of a story, sorted, each once (Broder 1997).
using Shingles = std::vector<std::uint64_t>;
Shingles shingles_of(const Words& words);

// The share of the smaller set that the other one holds too, 0..1; 0 when either is empty.
double containment(const Shingles& a, const Shingles& b);

inline constexpr double same_story_from = 0.5;  // copies reach 0.7, different stories 0.0
// Two notes of a sentence or two share half their runs by chance: they must share more.
inline constexpr std::size_t few_shingles = 20;
inline constexpr double same_note_from = 0.6;

// For each story the index of the first one it repeats; its own index when it repeats none.
// Only stories that share a shingle that few others have are compared, so that the time does not
// grow with the square of their number.
std::vector<std::size_t> find_copies(std::span<const Shingles> stories);

}  // namespace rumbo::reports
