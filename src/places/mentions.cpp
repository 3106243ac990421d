#include "places/mentions.hpp"

#include "text/fold.hpp"

#include <algorithm>

namespace rumbo::places {

using prose::Lexicon;
using prose::Prose;
using prose::Range;

Mentions resolve_mentions(const Prose& prose, const std::vector<prose::Span>& given,
                          const PlaceIndex& index, const Lexicon& lexicon, std::string_view text) {
  Mentions mentions;
  for (const auto& span : given) {
    Mention mention;
    mention.text = text_of(text, span);
    mention.key = text::fold(mention.text);
    const auto& words = prose.words;
    while (mention.range.first < words.size() && words[mention.range.first].span.end <= span.begin)
      ++mention.range.first;
    mention.range.last = mention.range.first;
    while (mention.range.last < words.size() && words[mention.range.last].span.begin < span.end)
      ++mention.range.last;
    while (mention.sentence + 1 < prose.sentences.size() &&
           prose.sentences[mention.sentence].range.last <= mention.range.first)
      ++mention.sentence;
    for (const auto& name : index.named(mention.key))
      mention.candidates.push_back({index.place(name.number), name.primary, 0, {}});
    mentions.all.push_back(std::move(mention));
  }
  mentions.main_country = rank_mentions(prose, lexicon, mentions.all);
  return mentions;
}

Mentions find_mentions(const Prose& prose, const Names& names, const PlaceIndex& index,
                       const Lexicon& lexicon, std::string_view text) {
  Mentions mentions;
  mentions.all = spot(prose, names, index, lexicon, text);
  mentions.main_country = rank_mentions(prose, lexicon, mentions.all);
  join_mentions(prose, index, lexicon, text, mentions);
  return mentions;
}

}  // namespace rumbo::places
