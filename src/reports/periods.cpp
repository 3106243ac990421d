#include "reports/periods.hpp"

#include <array>
#include <cstdlib>

namespace rumbo::reports {

using prose::Lexicon;
using prose::Range;
using prose::Role;
using prose::Words;

namespace {

class PeriodReader {
 public:
  PeriodReader(const Narration& story, Range sentence, std::optional<time::Day> published)
      : words_(story.words()),
        lexicon_(story.lexicon()),
        sentence_(sentence),
        published_(published) {}

  bool in(Range range) const {
    for (std::size_t at = range.first; at < range.last; ++at)
      if (is_habit(at) || is_year(at) || is_other_year(at)) return true;
    return false;
  }

  // "have entered X since", "han entrado desde entonces".
  bool lasts(const VerbUse& use) const {
    if (!auxiliaries_before(words_, sentence_, use.range.first, lexicon_).have) return false;
    for (std::size_t at = use.range.last; at < use.clause.last; ++at)
      if (words_[at].is("since")) return true;
    for (std::size_t at = sentence_.first; at + 1 < use.range.first; ++at)
      if (words_[at].is("desde") && words_[at + 1].is("entonces")) return true;
    return false;
  }

 private:
  bool is(std::size_t at, Role role) const {
    return sentence_.contains(at) && lexicon_.is(words_[at], role);
  }

  bool is_habit(std::size_t at) const {
    if (is(at, Role::generic)) return true;
    return is(at, Role::every) && (is(at + 1, Role::period) || is(at + 1, Role::same_day));
  }

  // "this year", "in recent years", "el año pasado"; but not "of the year".
  bool is_year(std::size_t at) const {
    constexpr std::array<std::string_view, 4> names = {"year", "years", "ano", "anos"};
    bool year = false;
    for (const auto name : names) year = year || words_[at].is(name);
    if (!year || at == sentence_.first) return false;
    constexpr std::array<std::string_view, 9> marks = {
        "this", "last", "recent", "past", "este", "ultimos", "va", "del", "recientes"};
    if (is(at + 1, Role::last)) return true;
    for (const auto mark : marks)
      if (words_[at - 1].is(mark)) return !words_[at - 1].is("del") || says_so_far(at);
    return false;
  }

  bool says_so_far(std::size_t at) const {  // "en lo que va del año"
    return at >= sentence_.first + 2 && words_[at - 2].is("va");
  }

  // "in 2015" in a report of another year.
  bool is_other_year(std::size_t at) const {
    if (!published_ || !words_[at].is_number() || words_[at].folded.size() != 4) return false;
    if (at == sentence_.first || !(words_[at - 1].is("in") || words_[at - 1].is("en")))
      return false;
    const int year = std::atoi(words_[at].folded.c_str());
    const std::chrono::year_month_day day{*published_};
    return year >= 1500 && year < static_cast<int>(day.year());
  }

  const Words& words_;
  const Lexicon& lexicon_;
  Range sentence_;
  std::optional<time::Day> published_;
};

}  // namespace

bool tells_of_a_period(const Narration& story, Range sentence, const VerbUse& use,
                       std::optional<time::Day> published) {
  constexpr std::size_t opening = 6;  // words: "In 2015, another caravan"
  const PeriodReader reader(story, sentence, published);
  const Range front{sentence.first, std::min(sentence.last, sentence.first + opening)};
  return reader.in(use.clause) || (front.first < use.clause.first && reader.in(front)) ||
         reader.lasts(use);
}

}  // namespace rumbo::reports
