#include "reports/same_story.hpp"

#include <algorithm>
#include <string_view>

namespace rumbo::reports {

using prose::Words;

namespace {

constexpr std::size_t run = 5;  // words

std::uint64_t fnv1a(std::uint64_t hash, std::string_view text) {
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  return (hash ^ 0xFFU) * 1099511628211ULL;
}

}  // namespace

Shingles shingles_of(const Words& words) {
  std::vector<std::string_view> plain;
  for (const auto& word : words)
    if (word.kind != text::TokenKind::punctuation) plain.push_back(word.folded);
  Shingles shingles;
  for (std::size_t at = 0; at + run <= plain.size(); ++at) {
    std::uint64_t hash = 14695981039346656037ULL;
    for (std::size_t word = at; word < at + run; ++word) hash = fnv1a(hash, plain[word]);
    shingles.push_back(hash);
  }
  std::ranges::sort(shingles);
  shingles.erase(std::ranges::unique(shingles).begin(), shingles.end());
  return shingles;
}

double containment(const Shingles& a, const Shingles& b) {
  if (a.empty() || b.empty()) return 0;
  Shingles both;
  std::ranges::set_intersection(a, b, std::back_inserter(both));
  return static_cast<double>(both.size()) / static_cast<double>(std::min(a.size(), b.size()));
}

std::vector<std::size_t> find_copies(std::span<const Shingles> stories) {
  std::vector<std::size_t> first;
  for (std::size_t at = 0; at < stories.size(); ++at) {
    first.push_back(at);
    for (std::size_t before = 0; before < at; ++before)
      if (first[before] == before && containment(stories[before], stories[at]) >= same_story_from) {
        first[at] = before;
        break;
      }
  }
  return first;
}

}  // namespace rumbo::reports
