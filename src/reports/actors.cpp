#include "reports/actors.hpp"

#include "reports/bodies.hpp"

#include <algorithm>

namespace rumbo::reports {

using places::MentionKind;
using places::Mentions;
using places::Names;
using prose::BlockKind;
using prose::Language;
using prose::Lexicon;
using prose::Prose;
using prose::Range;
using prose::Role;
using prose::Word;
using prose::Words;

namespace {

// What the words are known to be, one entry a word.
class WordMarks {
 public:
  WordMarks(const Prose& prose, const Names& names, const Mentions& mentions)
      : marks_(prose.words.size(), 0), person_end_(prose.words.size(), 0) {
    for (const auto& mention : mentions.all) {
      if (mention.kind == MentionKind::place) mark(mention.range, place);
      if (mention.kind == MentionKind::demonym)
        mark({mention.range.first, mention.range.first + 1}, demonym);
    }
    for (const auto& range : names.organisations) mark(range, organisation);
    for (const auto& range : names.persons)
      for (std::size_t at = range.first; at < std::min(range.last, person_end_.size()); ++at)
        person_end_[at] = range.last;
  }

  bool is_place(std::size_t at) const { return (marks_[at] & place) != 0; }
  bool is_demonym(std::size_t at) const { return (marks_[at] & demonym) != 0; }
  bool is_organisation(std::size_t at) const { return (marks_[at] & organisation) != 0; }
  std::size_t person_end(std::size_t at) const { return person_end_[at]; }

 private:
  static constexpr std::uint8_t place = 1, demonym = 2, organisation = 4;

  void mark(Range range, std::uint8_t bit) {
    for (std::size_t at = range.first; at < std::min(range.last, marks_.size()); ++at)
      marks_[at] |= bit;
  }

  std::vector<std::uint8_t> marks_;
  std::vector<std::size_t> person_end_;
};

class ActorFinder {
 public:
  ActorFinder(const Prose& prose, const Names& names, const Mentions& mentions,
              const Lexicon& lexicon, Admit admit)
      : words_(prose.words),
        names_(names),
        marks_(prose, names, mentions),
        lexicon_(lexicon),
        admit_(admit) {}

  void read(std::size_t sentence, Range range) {
    for (std::size_t at = range.first; at < range.last;) {
      Actor actor;
      actor.sentence = sentence;
      actor.range = {at, at + 1};
      if (const auto end = person_end(at)) {
        actor.kind = ActorKind::person;
        actor.range.last = std::min(std::max(end, at + 1), range.last);
        actors_.push_back(actor);
      } else if (const auto kind = kind_of(at, range)) {
        actor.kind = *kind;
        describe(at, range, actor);
        actors_.push_back(actor);
      }
      at = actor.range.last;
    }
  }

  std::vector<Actor> take() { return std::move(actors_); }

 private:
  bool is(std::size_t at, Role role) const { return lexicon_.is(words_[at], role); }

  // Past the person's name that the word is of; 0 for none.
  std::size_t person_end(std::size_t at) const {
    if (marks_.person_end(at) != 0) return marks_.person_end(at);
    const Word& word = words_[at];
    const bool surname =
        word.capitalised && !marks_.is_place(at) && names_.surnames.contains(word.folded);
    return surname ? at + 1 : 0;
  }

  std::optional<ActorKind> kind_of(std::size_t at, Range range) const {
    const Word& word = words_[at];
    if (!word.is_word() || marks_.is_place(at)) return std::nullopt;
    const bool month = word.capitalised && lexicon_.month(word.folded).has_value();
    if (month && at > range.first) return std::nullopt;  // "last March"
    if (marks_.is_organisation(at)) return ActorKind::official;
    if (is(at, Role::troop))
      return admit_ == Admit::groups || names_a_kind(at, range) ? ActorKind::official
                                                                : ActorKind::group;
    if (is(at, Role::official)) return ActorKind::official;
    if (is(at, Role::group) && !names_a_kind(at, range))
      return is_of_officials(at, range) ? ActorKind::official : ActorKind::group;
    if (is(at, Role::mover))
      return names_a_kind(at, range) ? std::nullopt : std::optional(ActorKind::mover);
    if (is(at, Role::people) || is_demonym_noun(at)) return ActorKind::people;
    if (is(at, Role::it)) return ActorKind::it;
    if (is(at, Role::they)) return ActorKind::they;
    if (is(at, Role::we)) return is_we(at) ? ActorKind::we : ActorKind::person;
    if (is(at, Role::person)) return ActorKind::person;
    if (is(at, Role::object_pronoun) && lexicon_.language() == Language::english)
      return ActorKind::they;
    if (is_bare_other(at, range)) return ActorKind::group;
    return std::nullopt;
  }

