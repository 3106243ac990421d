#include "reports/narrative_dates.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace rumbo::reports {

using dates::DateExpression;
using dates::Tense;
using prose::BlockKind;
using prose::Lexicon;
using prose::Range;
using prose::Role;
using prose::Words;

namespace {

template <std::size_t n>
bool is_one_of(std::string_view word, const std::array<std::string_view, n>& list) {
  return std::ranges::find(list, word) != list.end();
}

constexpr std::array<std::string_view, 12> parts_of_day = {
    "day", "morning", "afternoon", "evening",   "night", "dawn",
    "dia", "manana",  "tarde",     "madrugada", "noche", "jornada"};

class LaterFinder {
 public:
  LaterFinder(const Words& words, Range range, const Lexicon& lexicon)
      : words_(words), range_(range), lexicon_(lexicon) {}

  std::optional<int> run() const {
    for (std::size_t at = range_.first; at < range_.last; ++at)
      if (const auto days = english(at) ? english(at) : spanish(at)) return days;
    return std::nullopt;
  }

 private:
  std::string_view word(std::size_t at) const {
    return at < range_.last ? std::string_view(words_[at].folded) : std::string_view();
  }

  bool is_part(std::size_t at) const { return is_one_of(word(at), parts_of_day); }

  std::optional<int> english(std::size_t at) const {
    if ((word(at) == "next" || word(at) == "following") && is_part(at + 1)) return 1;
    if (word(at) == "previous" && is_part(at + 1)) return -1;
    if (word(at) == "same" && is_part(at + 1)) return 0;
    if (word(at) == "day" && at > range_.first && words_[at - 1].is("the")) {
      if (word(at + 1) == "before") return -1;
      if (word(at + 1) == "after") return 1;
    }
    return counted(at);
  }

  std::optional<int> spanish(std::size_t at) const {
    if (is_part(at) && word(at + 1) == "siguiente") return 1;
    if (is_part(at) && word(at + 1) == "anterior") return -1;
    if (word(at) == "mismo" && word(at + 1) == "dia") return 0;
    if (word(at) == "vispera") return -1;
    return std::nullopt;
  }

  // "two days later", "una semana antes".
  std::optional<int> counted(std::size_t at) const {
    constexpr std::array<std::string_view, 3> after = {"later", "afterwards", "despues"};
    constexpr std::array<std::string_view, 4> before = {"earlier", "before", "previously", "antes"};
    const auto unit = unit_at(at);
    if (!unit || at == range_.first) return std::nullopt;
    const auto number = number_at(at - 1);
    if (!number) return std::nullopt;
    const bool later =
        is_one_of(word(at + 1), after) || (word(at + 1) == "mas" && word(at + 2) == "tarde");
    if (later) return *number * *unit;
    if (is_one_of(word(at + 1), before)) return -*number * *unit;
    return std::nullopt;
  }

  std::optional<int> unit_at(std::size_t at) const {
    constexpr std::array<std::string_view, 4> days = {"day", "days", "dia", "dias"};
    constexpr std::array<std::string_view, 4> weeks = {"week", "weeks", "semana", "semanas"};
    if (is_one_of(word(at), days)) return 1;
    if (is_one_of(word(at), weeks)) return 7;
    return std::nullopt;
  }

  std::optional<int> number_at(std::size_t at) const {
    constexpr std::array<std::string_view, 5> one = {"a", "one", "un", "una", "uno"};
    if (is_one_of(word(at), one)) return 1;
    if (words_[at].is_number() && words_[at].folded.size() <= 2)
      return std::atoi(words_[at].folded.c_str());
    const auto number = lexicon_.number(word(at));
    return number && *number < 100 ? std::optional(static_cast<int>(*number)) : std::nullopt;
  }

