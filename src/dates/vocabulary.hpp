#pragma once

#include "prose/lexicon.hpp"

#include <array>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace rumbo::dates {

// What a word or a phrase can be in an expression of time. Beside it stands a number; what it
// counts is said here.
enum class Sense : std::uint8_t {
  month,       // 1..12
  weekday,     // 0 is Sunday
  weekdays,    // "Mondays"
  weak,        // a month or a weekday that is another word too: "may", "sun"
  unit,        // a Grain: "week", "weeks"
  units,       // 1: written in the plural
  number,      // "twenty"
  multiplier,  // 100, 1000
  ordinal,     // 1..31; -1 "last"
  some,        // a vague quantity: 2 "a couple", 0 "several"
  half,        // "half an hour", "y media"
  part,        // a Part of the day
  parts,       // 1: in the plural, "nights"
  season,      // 0 spring .. 3 winter
  day,         // days from today: "tomorrow" 1
  day_part,    // ten times the days from today and a Part: "anoche" -10 + night
  relation,    // a Relation: "last", "next", "following"
  behind,      // 1: a relation that also stands behind its noun: "pasado"
  ago,         // stands behind: "ago"
  since_then,  // stands before: "hace"
  later,       // +1 "later", "después"; -1 "earlier", "antes"
  from_now,    // "from now", "hence"
  every,
  other,      // "every other day"
  rhythm,     // ten times the count and a Grain: "daily", "biweekly"
  times,      // "times", "once"
  per,        // "a", "per", "por"
  reference,  // 0 past, 1 present, 2 future
  edge,       // an Edge: "early", "mid", "finales de"
  approximate,
  more,  // +1 "more than", -1 "less than", 0 "at least"
  determiner,
  of,
  on,
  during,  // prepositions before which a bare year is a year
  from,
  to,
  until,
  since,
  before,
  after,
  between,
  or_later,  // behind a date: "or later", "onwards"
  and_or,
  in,
  year_word,  // "year", "año"
  fiscal,
  decade_word,  // "nineties" 90
  century_word,
  roman,
  quarter_mark,  // "Q", "T"
  half_mark,     // "H"
  week_mark,     // "week", "W"
  meridiem,      // 0 "am", 12 "pm"
  hour_mark,     // "o'clock", "horas", "h"
  clock_at,      // "las", "la", "at"
  past_hour,     // "past", "y"
  to_hour,       // "to", "menos"
  fixed_hour,    // minute of the day: "noon"
  zone,
  holiday,  // a Holiday's number
  old,      // "old" behind "year"
  all,      // "all", "todo"
  weekend,
  future,  // a verb that tells of the future
  past,
  counted,  // a noun that a number counts: "people"
  count_
};

// How a period lies to the one it is measured from.
enum class Relation : std::int8_t { none, last, this_one, next, following, previous, same, past };

struct SenseRow {
  Sense sense = Sense::month;
  int value = 0;
  std::string_view words;  // folded, parted by spaces; a phrase's words are joined by '_'
};

// A set of senses.
class Senses {
 public:
  constexpr Senses() = default;
  constexpr Senses(std::initializer_list<Sense> senses) {
    for (const auto sense : senses) add(sense);
  }

  constexpr void add(Sense sense) { bits_[place(sense)] |= bit(sense); }
  constexpr bool has(Sense sense) const { return (bits_[place(sense)] & bit(sense)) != 0; }
  constexpr bool meets(const Senses& other) const {
    return ((bits_[0] & other.bits_[0]) | (bits_[1] & other.bits_[1])) != 0;
  }
  constexpr bool empty() const { return (bits_[0] | bits_[1]) == 0; }

 private:
  static constexpr std::size_t place(Sense sense) { return static_cast<std::size_t>(sense) / 64; }
  static constexpr std::uint64_t bit(Sense sense) {
    return std::uint64_t{1} << static_cast<std::size_t>(sense) % 64;
  }

  std::array<std::uint64_t, 2> bits_{};
};
static_assert(static_cast<std::size_t>(Sense::count_) <= 128);

// What the vocabulary knows of one word.
class Entry {
 public:
  struct Meaning {
    Sense sense = Sense::month;
    std::int16_t value = 0;
    std::uint16_t phrase = 0;  // 0: the word alone
  };

  void add(Meaning meaning);
  bool has(Sense sense) const { return alone_.has(sense); }
  bool heads(Sense sense) const { return heading_.has(sense); }  // a phrase
  bool knows(Sense sense) const { return has(sense) || heads(sense); }
  bool knows_any(const Senses& senses) const {
    return alone_.meets(senses) || heading_.meets(senses);
  }
  std::optional<int> value(Sense sense) const;  // of the word alone
  const std::vector<Meaning>& meanings() const { return meanings_; }
  bool may_begin() const { return may_begin_; }        // whether an expression can begin here
  bool begins_alone() const { return begins_alone_; }  // not only as the first word of a phrase
  bool is_core() const { return is_core_; }  // whether it can make an expression of its words

 private:
  Senses alone_;
  Senses heading_;
  std::vector<Meaning> meanings_;
  bool may_begin_ = false;
  bool begins_alone_ = false;
  bool is_core_ = false;
};

// The words of time of one language. Immutable: may be shared between threads.
class Vocabulary {
 public:
  explicit Vocabulary(std::span<const SenseRow> rows);

  const Entry* find(std::string_view folded) const;  // nullptr: says nothing of time
  std::span<const std::string> phrase(std::uint16_t number) const { return phrases_[number]; }

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>{}(text);
    }
  };

  Entry& entry(std::string_view word);

  // Which lengths and last letters have the words that begin with these two letters: most words
  // end here.
  std::array<std::uint64_t, 26 * 26> shapes_{};
  std::unordered_map<std::string, Entry, Hash, std::equal_to<>> entries_;
  std::vector<std::vector<std::string>> phrases_;
};

const Vocabulary& vocabulary(prose::Language language);
std::span<const SenseRow> english_words();
std::span<const SenseRow> spanish_words();

}  // namespace rumbo::dates