  // One who says "I" in a quotation speaks of himself.
  bool is_we(std::size_t at) const {
    return !words_[at].quoted || !(words_[at].is("i") || words_[at].is("yo"));
  }

  // "the other reached León", "el otro salió": a group without its noun.
  bool is_bare_other(std::size_t at, Range range) const {
    if (at <= range.first || at + 1 >= range.last || !is(at, Role::second)) return false;
    if (!is(at - 1, Role::determiner) || words_[at].is("another")) return false;
    const Word& next = words_[at + 1];
    return lexicon_.is(next, Role::had) || lexicon_.is(next, Role::be_past) ||
           !lexicon_.verbs(next.folded).empty();
  }

  // "caravan organisers", "march route": the group only says what kind.
  bool names_a_kind(std::size_t at, Range range) const {
    return at + 1 < range.last && !words_[at].possessive &&
           (is(at + 1, Role::official) || is(at + 1, Role::road));
  }

  // "a team of the World Health Organization", "un buque de la Marina".
  bool is_of_officials(std::size_t at, Range range) const {
    constexpr std::size_t reach = 4;
    if (at + 1 >= range.last || !is(at + 1, Role::linker)) return false;
    for (std::size_t next = at + 2; next < std::min(range.last, at + reach); ++next) {
      if (marks_.is_organisation(next) || is(next, Role::official)) return true;
      if (is(next, Role::mover) || is(next, Role::people)) return false;
    }
    return false;
  }

  // "Hondurans", "los hondureños".
  bool is_demonym_noun(std::size_t at) const {
    if (!words_[at].folded.ends_with('s') || !marks_.is_demonym(at)) return false;
    if (lexicon_.language() == Language::english) return true;
    return at > 0 && (is(at - 1, Role::determiner) || words_[at - 1].is_number());
  }

  void describe(std::size_t at, Range range, Actor& actor) const {
    actor.object = is(at, Role::object_pronoun);
    if (actor.kind > ActorKind::people) return;
    actor.event = is(at, Role::event);
    actor.going = going_of(at, actor.kind);
    actor.which = which_of(at, range);
    const bool many = actor.kind == ActorKind::group && is(at, Role::many_groups);
    if (many) actor.which = Which::past;
    if (is_bare_other(at, range)) actor.which = Which::second;
  }

  Going going_of(std::size_t at, ActorKind kind) const {
    if (is(at, Role::wheels)) return Going::wheels;
    if (is(at, Role::vehicle)) return Going::vehicles;
    if (is(at, Role::ship)) return Going::ships;
    if (is(at, Role::troop)) return Going::troops;
    return kind == ActorKind::mover ? Going::afoot : Going::any;
  }

  Which which_of(std::size_t at, Range range) const {
    constexpr std::size_t reach = 3;
    for (std::size_t back = 1; back <= reach && at >= range.first + back; ++back) {
      const std::size_t word = at - back;
      if (is(word, Role::other)) return Which::past;
      if (is(word, Role::period)) return Which::past;  // "last year's caravan"
      if (is(word, Role::third)) return Which::third;
      if (is(word, Role::second)) return Which::second;
      if (is(word, Role::first)) return Which::first;
      if (!words_[word].is_word() || is(word, Role::determiner)) break;
    }
    const bool past_behind = at + 1 < range.last && is(at + 1, Role::other);
    return past_behind ? Which::past : Which::unsaid;
  }

  const Words& words_;
  const Names& names_;
  WordMarks marks_;
  const Lexicon& lexicon_;
  Admit admit_;
  std::vector<Actor> actors_;
};

}  // namespace

std::vector<Actor> find_actors(const Prose& prose, const Names& names, const Mentions& mentions,
                               const Lexicon& lexicon, Admit admit) {
  ActorFinder finder(prose, names, mentions, lexicon, admit);
  for (std::size_t s = 0; s < prose.sentences.size(); ++s)
    if (prose.sentences[s].kind == BlockKind::text) finder.read(s, prose.sentences[s].range);
  auto actors = finder.take();
  find_bodies(prose, mentions, lexicon, admit, actors);
  return actors;
}

Range actors_of(const std::vector<Actor>& actors, std::size_t sentence) {
  const auto found = std::ranges::equal_range(actors, sentence, {}, &Actor::sentence);
  return {static_cast<std::size_t>(found.begin() - actors.begin()),
          static_cast<std::size_t>(found.end() - actors.begin())};
}

}  // namespace rumbo::reports
