#pragma once

#include "prose/words.hpp"

#include <array>
#include <bitset>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rumbo::prose {

enum class Language : std::uint8_t { english, spanish };
inline constexpr std::size_t language_count = 2;

// What a word does in a story. One word may do several things.
enum class Role : std::uint8_t {
  group,        // a moving body: caravan, contingent
  many_groups,  // several of them
  mover,        // its people: migrants, pilgrims
  people,       // people of any kind: persons, families
  wheels,
  vehicle,
  ship,
  troop,  // what a group goes on, or is: riders, trucks, ships, soldiers
  event,  // a group that is named by what it does: march, procession
  first,
  second,
  third,     // which of several groups: "the first", "another"
  official,  // whoever else acts in such stories: police, ministers, activists
  it,
  they,
  we,
  person,  // pronouns, by what they may stand for
  object_pronoun,
  possessive,
  other,  // previous, similar: a group of other days
  determiner,
  adjective,
  adverb,
  place_noun,
  linker,
  road,
  border,
  union_word,
  unit_km,
  unit_mile,
  negation,
  no_longer,
  future,
  unreal,
  have,
  had,
  be_now,
  be_past,
  to,
  intend,
  begin,
  prepare,
  prevent,
  fail,
  manage,
  compel,
  conditional,
  generic,  // usually
  every,
  period,  // "every year"
  permit,
  after,
  give_up,
  subordinator,
  relative,
  coordinator,
  speech,
  title,
  abbreviation,
  about,
  above,
  at_least,
  below,
  vague_count,
  byline,
  stamp,
  credit,
  function_word,
  last,
  next,
  today,
  yesterday,
  tomorrow,
  before_yesterday,
  tonight,
  morning,
  afternoon,
  hour,
  same_day,
  count_
};

// What an action is, whoever does it.
enum class Sense : std::uint8_t {
  depart,
  arrive,
  move,
  cross,
  head,
  rest,
  gather,
  hold,  // of the group; one holds a march
  disperse,
  detain,
  attack,
  injure,
  kill,
  help,   // what befell it
  carry,  // moved by others
  speech
};

enum class Form : std::uint8_t { past, participle, gerund, infinitive, present, future };

// One verb. Forms are parted by spaces; "=pasó" must be written with that very accent. When
// `particles` is given, one of them must follow ("set" + "off", "made" + "their_way").
struct VerbRow {
  Sense sense = Sense::move;
  std::string_view particles;
  std::string_view past;
  std::string_view participle;
  std::string_view gerund;
  std::string_view infinitive;
  std::string_view present;
  std::string_view future;
};

// A noun that names a movement: "arrival", "llegada".
struct NounRow {
  Sense sense = Sense::move;
  std::string_view words;
};

// How a place stands to an action.
enum class Relation : std::uint8_t {
  none,
  direct,
  from,
  to,
  toward,
  bound,
  in,
  near,
  through,
  along,
  between,
  of
};

struct RoleRow {
  Role role = Role::group;
  std::string_view words;
};
struct RelationRow {
  Relation relation = Relation::none;
  std::string_view phrases;  // parted by '|'
};
struct NumberRow {
  std::int64_t value = 0;
  std::string_view words;
};

// The tables of one language: lexicon_en.cpp, lexicon_es.cpp. All words are folded.
struct Tables {
  std::span<const RoleRow> roles;
  std::span<const VerbRow> verbs;
  std::span<const NounRow> nouns;
  std::span<const RelationRow> relations;
  std::span<const NumberRow> numbers;
  std::array<std::string_view, 12> months;
  std::array<std::string_view, 7> weekdays;  // Sunday first
};

struct VerbReading {
  const VerbRow* row = nullptr;
  Form form = Form::past;
  std::string_view exact;  // the spelling asked for, when the accent matters
};

// "on the way to".
struct RelationPhrase {
  std::vector<std::string> words;
  Relation relation = Relation::none;
};

// All that one language knows of a word.
struct Meaning {
  std::bitset<static_cast<std::size_t>(Role::count_)> roles;
  std::vector<VerbReading> verbs;
  std::optional<Sense> movement_noun;
  std::optional<unsigned> month;    // 1..12
  std::optional<unsigned> weekday;  // 0 is Sunday
  std::optional<std::int64_t> number;
  std::vector<RelationPhrase> phrases;  // those that end in it, longest first
  bool known = false;  // a word with a role, a verb, a month, a weekday or a number

  bool is(Role role) const { return roles.test(static_cast<std::size_t>(role)); }
};

// A word that some language knows, and what it means in each. Words carry it from the moment they
// are made, so that asking for a role is looking at a bit.
struct LexiconEntry {
  std::string folded;
  std::array<Meaning, language_count> in;  // by Language
  std::uint16_t small_word_of = 0;         // a bit a language of small_words()
};

// The words of one language. Immutable: may be shared between threads.
class Lexicon {
 public:
  using Verb = VerbReading;

  explicit Lexicon(Language language) : language_(language) {}

  Language language() const { return language_; }

  // By what the word was found to be when it was made: no search.
  const Meaning& meaning(const Word& word) const {
    return word.entry ? word.entry->in[static_cast<std::size_t>(language_)] : nothing_;
  }
  bool is(const Word& word, Role role) const { return word.entry && meaning(word).is(role); }
  bool knows(const Word& word) const { return meaning(word).known; }
  std::span<const Verb> verbs(const Word& word) const { return meaning(word).verbs; }

  // By spelling: a search each.
  bool knows(std::string_view folded) const { return meaning(folded).known; }
  std::span<const Verb> verbs(std::string_view folded) const { return meaning(folded).verbs; }
  std::optional<Sense> movement_noun(std::string_view folded) const {
    return meaning(folded).movement_noun;
  }
  std::optional<unsigned> month(std::string_view folded) const { return meaning(folded).month; }
  std::optional<unsigned> weekday(std::string_view folded) const { return meaning(folded).weekday; }
  std::optional<std::int64_t> number(std::string_view folded) const {
    return meaning(folded).number;
  }

  struct Phrase {
    Relation relation = Relation::none;
    std::size_t first = 0;  // the phrase's first word
  };
  // The longest preposition that ends before the word `end`, not reaching before `begin`.
  std::optional<Phrase> preposition(const Words& words, std::size_t begin, std::size_t end) const;

 private:
  const Meaning& meaning(std::string_view folded) const;

  Language language_;
  Meaning nothing_;
};

const Lexicon& lexicon(Language language);
const Tables& english_tables();
const Tables& spanish_tables();

}  // namespace rumbo::prose
