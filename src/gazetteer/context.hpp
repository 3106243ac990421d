#pragma once

#include "gazetteer/gazetteer.hpp"
#include "gazetteer/layers.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rumbo::gazetteer {

// What a query's name narrows down to: "Long Beach, CA" is "Long Beach" within "CA".
struct Asked {
  std::string name;
  std::vector<std::string> within;
};

// Parts a name at its commas, or, when the whole is no name the index knows, before its last words
// where those name a container: "Springfield IL".
Asked interpret(const Layers& layers, std::string_view name);

// The same where the words before the container are no name the index knows: "Tapachla Chiapas".
std::optional<Asked> interpret_misspelt(const Layers& layers, std::string_view name);

// What a context may mean, group by group: a place that fits a meaning of an earlier group rules
// out the later ones. "CA" is California before it is Canada.
struct Meanings {
  std::vector<std::vector<std::uint32_t>> groups;  // place numbers
  std::string code;                                // a division's code, "05"; may be empty
};

Meanings meanings_of_context(const Layers& layers, std::string_view text);  // after a comma
Meanings meanings_of_country(const Layers& layers, std::string_view text);
Meanings meanings_of_division(const Layers& layers, std::string_view text);

// Keeps the places that lie in one of the meanings of the first group that any lies in (or near it,
// if it is a city). Gives that meaning's name, or nothing when no place fits; then `places` is
// empty.
std::optional<std::string> keep_within(const Layers& layers, const Meanings& meanings,
                                       std::vector<std::uint32_t>& places);

}  // namespace rumbo::gazetteer
