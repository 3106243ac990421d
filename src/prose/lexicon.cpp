#include "prose/lexicon.hpp"

#include "prose/vocabulary.hpp"

namespace rumbo::prose {

const Meaning& Lexicon::meaning(std::string_view folded) const {
  const auto* entry = vocabulary().find(folded);
  return entry ? entry->in[static_cast<std::size_t>(language_)] : nothing_;
}

std::optional<Lexicon::Phrase> Lexicon::preposition(const Words& words, std::size_t begin,
                                                    std::size_t end) const {
  if (end <= begin) return std::nullopt;
  for (const auto& phrase : meaning(words[end - 1]).phrases) {
    const std::size_t length = phrase.words.size();
    if (end < begin + length) continue;
    const std::size_t first = end - length;
    bool same = true;
    for (std::size_t at = 0; at < length && same; ++at)
      same = words[first + at].folded == phrase.words[at];
    if (same) return Phrase{phrase.relation, first};
  }
  return std::nullopt;
}

const Lexicon& lexicon(Language language) {
  static const Lexicon english(Language::english);
  static const Lexicon spanish(Language::spanish);
  return language == Language::english ? english : spanish;
}

}  // namespace rumbo::prose
