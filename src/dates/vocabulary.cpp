#include "dates/vocabulary.hpp"

#include "text/split.hpp"

#include <algorithm>

namespace rumbo::dates {
namespace {

// An expression can begin with any of these.
constexpr Sense beginners[] = {
    Sense::month,        Sense::weekday,      Sense::weekdays,    Sense::number,
    Sense::ordinal,      Sense::some,         Sense::half,        Sense::part,
    Sense::season,       Sense::day,          Sense::day_part,    Sense::relation,
    Sense::since_then,   Sense::every,        Sense::rhythm,      Sense::times,
    Sense::reference,    Sense::edge,         Sense::approximate, Sense::more,
    Sense::determiner,   Sense::year_word,    Sense::fiscal,      Sense::decade_word,
    Sense::century_word, Sense::quarter_mark, Sense::half_mark,   Sense::week_mark,
    Sense::fixed_hour,   Sense::holiday,      Sense::all,         Sense::weekend,
    Sense::per,          Sense::unit};

// No expression without one of these or a figure; the other words only lead to them.
constexpr Sense cores[] = {
    Sense::month,        Sense::weekday,    Sense::weekdays,    Sense::unit,
    Sense::part,         Sense::parts,      Sense::season,      Sense::day,
    Sense::day_part,     Sense::rhythm,     Sense::times,       Sense::reference,
    Sense::year_word,    Sense::fiscal,     Sense::decade_word, Sense::century_word,
    Sense::quarter_mark, Sense::half_mark,  Sense::week_mark,   Sense::meridiem,
    Sense::hour_mark,    Sense::fixed_hour, Sense::holiday,     Sense::weekend,
    Sense::multiplier};

constexpr std::size_t letters = 26;

// The place of a word's first two letters in the table; nothing when they are no ASCII letters.
std::optional<std::size_t> place_of(std::string_view word) {
  const auto index = [&](std::size_t at) { return static_cast<unsigned char>(word[at] - 'a'); };
  const std::size_t first = index(0);
  const std::size_t second = word.size() > 1 ? index(1) : 0;
  if (first >= letters || second >= letters) return std::nullopt;
  return first * letters + second;
}

// A bit for a word's length and one for its last letter.
std::uint64_t shape_of(std::string_view word) {
  const auto length = std::min<std::size_t>(word.size(), 31);
  const auto last = 32 + (static_cast<unsigned char>(word.back()) & 31U);
  return std::uint64_t{1} << length | std::uint64_t{1} << last;
}

}  // namespace

void Entry::add(Meaning meaning) {
  (meaning.phrase == 0 ? alone_ : heading_).add(meaning.sense);
  if (std::ranges::find(beginners, meaning.sense) != std::end(beginners)) {
    may_begin_ = true;
    begins_alone_ = begins_alone_ || meaning.phrase == 0;
  }
  constexpr int first_of_year = 19;  // "nineteen ninety-six"
  is_core_ = is_core_ || (meaning.sense == Sense::number && meaning.value >= first_of_year) ||
             std::ranges::find(cores, meaning.sense) != std::end(cores);
  meanings_.push_back(meaning);
}

std::optional<int> Entry::value(Sense sense) const {
  if (!has(sense)) return std::nullopt;
  for (const auto& meaning : meanings_)
    if (meaning.sense == sense && meaning.phrase == 0) return meaning.value;
  return std::nullopt;
}

Vocabulary::Vocabulary(std::span<const SenseRow> rows) : phrases_(1) {
  for (const auto& row : rows)
    for (const auto written : text::split(row.words, ' ')) {
      const auto words = text::split(written, '_');
      Entry::Meaning meaning{row.sense, static_cast<std::int16_t>(row.value), 0};
      if (words.size() > 1) {
        meaning.phrase = static_cast<std::uint16_t>(phrases_.size());
        phrases_.emplace_back(words.begin(), words.end());
      }
      entry(words.front()).add(meaning);
    }
}

Entry& Vocabulary::entry(std::string_view word) {
  if (const auto place = place_of(word)) shapes_[*place] |= shape_of(word);
  return entries_[std::string(word)];
}

const Entry* Vocabulary::find(std::string_view folded) const {
  if (folded.empty()) return nullptr;
  const auto place = place_of(folded);
  if (place) {
    const auto shape = shape_of(folded);
    if ((shapes_[*place] & shape) != shape) return nullptr;
  }
  if (!place && folded.size() > 1) return nullptr;
  const auto found = entries_.find(folded);
  return found == entries_.end() ? nullptr : &found->second;
}

const Vocabulary& vocabulary(prose::Language language) {
  static const Vocabulary english(english_words());
  static const Vocabulary spanish(spanish_words());
  return language == prose::Language::english ? english : spanish;
}

}  // namespace rumbo::dates
