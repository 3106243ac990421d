#pragma once

#include "dates/expression.hpp"
#include "dates/tagged.hpp"

#include <array>
#include <initializer_list>
#include <span>

namespace rumbo::dates {

// Reads the expressions of time of one language's words. Every reading function takes the word to
// begin at, fills the expression and gives the word behind it, or `at` when nothing of its kind
// stands there.
class Grammar {
 public:
  explicit Grammar(const Tagged& words) : words_(words) {}

  // The longest expression that begins at that word.
  std::size_t match(std::size_t at, Expression& found) const;

 private:
  using Reader = std::size_t (Grammar::*)(std::size_t, Expression&) const;

  // A reader and what a word must be able to be for it to begin there.
  struct Gate {
    Reader reader = nullptr;
    Senses wanted{};  // none: of any word
    bool opens_to_numbers = false;
  };

  std::size_t longest(std::size_t at, std::span<const Gate> gates, Expression& found) const;
  std::size_t longest(std::size_t at, std::initializer_list<Reader> readers,
                      Expression& found) const;

  // grammar.cpp: how the parts join.
  std::size_t date(std::size_t at, Expression& found) const;
  std::size_t edged(std::size_t at, Expression& found) const;
  std::size_t period(std::size_t at, Expression& found) const;
  std::size_t bare_unit(std::size_t at, Expression& found) const;
  std::size_t with_relation(std::size_t at, Expression& found) const;
  std::size_t core(std::size_t at, Expression& found) const;
  std::size_t clock_first(std::size_t at, Expression& found) const;
  std::size_t part_first(std::size_t at, Expression& found) const;
  std::size_t reference(std::size_t at, Expression& found) const;
  std::size_t day_suffix(std::size_t at, Expression& found) const;
  std::size_t relation_behind(std::size_t at, Expression& found) const;

  // grammar_calendar.cpp: days, months and years by their names and numbers.
  std::size_t numeric(std::size_t at, Expression& found) const;
  std::size_t weekday(std::size_t at, Expression& found) const;
  std::size_t month_first(std::size_t at, Expression& found) const;
  std::size_t day_first(std::size_t at, Expression& found) const;
  std::size_t month(std::size_t at, Expression& found) const;
  std::size_t day_of_month(std::size_t at, Expression& found) const;
  std::size_t bare_year(std::size_t at, Expression& found) const;
  std::size_t year_behind(std::size_t at, Expression& found) const;
  std::optional<Hit> month_name(std::size_t at) const;
  std::optional<Hit> weekday_name(std::size_t at) const;
  std::optional<Hit> day_number(std::size_t at) const;
  std::optional<Hit> year_number(std::size_t at) const;
  bool capital_enough(std::size_t at) const;
  bool led_by_preposition(std::size_t at) const;

  // grammar_periods.cpp: longer and relative periods.
  std::size_t unit(std::size_t at, Expression& found) const;
  std::size_t nth(std::size_t at, Expression& found) const;
  std::size_t container(std::size_t at, Expression& found) const;
  std::size_t season(std::size_t at, Expression& found) const;
  std::size_t marked(std::size_t at, Expression& found) const;
  std::size_t decade(std::size_t at, Expression& found) const;
  std::size_t century(std::size_t at, Expression& found) const;
  std::size_t fiscal(std::size_t at, Expression& found) const;
  std::size_t day_word(std::size_t at, Expression& found) const;
  std::size_t holiday(std::size_t at, Expression& found) const;
  std::size_t weekday_of_week(std::size_t at, Expression& found) const;
  std::size_t beyond(std::size_t at, Expression& found) const;
  std::size_t week_of(std::size_t at, Expression& found) const;

  // grammar_amounts.cpp: quantities of time and rhythms.
  std::size_t amount(std::size_t at, Expression& found) const;
  std::size_t whole_unit(std::size_t at, Expression& found) const;
  std::size_t quantity(std::size_t at, Expression& found) const;
  std::size_t since_then(std::size_t at, Expression& found) const;
  std::size_t span(std::size_t at, Expression& found) const;
  std::size_t set(std::size_t at, Expression& found) const;
  std::size_t direction(std::size_t at, Expression& found) const;
  std::size_t approximation(std::size_t at, Expression& found) const;

  // grammar_clock.cpp: times and parts of the day.
  std::size_t clock(std::size_t at, Expression& found) const;
  std::size_t spoken_clock(std::size_t at, Expression& found) const;
  std::size_t hour_suffix(std::size_t at, Expression& found, bool& sure) const;
  std::size_t part_of_day(std::size_t at, Expression& found) const;
  std::size_t time_behind(std::size_t at, Expression& found) const;

  const Tagged& words_;
};

}  // namespace rumbo::dates
