#include "reports/same_story.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <string_view>
#include <unordered_map>

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

namespace {

double least_shared(const Shingles& a, const Shingles& b) {
  return std::min(a.size(), b.size()) < few_shingles ? same_note_from : same_story_from;
}

// Which stories hold a shingle: only those that repeat none before them. Runs that many hold are
// some outlet's formula: they count when two stories are compared, but bring none together.
class ShingleIndex {
 public:
  // The first story that shares enough with this one; nothing when none does.
  std::optional<std::size_t> find(const Shingles& story, std::span<const Shingles> stories) const {
    std::set<std::size_t> near;
    for (const auto shingle : story)
      if (const auto found = holders_.find(shingle);
          found != holders_.end() && found->second.size() <= most_holders)
        near.insert(found->second.begin(), found->second.end());
    for (const std::size_t holder : near)
      if (containment(story, stories[holder]) >= least_shared(story, stories[holder]))
        return holder;
    return std::nullopt;
  }

  void add(std::size_t at, const Shingles& story) {
    for (const auto shingle : story)
      if (auto& holders = holders_[shingle]; holders.size() <= most_holders) holders.push_back(at);
  }

 private:
  static constexpr std::size_t most_holders = 20;

  std::unordered_map<std::uint64_t, std::vector<std::size_t>> holders_;
};

}  // namespace

std::vector<std::size_t> find_copies(std::span<const Shingles> stories) {
  std::vector<std::size_t> first;
  ShingleIndex index;
  for (std::size_t at = 0; at < stories.size(); ++at) {
    first.push_back(index.find(stories[at], stories).value_or(at));
    if (first[at] == at) index.add(at, stories[at]);
  }
  return first;
}

}  // namespace rumbo::reports
