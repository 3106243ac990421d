#include "route/border_name.hpp"

#include "text/fold.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace rumbo::route {
namespace {

constexpr std::array<std::string_view, 14> connecting = {
    "the", "between", "and", "of", "with", "entre", "y", "e", "de", "con", "la", "el", "los", "a"};

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  while (!text.empty()) {
    const auto space = std::min(text.find(' '), text.size());
    if (space > 0) words.push_back(text.substr(0, space));
    text.remove_prefix(std::min(space + 1, text.size()));
  }
  return words;
}

// The words, trimmed of those that only connect, as a country.
std::optional<std::string> country_of(std::vector<std::string_view> words,
                                      const Resolver& resolver) {
  const auto connects = [](std::string_view word) {
    return std::ranges::find(connecting, word) != connecting.end();
  };
  while (!words.empty() && connects(words.front())) words.erase(words.begin());
  while (!words.empty() && connects(words.back())) words.pop_back();
  std::string name;
  for (const auto word : words) name += (name.empty() ? "" : " ") + std::string(word);
  return name.empty() ? std::nullopt : resolver.country_code(name);
}

}  // namespace

std::optional<CountryPair> border_named(std::string_view name, const Resolver& resolver) {
  if (auto known = resolver.border(name)) return known;
  constexpr std::size_t longest = 12;  // words; each way to part them is tried
  const std::string folded = text::fold(name);
  auto words = words_of(folded);
  const auto border = std::ranges::find_if(
      words, [](std::string_view word) { return word == "border" || word == "frontera"; });
  if (border == words.end() || words.size() > longest) return std::nullopt;
  words.erase(border);
  for (std::size_t split = 1; split < words.size(); ++split) {
    const auto middle = words.begin() + static_cast<std::ptrdiff_t>(split);
    const auto first = country_of({words.begin(), middle}, resolver);
    if (!first) continue;
    const auto second = country_of({middle, words.end()}, resolver);
    if (second && *first != *second) return CountryPair{*first, *second};
  }
  return std::nullopt;
}

}  // namespace rumbo::route
