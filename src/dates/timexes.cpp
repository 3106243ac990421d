#include "dates/timexes.hpp"

#include "dates/meaning.hpp"
#include "dates/measured.hpp"
#include "dates/ranges.hpp"
#include "dates/tense.hpp"

#include <array>

namespace rumbo::dates {
namespace {

using std::chrono::days;

constexpr std::size_t memory = 4;  // sentences over which news remembers a day told of

time::When day_when(time::Day day) { return time::When::on(day); }

// "since", "before", "until" and "after" open one side of what they stand before.
std::optional<time::When> opened(const Tagged& words, const Timex& timex) {
  if (!timex.when || timex.type > TimexType::time) return timex.when;
  // A preposition may have run into the article: "antes del 5".
  const bool joined = words.is(timex.range.first, "del") || words.is(timex.range.first, "al");
  const std::size_t at = timex.range.first + (joined ? 1 : 0);
  const auto from = timex.when->from();
  const auto to = timex.when->to();
  const auto first = timex.when->earliest();
  const auto last = timex.when->latest();
  const bool timed = from && from->minute_of_day;
  const std::size_t behind = timex.range.last;
  const auto later = words.hit(behind, Sense::or_later);
  if (from && later && !words.is(later->end, Sense::of) && !words.is_number(later->end))
    return time::When::interval(from, std::nullopt);
  if (words.behind(at, Sense::until) && to && !words.is(at - 1, "by"))
    return time::When::interval(std::nullopt, to);
  if (words.behind(at, Sense::before) && first && is_written(*first - days{1}))
    return time::When::interval(std::nullopt, timed ? from : day_when(*first - days{1}).from());
  if (words.behind(at, Sense::after) && last && is_written(*last + days{1}))
    return time::When::interval(timed ? from : day_when(*last + days{1}).from(), std::nullopt);
  if (words.behind(at, Sense::since) && from) return time::When::interval(from, std::nullopt);
  return timex.when;
}

std::optional<Stretch> stretch_of(const Timex& first, const Timex& second) {
  if (!first.when || !second.when || !first.when->from() || !second.when->to()) return std::nullopt;
  if (first.when->from()->first() > second.when->to()->last()) return std::nullopt;
  return Stretch{{first.range.first, second.range.last},
                 time::When::interval(first.when->from(), second.when->to())};
}

class Teller {
 public:
  Teller(const Tagged& words, const Anchor& anchor)
      : words_(words), anchor_(anchor), entry_(anchor.published) {}

  void tell(std::vector<Expression> expressions, std::size_t sentence, std::vector<Timex>& found) {
    for (std::size_t at = 0; at < expressions.size(); ++at) {
      if (at + 1 < expressions.size() && tell_measured(expressions, at, sentence, found)) {
        ++at;
        continue;
      }
      const bool paired =
          at + 1 < expressions.size() && joins(words_, expressions[at], expressions[at + 1]);
      if (paired) share_year(expressions[at], expressions[at + 1]);
      const auto first = paired ? read_before(expressions[at], expressions[at + 1], sentence)
                                : read(expressions[at], sentence);
      found.push_back(first);
      if (!paired) {
        found.back().when = opened(words_, first);
        continue;
      }
      auto second = read_after(first, expressions[at + 1], sentence);
      found.back().stretch = stretch_of(first, second);
      found.push_back(std::move(second));
      ++at;
    }
  }

 private:
  // A quantity and the date it is measured from: the two stay expressions of their own.
  bool tell_measured(const std::vector<Expression>& expressions, std::size_t at,
                     std::size_t sentence, std::vector<Timex>& found) {
    const auto& amount = expressions[at];
    const auto how = measure_between(words_, amount, expressions[at + 1]);
    if (!how) return false;
    auto first = read(amount, sentence);
    told_.reset();
    auto date = read(expressions[at + 1], sentence);
    const auto when = told_ ? measured(*how, amount, *told_) : std::nullopt;
    if (when) {
      first.stretch = Stretch{{amount.range.first, date.range.last}, *when};
      if (*how >= Measure::first_of) first.when = when;
    }
    found.push_back(std::move(first));
    found.push_back(std::move(date));
    return true;
  }

  Context context(const Expression& written, std::size_t sentence) const {
    Context context;
    const bool narrative = anchor_.mode == Mode::narrative;
    const std::size_t reach = written.form == Form::clock ? 1 : memory;
    if (told_ && (narrative || sentence - told_in_ <= reach)) context.told = told_;
    context.now = narrative ? entry_ : anchor_.published;
    const bool bare = written.form == Form::calendar && !written.year && narrative;
    if (bare && told_) context.now = told_->first;
    context.tense = bare && told_ ? Tense::future : tense_at(words_, written.range);
    return context;
  }

  Timex read(const Expression& written, std::size_t sentence) {
    const auto meaning = meaning_of(written, context(written, sentence));
    remember(written, meaning, sentence);
    return {written.range, written.type, meaning.value, meaning.when, std::nullopt};
  }

  // A stretch that is told of as future may have begun: its end says in which year.
  Timex read_before(const Expression& written, const Expression& end, std::size_t sentence) {
    auto here = context(written, sentence);
    const bool years_open = written.form == Form::calendar && !written.year && !end.year &&
                            written.index != 0 && end.index != 0;
    if (!years_open || here.tense != Tense::future) return read(written, sentence);
    const auto last = meaning_of(end, context(end, sentence));
    if (!last.period) return read(written, sentence);
    here.now = last.period->first;
    here.tense = Tense::past;
    const auto meaning = meaning_of(written, here);
    remember(written, meaning, sentence);
    return {written.range, written.type, meaning.value, meaning.when, std::nullopt};
  }

  // The end of a stretch does not come before its beginning.
  Timex read_after(const Timex& first, const Expression& written, std::size_t sentence) {
    auto here = context(written, sentence);
    auto meaning = meaning_of(written, here);
    const auto begin = first.when ? first.when->earliest() : std::nullopt;
    if (begin && meaning.period && meaning.period->first < *begin && !written.year) {
      here.now = *begin;
      here.tense = Tense::future;
      meaning = meaning_of(written, here);
    }
    remember(written, meaning, sentence);
    return {written.range, written.type, meaning.value, meaning.when, std::nullopt};
  }

  void remember(const Expression& written, const Meaning& meaning, std::size_t sentence) {
    if (!meaning.period || written.type > TimexType::time) return;
    told_ = meaning.period;
    told_in_ = sentence;
    if (written.form == Form::calendar && meaning.period->grain == Grain::day)
      entry_ = meaning.period->first;
  }

  const Tagged& words_;
  const Anchor& anchor_;
  std::optional<time::Day> entry_;
  std::optional<Period> told_;
  std::size_t told_in_ = 0;
};

}  // namespace

std::string_view to_string(TimexType type) {
  constexpr std::array<std::string_view, 4> names = {"DATE", "TIME", "DURATION", "SET"};
  return names.at(static_cast<std::size_t>(type));
}

std::vector<Timex> find_timexes(const prose::Prose& prose, const Anchor& anchor,
                                const prose::Lexicon& lexicon) {
  Tagged words(prose.words, {0, prose.words.size()}, lexicon.language());
  Teller teller(words, anchor);
  std::vector<Timex> found;
  for (std::size_t at = 0; at < prose.sentences.size(); ++at) {
    const auto range = prose.sentences[at].range;
    words.look_at(range);
    if (auto expressions = find_expressions(words, range); !expressions.empty())
      teller.tell(std::move(expressions), at, found);
  }
  return found;
}

}  // namespace rumbo::dates
