#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace rumbo::text {

// Optimal string alignment distance in code points (insertions, deletions, substitutions and swaps
// of neighbours cost 1), or nothing when it is above `bound`. To compare one word with
// many, see EditPattern.
std::optional<std::size_t> edit_distance(std::string_view a, std::string_view b, std::size_t bound);

// The same for words of any length, in O(bound * length): what EditPattern falls back to.
std::optional<std::size_t> edit_distance_by_table(std::string_view a, std::string_view b,
                                                  std::size_t bound);

// The option nearest to `word` within a third of its length (at least 1), for "did you mean";
// of equals the one with the longer common beginning, then the first.
std::optional<std::string> nearest(std::string_view word,
                                   std::span<const std::string_view> options);

}  // namespace rumbo::text
