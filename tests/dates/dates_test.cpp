#include "dates/dates.hpp"

#include "catch.hpp"

using namespace rumbo;
using namespace rumbo::prose;
using namespace rumbo::dates;

namespace {
const time::Day wednesday = time::make_day(2019, 3, 6);

std::string read(std::string_view text, Language language = Language::english,
                 Tense tense = Tense::past, std::optional<time::Day> published = wednesday) {
  Words words;
  append_words(text, {0, text.size()}, words);
  std::string found;
  for (const auto& date : find_dates(words, {0, words.size()}, lexicon(language))) {
    const auto when = resolve(date, published, tense);
    found += (found.empty() ? "" : " ") + (when ? time::to_edtf(*when) : std::string("?"));
  }
  return found;
}
}  // namespace

TEST_CASE("whole dates are read in the ways both languages write them") {
  CHECK(read("on 2018-10-23") == "2018-10-23");
  CHECK(read("on October 23, 2018") == "2018-10-23");
  CHECK(read("Oct. 23, 2018, they") == "2018-10-23");
  CHECK(read("on 23 October 2018") == "2018-10-23");
  CHECK(read("the 3rd of October 2018") == "2018-10-03");
  CHECK(read("el 23 de octubre de 2018", Language::spanish) == "2018-10-23");
  CHECK(read("el martes 23 de octubre de 2018", Language::spanish) == "2018-10-23");
  CHECK(read("in October 2018") == "2018-10");
}

TEST_CASE("a weekday is the last one up to the report's own day, and the next one for the future") {
  CHECK(read("on Sunday") == "2019-03-03");
  CHECK(read("on Wednesday") == "2019-03-06");
  CHECK(read("last Wednesday") == "2019-02-27");
  CHECK(read("on Friday", Language::english, Tense::future) == "2019-03-08");
  CHECK(read("el domingo", Language::spanish) == "2019-03-03");
  CHECK(read("el pasado domingo", Language::spanish) == "2019-03-03");
}

TEST_CASE("a date without a year is the nearest one, and agrees with its weekday") {
  CHECK(read("on March 3") == "2019-03-03");
  CHECK(read("on December 30") == "2018-12-30");
  CHECK(read("on Sunday, March 3") == "2019-03-03");
  CHECK(read("on Saturday, March 3") == "2018-03-03");
  CHECK(read("el domingo 3 de marzo", Language::spanish) == "2019-03-03");
  CHECK(read("el domingo 3", Language::spanish) == "2019-03-03");
}

TEST_CASE("yesterday is the day before the report; the Spanish morning is no tomorrow") {
  CHECK(read("yesterday") == "2019-03-05");
  CHECK(read("ayer", Language::spanish) == "2019-03-05");
  CHECK(read("mañana", Language::spanish, Tense::future) == "2019-03-07");
  CHECK(read("esta mañana", Language::spanish) == "2019-03-06");
}

TEST_CASE("a time of day joins its day") {
  CHECK(read("left at 5:00 am") == "?");
  Words words;
  const std::string_view text = "salió a las 5 de la tarde, at 5 a.m. and 23:15";
  append_words(text, {0, text.size()}, words);
  const auto spanish = find_dates(words, {0, words.size()}, lexicon(Language::spanish));
  REQUIRE_FALSE(spanish.empty());
  CHECK(spanish[0].minute_of_day == 17 * 60);
}

TEST_CASE("without the report's own day nothing relative is resolved") {
  CHECK(read("on Sunday", Language::english, Tense::past, std::nullopt) == "?");
  CHECK(read("on October 23", Language::english, Tense::past, std::nullopt) == "?");
  CHECK(read("yesterday", Language::english, Tense::past, std::nullopt) == "?");
}

TEST_CASE("months and weekdays that are common words need their capital or their number") {
  CHECK(read("they may march on the sun").empty());
  CHECK(read("the 30th of February 2018") == "?");
}