  const Words& words_;
  Range range_;
  const Lexicon& lexicon_;
};

bool is_real(std::chrono::year_month_day date) { return date.ok(); }

// A sentence that is a date and no more.
std::optional<DateExpression> date_alone(const Reading& reading, const prose::Sentence& sentence) {
  constexpr std::size_t longest = 10;
  if (sentence.range.last - sentence.range.first > longest) return std::nullopt;
  const auto& words = reading.prose.words;
  const auto found = dates::find_dates(words, sentence.range, reading.words());
  if (found.size() != 1 || !found[0].names_a_day() || found[0].days_away) return std::nullopt;
  for (std::size_t at = sentence.range.first; at < sentence.range.last; ++at) {
    const bool belongs = found[0].range.contains(at) || !words[at].is_word() ||
                         reading.words().is(words[at], Role::determiner) || words[at].is("on");
    if (!belongs) return std::nullopt;
  }
  return found[0];
}

std::optional<time::Day> whole_day(const DateExpression& date) {
  if (!date.is_complete()) return std::nullopt;
  const auto when = dates::resolve(date, std::nullopt, Tense::past);
  return when ? when->earliest() : std::nullopt;
}

// The first entry's day in the first year that the title names: "Diary, 1924-25".
std::optional<time::Day> from_title(const Reading& reading,
                                    const std::vector<std::optional<DateExpression>>& dated) {
  const auto first = std::ranges::find_if(dated, [](const auto& date) { return date.has_value(); });
  const auto& sentences = reading.prose.sentences;
  if (first == dated.end() || sentences.empty()) return std::nullopt;
  for (const auto& sentence : sentences) {
    if (sentence.kind != BlockKind::title) continue;
    for (std::size_t at = sentence.range.first; at < sentence.range.last; ++at) {
      const auto& word = reading.prose.words[at];
      if (!word.is_number() || word.folded.size() != 4) continue;
      auto whole = **first;
      whole.year = whole.written.year = std::atoi(word.folded.c_str());
      return whole_day(whole);
    }
  }
  return std::nullopt;
}

std::optional<time::Day> day_of(const DateExpression& date, std::optional<time::Day> base,
                                std::optional<time::Day> published) {
  if (const auto day = whole_day(date)) return day;
  if (base && !date.year) return day_near(date, *base);
  const auto when = dates::resolve(date, published, Tense::past);
  return when && !when->is_interval() ? when->earliest() : std::nullopt;
}

}  // namespace

std::optional<int> find_days_later(const Words& words, Range range, const Lexicon& lexicon) {
  return LaterFinder(words, range, lexicon).run();
}

std::optional<time::Day> day_near(const DateExpression& date, time::Day base) {
  if (date.year || !date.names_a_day() || date.days_away) return std::nullopt;
  if (date.month == 0 || date.day == 0) {
    if (!date.weekday) return std::nullopt;
    const int ahead =
        (static_cast<int>(*date.weekday) - static_cast<int>(dates::weekday_of(base)) + 7) % 7;
    return base + std::chrono::days{ahead};
  }
  const std::chrono::year_month_day parts{base};
  std::optional<time::Day> best;
  for (int away = -1; away <= 1; ++away) {
    const std::chrono::year_month_day tried{parts.year() + std::chrono::years{away},
                                            std::chrono::month{date.month},
                                            std::chrono::day{date.day}};
    if (!is_real(tried)) continue;
    const time::Day day = std::chrono::sys_days{tried};
    if (date.weekday && dates::weekday_of(day) != *date.weekday) continue;
    const auto off = [&](time::Day other) { return std::abs(time::days_between(base, other)); };
    if (!best || off(day) < off(*best)) best = day;
  }
  return best;
}

std::vector<std::optional<time::Day>> find_entries(const Reading& reading,
                                                   std::optional<time::Day> published) {
  const auto& sentences = reading.prose.sentences;
  std::vector<std::optional<DateExpression>> dated(sentences.size());
  std::optional<time::Day> base;  // the first whole date
  std::size_t found = 0;
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    if (sentences[s].kind == BlockKind::dateline) continue;
    dated[s] = date_alone(reading, sentences[s]);
    found += dated[s] ? 1 : 0;
    if (dated[s] && !base) base = whole_day(*dated[s]);
  }
  const auto& stamp = reading.frame.stamp;
  if (found == 0) return {};
  const auto stamped = stamp ? whole_day(*stamp) : std::nullopt;
  // A diary's first date stands where a story's own would.
  const bool opens = stamped && published == stamped && !base && found > 1;
  if (opens) base = stamped;
  if (!base && !published && found > 1) base = from_title(reading, dated);
  std::vector<std::optional<time::Day>> entries(sentences.size());
  std::optional<time::Day> entry = opens ? stamped : std::nullopt;
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    if (dated[s]) {
      entry = day_of(*dated[s], base, published);
      if (entry) base = entry;
    } else if (sentences[s].kind == BlockKind::heading) {
      entry.reset();
    }
    entries[s] = entry;
  }
  return entries;
}

}  // namespace rumbo::reports
