#include "reports/place_links.hpp"

#include <algorithm>
#include <charconv>

namespace rumbo::reports {

using dates::DateExpression;
using places::Mention;
using places::MentionKind;
using prose::Lexicon;
using prose::Prose;
using prose::Range;
using prose::Relation;
using prose::Role;
using prose::Words;

namespace {

constexpr double km_in_mile = 1.609344;

class Linker {
 public:
  Linker(const Narration& story, std::size_t sentence, const std::vector<VerbUse>& verbs,
         const Dates& dates)
      : story_(story),
        sentence_(story.sentence(sentence).range),
        words_(story.words()),
        mentions_(story.reading().mentions.all),
        here_(story.mentions_of(sentence)),
        verbs_(verbs),
        lexicon_(story.lexicon()),
        dates_(dates) {}

  PlaceLink link(std::size_t index, const std::vector<PlaceLink>& before) const {
    const auto& mention = mentions_[index];
    std::size_t at = start_of_phrase(mention.range.first);
    if (mention.kind == MentionKind::stretch && at > sentence_.first &&
        (words_[at - 1].is("between") || words_[at - 1].is("entre")))
      return {index, Relation::between, at - 1, {}};
    if (mention.kind == MentionKind::offset) return link_offset(index, at);
    if (const auto phrase = lexicon_.preposition(words_, sentence_.first, at)) {
      PlaceLink link{index, phrase->relation, phrase->first, {}};
      measure(link);
      return link;
    }
    if (follows_verb(at)) return {index, Relation::direct, at, {}};
    if (const auto shared = shared_with(before, at)) return {index, *shared, at, {}};
    return {index, at == sentence_.first ? Relation::direct : Relation::none, at, {}};
  }

  // "15 km north of Huixtla" is where something happened, unless the words say from or to.
  PlaceLink link_offset(std::size_t index, std::size_t at) const {
    const auto phrase = lexicon_.preposition(words_, sentence_.first, at);
    const bool goes =
        phrase && (phrase->relation == Relation::from || phrase->relation == Relation::toward) &&
        !words_[at - 1].is("de");
    PlaceLink link{index, goes ? phrase->relation : Relation::in, at, {}};
    if (phrase) link.first = phrase->first;
    return link;
  }

 private:
  bool is(std::size_t at, Role role) const {
    return at >= sentence_.first && at < sentence_.last && lexicon_.is(words_[at], role);
  }

  // Back over "the southern Mexican city of".
  std::size_t start_of_phrase(std::size_t at) const {
    while (at > sentence_.first) {
      if (is(at - 1, Role::linker)) {
        const auto noun = noun_before_linker(at - 1);
        if (!noun) return at;
        at = *noun;
        continue;
      }
      const bool belongs = is(at - 1, Role::determiner) || is(at - 1, Role::adjective) ||
                           is(at - 1, Role::place_noun) || is(at - 1, Role::road) ||
                           story_.is_demonym(at - 1);
      if (!belongs || is_preposition(at - 1)) return at;
      --at;
    }
    return at;
  }

  bool is_preposition(std::size_t at) const {
    const auto phrase = lexicon_.preposition(words_, sentence_.first, at + 1);
    return phrase && !is(at, Role::determiner) && !is(at, Role::adjective);
  }

  std::optional<std::size_t> noun_before_linker(std::size_t linker) const {
    for (std::size_t back = 1; back <= 2 && linker >= sentence_.first + back; ++back)
      if (is(linker - back, Role::place_noun)) return linker - back;
    return std::nullopt;
  }

  bool follows_verb(std::size_t at) const {
    while (at > sentence_.first &&
           (is(at - 1, Role::adverb) || words_[at - 1].folded.ends_with("ly")))
      --at;
    return std::ranges::any_of(verbs_, [&](const VerbUse& use) { return use.range.last == at; });
  }

  std::optional<Relation> shared_with(const std::vector<PlaceLink>& before, std::size_t at) const {
    if (before.empty()) return std::nullopt;
    std::size_t end = mentions_[before.back().mention].range.last;
    for (const auto other : here_)
      if (mentions_[other].context_of == before.back().mention)
        end = std::max(end, mentions_[other].range.last);
    if (end >= at) return std::nullopt;
    for (std::size_t between = end; between < at; ++between)
      if (!words_[between].is(",") && !is(between, Role::coordinator) &&
          !is(between, Role::adverb) && !dates_word(between))
        return std::nullopt;
    return before.back().relation;
  }

  // Of a date between two names of a list, or the "on" before it.
  bool dates_word(std::size_t at) const {
    return std::ranges::any_of(dates_, [&](const DateExpression& date) {
      return date.range.contains(at) || (date.range.first == at + 1 && at > sentence_.first);
    });
  }

  // "12 kilometers (seven miles) from Huixtla", "3 km north of".
  void measure(PlaceLink& link) const {
    const bool measures = link.relation == Relation::from || link.relation == Relation::near;
    if (!measures || link.first == sentence_.first) return;
    std::size_t at = link.first - 1;
    if (words_[at].is(")")) {
      while (at > sentence_.first && !words_[at].is("(")) --at;
      if (at > sentence_.first) --at;
    }
    const bool km = is(at, Role::unit_km);
    if (!km && !is(at, Role::unit_mile)) return;
    link.relation = Relation::near;
    if (at == sentence_.first || !words_[at - 1].is_number()) return;
    double value = 0;
    const auto& digits = words_[at - 1].folded;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error == std::errc{} && value > 0) link.radius_km = km ? value : value * km_in_mile;
  }

  const Narration& story_;
  Range sentence_;
  const Words& words_;
  const std::vector<Mention>& mentions_;
  std::span<const std::size_t> here_;
  const std::vector<VerbUse>& verbs_;
  const Lexicon& lexicon_;
  const Dates& dates_;
};

bool can_be_linked(const Mention& mention) {
  return mention.kind != MentionKind::demonym && mention.kind != MentionKind::metonym &&
         !mention.context_of && !mention.part_of_other;
}

}  // namespace

std::vector<PlaceLink> link_places(const Narration& story, std::size_t sentence,
                                   const std::vector<VerbUse>& verbs, const Dates& dates) {
  const Linker linker(story, sentence, verbs, dates);
  std::vector<PlaceLink> links;
  for (const auto index : story.mentions_of(sentence))
    if (can_be_linked(story.reading().mentions.all[index]))
      links.push_back(linker.link(index, links));
  return links;
}

}  // namespace rumbo::reports
