#include "places/resolution.hpp"

#include "gazetteer/name_key.hpp"
#include "places/regional_demonyms.hpp"
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

constexpr std::int64_t well_known = 100'000;  // inhabitants

// A demonym, unless the name is also that of an area or of a town everybody knows.
bool is_demonym(const Mention& mention, const PlaceIndex& index) {
  const std::string word = text::fold(mention.text);
  if (!index.demonym(word) && !regional_demonym(word)) return false;
  return std::ranges::none_of(index.named(mention.key), [&](const auto& named) {
    const auto place = index.sketch(named.number);
    return named.primary && (place.kind > gazetteer::Kind::city || place.population >= well_known);
  });
}

void read_as_demonym(Mention& mention, const PlaceIndex& index) {
  mention.kind = MentionKind::demonym;
  mention.key = text::fold(mention.text);
  if (const auto country = index.demonym(mention.key)) {
    mention.countries.emplace_back(*country);
  } else if (const auto regional = regional_demonym(mention.key); !regional->country.empty()) {
    mention.countries.emplace_back(regional->country);
  }
}

}  // namespace

std::vector<Mention> given_mentions(const Prose& prose, const std::vector<prose::Span>& given,
                                    const PlaceIndex& index, std::string_view text) {
  std::vector<Mention> mentions;
  mentions.reserve(given.size());
  for (const auto& span : given) {
    Mention mention;
    mention.text = text_of(text, span);
    mention.key = gazetteer::name_key(without_possessive(mention.text));
    mention.range = range_of(prose.words, span);
    mention.sentence = sentence_of(prose, mention.range.first);
    if (is_demonym(mention, index)) read_as_demonym(mention, index);
    mentions.push_back(std::move(mention));
  }
  return mentions;
}

Mentions settle_given(std::vector<Mention> given, const Prose& prose, const PlaceIndex& index,
                      const Lexicon& lexicon, const RankOptions& options) {
  Mentions mentions;
  mentions.all = std::move(given);
  RankOptions all = options;
  all.place_unknown = true;
  mentions.main_country = rank_mentions(prose, lexicon, index, mentions.all, all);
  return mentions;
}

Mentions resolve_mentions(const Prose& prose, const std::vector<prose::Span>& given,
                          const PlaceIndex& index, const Lexicon& lexicon, std::string_view text,
                          const RankOptions& options) {
  return settle_given(given_mentions(prose, given, index, text), prose, index, lexicon, options);
}

}  // namespace rumbo::places
