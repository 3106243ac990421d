#include "places/name_tags.hpp"

#include <algorithm>
#include <bitset>
#include <memory>

namespace rumbo::places {

using prose::Language;
using prose::Lexicon;
using prose::Prose;
using prose::Range;
using prose::Word;

namespace {

const NameWords& name_words(Language language) {
  static const NameWords english(english_name_words());
  static const NameWords spanish(spanish_name_words());
  return language == Language::english ? english : spanish;
}

// Words seen, by hash: may rarely say yes of a word that was not.
class Sieve {
 public:
  void add(std::string_view word) { bits_->set(slot(word)); }
  bool has(std::string_view word) const { return bits_->test(slot(word)); }

 private:
  static constexpr std::size_t slots = 1U << 15U;
  static std::size_t slot(std::string_view word) {
    return std::hash<std::string_view>{}(word) % slots;
  }
  std::unique_ptr<std::bitset<slots>> bits_ = std::make_unique<std::bitset<slots>>();
};

constexpr std::size_t long_word = 4;       // bytes: shorter ones stay small in headlines
constexpr std::size_t fewest_of_loud = 3;  // words

// Nearly every longer word of the sentence has a capital, the first one aside.
bool is_loud(const prose::Words& words, Range sentence) {
  std::size_t longer = 0;
  std::size_t capitals = 0;
  for (std::size_t at = sentence.first + 1; at < sentence.last; ++at) {
    if (!words[at].is_word() || words[at].folded.size() < long_word) continue;
    ++longer;
    if (words[at].capitalised) ++capitals;
  }
  return longer >= fewest_of_loud && capitals * 10 >= longer * 8;
}

}  // namespace

std::vector<NameFlags> tag_words(const Prose& prose, const Lexicon& lexicon) {
  const auto& table = name_words(lexicon.language());
  std::vector<NameFlags> tags(prose.words.size());
  Sieve small;
  for (std::size_t at = 0; at < tags.size(); ++at) {
    const Word& word = prose.words[at];
    if (!word.is_word()) continue;
    tags[at] = table.of(word.folded);
    if (!word.capitalised) small.add(word.folded);
  }
  for (const auto& sentence : prose.sentences) {
    const NameFlags loud = is_loud(prose.words, sentence.range) ? naming::loud : 0;
    for (std::size_t at = sentence.range.first; at < sentence.range.last; ++at) {
      const Word& word = prose.words[at];
      tags[at] |= loud;
      if (!word.is_word() || !word.capitalised) continue;
      if (small.has(word.folded)) tags[at] |= naming::small_too;
    }
  }
  return tags;
}

}  // namespace rumbo::places
