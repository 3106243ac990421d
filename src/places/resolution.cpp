#include "places/resolution.hpp"

#include "gazetteer/name_key.hpp"
#include "text/fold.hpp"

#include <algorithm>

namespace rumbo::places {
namespace {

// The words that a span touches.
Range range_of(const prose::Words& words, prose::Span span) {
  const auto ends_before = [](const prose::Word& word, std::size_t at) {
    return word.span.end <= at;
  };
  const auto first = std::lower_bound(words.begin(), words.end(), span.begin, ends_before);
  auto last = first;
  while (last != words.end() && last->span.begin < span.end) ++last;
  return {static_cast<std::size_t>(first - words.begin()),
          static_cast<std::size_t>(last - words.begin())};
}

std::size_t sentence_of(const Prose& prose, std::size_t word) {
  const auto ends_before = [](const prose::Sentence& sentence, std::size_t at) {
    return sentence.range.last <= at;
  };
  const auto& all = prose.sentences;
  const auto found = std::lower_bound(all.begin(), all.end(), word, ends_before);
  if (all.empty()) return 0;
  return std::min(static_cast<std::size_t>(found - all.begin()), all.size() - 1);
}

// "Mexico's" is Mexico.
std::string_view without_possessive(std::string_view text) {
  for (const std::string_view ending : {"'s", "\u2019s", "'", "\u2019"})
    if (text.ends_with(ending)) return text.substr(0, text.size() - ending.size());
  return text;
}

}  // namespace

Mentions resolve_mentions(const Prose& prose, const std::vector<prose::Span>& given,
                          const PlaceIndex& index, const Lexicon& lexicon, std::string_view text,
                          const RankOptions& options) {
  Mentions mentions;
  mentions.all.reserve(given.size());
  for (const auto& span : given) {
    Mention mention;
    mention.text = text_of(text, span);
    mention.key = gazetteer::name_key(without_possessive(mention.text));
    mention.range = range_of(prose.words, span);
    mention.sentence = sentence_of(prose, mention.range.first);
    if (const auto country = index.demonym(text::fold(mention.text));
        country && index.named(mention.key).empty()) {
      mention.kind = MentionKind::demonym;
      mention.countries.emplace_back(*country);
    }
    mentions.all.push_back(std::move(mention));
  }
  mentions.main_country = rank_mentions(prose, lexicon, index, mentions.all, options);
  return mentions;
}

}  // namespace rumbo::places
