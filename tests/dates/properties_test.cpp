#include "catch.hpp"
#include "dates/calendar.hpp"
#include "dates/timexes.hpp"

#include <array>

#include <fmt/format.h>
#include <rapidcheck.h>

using namespace rumbo;
using namespace rumbo::dates;
using prose::Language;

namespace {

constexpr std::array<std::string_view, 12> english_months = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};
constexpr std::array<std::string_view, 12> spanish_months = {
    "enero", "febrero", "marzo",      "abril",   "mayo",      "junio",
    "julio", "agosto",  "septiembre", "octubre", "noviembre", "diciembre"};

std::vector<Timex> timexes_of(std::string_view text, Language language,
                              std::optional<time::Day> published) {
  const auto& words = lexicon(language);
  const auto prose = read_prose(text, {{{0, text.size()}, prose::BlockKind::text}}, words);
  return find_timexes(prose, {published, Mode::news}, words);
}

time::Day any_day() {
  return time::make_day(1950, 1, 1) + std::chrono::days{*rc::gen::inRange(0, 365 * 100)};
}

bool reads_as(const std::string& text, Language language, time::Day day) {
  const auto found = timexes_of(text, language, std::nullopt);
  return found.size() == 1 && found[0].value == time::to_iso(day) &&
         found[0].when == time::When::on(day);
}

}  // namespace

TEST_CASE("every day reads back as itself in every form that it is written in") {
  CHECK(rc::check([] {
    const auto day = any_day();
    const int year = year_of(day);
    const unsigned month = month_of(day);
    const unsigned number = day_of(day);
    const auto en = english_months.at(month - 1);
    const auto es = spanish_months.at(month - 1);
    for (const auto& text : {
             fmt::format("On {} {}, {} it rained.", en, number, year),
             fmt::format("On {}{} {}, {} it rained.", en.substr(0, 3), month == 5 ? "" : ".",
                         number, year),
             fmt::format("On {} {} {} it rained.", number, en, year),
             fmt::format("On {}-{:02}-{:02} it rained.", year, month, number),
             fmt::format("On {}/{}/{} it rained.", month, number, year),
         })
      RC_ASSERT(reads_as(text, Language::english, day));
    for (const auto& text : {
             fmt::format("El {} de {} de {} hubo lluvia.", number, es, year),
             fmt::format("El {}/{}/{} hubo lluvia.", number, month, year),
             fmt::format("El {}-{}-{} hubo lluvia.", number, es.substr(0, 3), year),
         })
      RC_ASSERT(reads_as(text, Language::spanish, day));
  }));
}

TEST_CASE("a stretch never ends before it begins") {
  CHECK(rc::check([] {
    const auto published = any_day();
    const auto from = english_months.at(*rc::gen::inRange<std::size_t>(0, 12));
    const auto to = english_months.at(*rc::gen::inRange<std::size_t>(0, 12));
    const auto text = fmt::format("It rained from {} {} to {} {}.", from, *rc::gen::inRange(1, 29),
                                  to, *rc::gen::inRange(1, 29));
    for (const auto& timex : timexes_of(text, Language::english, published))
      if (timex.stretch)
        RC_ASSERT(*timex.stretch->when.earliest() <= *timex.stretch->when.latest());
  }));
}

TEST_CASE("any heap of words of time is read without a fault, left to right") {
  const std::vector<std::string> heap = {
      "the",    "last",   "week",  "of",   "5",    "May",   "31",    "to",    "-",      "1990",
      "s",      "early",  "three", "days", "ago",  "later", "every", "noon",  "a.m.",   "half",
      "past",   "Sunday", ",",     "2021", "/",    "12",    "Q",     "first", "99999",  "mid",
      "before", "since",  "el",    "de",   "año",  "siglo", "XX",    "hace",  "mañana", "las",
      "24",     "per",    "twice", "next", "year", "9999",  "years", "decade"};
  CHECK(rc::check([&] {
    std::string text;
    const auto words = *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(heap));
    for (const auto& word : words) text += word + " ";
    for (const auto language : {Language::english, Language::spanish}) {
      std::size_t end = 0;
      for (const auto& timex : timexes_of(text, language, any_day())) {
        RC_ASSERT(timex.range.first >= end);
        RC_ASSERT(timex.range.last > timex.range.first);
        end = timex.range.last;
      }
    }
  }));
}
