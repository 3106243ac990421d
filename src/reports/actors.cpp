#include "reports/actors.hpp"

#include <algorithm>

namespace rumbo::reports {

using places::Mention;
using places::MentionKind;
using places::Mentions;
using places::Names;
using prose::BlockKind;
using prose::Language;
using prose::Lexicon;
using prose::Prose;
using prose::Range;
using prose::Role;
using prose::Words;

namespace {

class ActorFinder {
 public:
  ActorFinder(const Prose& prose, const Names& names, const Mentions& mentions,
              const Lexicon& lexicon)
      : words_(prose.words), names_(names), mentions_(mentions), lexicon_(lexicon) {}

  void read(std::size_t sentence, Range range) {
    for (std::size_t at = range.first; at < range.last;) {
      Actor actor;
      actor.sentence = sentence;
      actor.range = {at, at + 1};
      if (const auto name = person_at(at)) {
        actor.kind = ActorKind::person;
        actor.range.last = std::max(name->last, at + 1);
        actors_.push_back(actor);
      } else if (const auto kind = kind_of(at, range)) {
        actor.kind = *kind;
        actor.other = is_other(at, range) || is_many_groups(*kind, at);
        actor.object = is(at, Role::object_pronoun);
        actors_.push_back(actor);
      }
      at = actor.range.last;
    }
  }

  std::vector<Actor> take() { return std::move(actors_); }

 private:
  bool is(std::size_t at, Role role) const { return lexicon_.is(words_[at], role); }

  std::optional<Range> person_at(std::size_t at) const {
    for (const auto& range : names_.persons)
      if (range.contains(at)) return Range{at, range.last};
    if (words_[at].capitalised && names_.surnames.contains(words_[at].folded) && !is_place(at))
      return Range{at, at + 1};
    return std::nullopt;
  }

  bool is_place(std::size_t at) const {
    return std::ranges::any_of(mentions_.all, [&](const Mention& m) {
      return m.kind == MentionKind::place && m.range.contains(at);
    });
  }

  std::optional<ActorKind> kind_of(std::size_t at, Range range) const {
    if (!words_[at].is_word() || is_place(at)) return std::nullopt;
    for (const auto& organisation : names_.organisations)
      if (organisation.contains(at)) return ActorKind::official;
    if (is(at, Role::official)) return ActorKind::official;
    if (is(at, Role::group) && !names_a_kind(at, range)) return ActorKind::group;
    if (is(at, Role::mover)) return ActorKind::mover;
    if (is(at, Role::people) || is_demonym_noun(at)) return ActorKind::people;
    if (is(at, Role::it)) return ActorKind::it;
    if (is(at, Role::they)) return ActorKind::they;
    if (is(at, Role::we)) return ActorKind::we;
    if (is(at, Role::person)) return ActorKind::person;
    if (is(at, Role::object_pronoun) && lexicon_.language() == Language::english)
      return ActorKind::they;
    return std::nullopt;
  }

  // "caravan organisers": the group only says what kind.
  bool names_a_kind(std::size_t at, Range range) const {
    return at + 1 < range.last && is(at + 1, Role::official) && !words_[at].possessive;
  }

  // "Hondurans", "los hondureños".
  bool is_demonym_noun(std::size_t at) const {
    if (!words_[at].folded.ends_with('s')) return false;
    const bool demonym = std::ranges::any_of(mentions_.all, [&](const Mention& m) {
      return m.kind == MentionKind::demonym && m.range.first == at;
    });
    if (!demonym) return false;
    if (lexicon_.language() == Language::english) return true;
    return at > 0 && (is(at - 1, Role::determiner) || words_[at - 1].is_number());
  }

  // "caravans" is no one caravan.
  bool is_many_groups(ActorKind kind, std::size_t at) const {
    return kind == ActorKind::group && is(at, Role::many_groups);
  }

  bool is_other(std::size_t at, Range range) const {
    constexpr std::size_t reach = 3;
    for (std::size_t back = 1; back <= reach && at >= range.first + back; ++back) {
      const std::size_t word = at - back;
      if (is(word, Role::other)) return true;
      if (!words_[word].is_word() || is(word, Role::determiner)) return false;
    }
    return false;
  }

  const Words& words_;
  const Names& names_;
  const Mentions& mentions_;
  const Lexicon& lexicon_;
  std::vector<Actor> actors_;
};

bool is_pronoun(const Actor& actor) {
  return actor.kind == ActorKind::it || actor.kind == ActorKind::they;
}

// "it" takes no plural: police, officials, migrants.
bool can_stand_for(const Actor& pronoun, const Actor& actor) {
  if (is_pronoun(actor) || actor.kind == ActorKind::we) return false;
  return pronoun.kind != ActorKind::it || actor.kind == ActorKind::group;
}

std::optional<std::size_t> antecedent(const std::vector<Actor>& actors, std::size_t pronoun) {
  const std::size_t sentence = actors[pronoun].sentence;
  for (std::size_t at = pronoun; at-- > 0 && actors[at].sentence == sentence;)
    if (can_stand_for(actors[pronoun], actors[at])) return at;
  std::optional<std::size_t> first;
  for (std::size_t at = pronoun; at-- > 0;) {
    if (actors[at].sentence == sentence) continue;
    if (first && actors[at].sentence != actors[*first].sentence) break;
    if (can_stand_for(actors[pronoun], actors[at])) first = at;
  }
  return first;
}

}  // namespace

std::vector<Actor> find_actors(const Prose& prose, const Names& names, const Mentions& mentions,
                               const Lexicon& lexicon) {
  ActorFinder finder(prose, names, mentions, lexicon);
  for (std::size_t s = 0; s < prose.sentences.size(); ++s)
    if (prose.sentences[s].kind == BlockKind::text) finder.read(s, prose.sentences[s].range);
  return finder.take();
}

bool is_group(const std::vector<Actor>& actors, std::size_t actor, const Words& words) {
  const auto& it = actors[actor];
  switch (it.kind) {
    case ActorKind::group:
    case ActorKind::mover:
    case ActorKind::people:
      return !it.other;
    case ActorKind::we:
      return words[it.range.first].quoted;
    case ActorKind::it:
    case ActorKind::they: {
      if (it.object) return true;
      const auto before = antecedent(actors, actor);
      return before && is_group(actors, *before, words);
    }
    case ActorKind::official:
    case ActorKind::person:
      return false;
  }
  return false;
}

}  // namespace rumbo::reports
