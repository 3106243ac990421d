#include "dates/timexes.hpp"

#include "catch.hpp"

#include <array>

using namespace rumbo;
using namespace rumbo::dates;
using prose::Language;

namespace {

const time::Day wednesday = time::make_day(2019, 3, 6);

struct Case {
  std::string_view text;
  std::string_view expected;  // each timex as "words = value", parted by "; "
};

std::vector<Timex> timexes_of(std::string_view text, Language language, Anchor anchor,
                              prose::Prose& prose) {
  prose = read_prose(text, {{{0, text.size()}, prose::BlockKind::text}}, lexicon(language));
  return find_timexes(prose, anchor, lexicon(language));
}

std::string read(std::string_view text, Language language, Anchor anchor = {wednesday, {}}) {
  prose::Prose prose;
  std::string found;
  for (const auto& timex : timexes_of(text, language, anchor, prose)) {
    if (!found.empty()) found += "; ";
    found += text_of(text, span_of(prose.words, timex.range));
    found += " = " + timex.value;
  }
  return found;
}

std::string bounds_of(std::string_view text, Language language) {
  prose::Prose prose;
  const auto found = timexes_of(text, language, {wednesday, {}}, prose);
  if (found.empty() || !(found[0].stretch || found[0].when)) return "?";
  return time::to_edtf(found[0].stretch ? found[0].stretch->when : *found[0].when);
}

void check(const auto& cases, Language language) {
  for (const auto& row : cases) {
    INFO(row.text);
    CHECK(read(row.text, language) == row.expected);
  }
}

}  // namespace

TEST_CASE("English expressions of time get the values of TIMEX3") {
  constexpr std::array cases = {
      Case{"They left on Sunday.", "Sunday = 2019-03-03"},
      Case{"They will leave on Sunday.", "Sunday = 2019-03-10"},
      Case{"They plan to leave on Sunday.", "Sunday = 2019-03-10"},
      Case{"They left last week.", "last week = 2019-W09"},
      Case{"They left last month.", "last month = 2019-02"},
      Case{"They met last summer.", "last summer = 2018-SU"},
      Case{"They left three days ago.", "three days ago = 2019-03-03"},
      Case{"It began two months ago.", "two months ago = 2019-01"},
      Case{"The third quarter of 2012 was good.", "The third quarter of 2012 = 2012-Q3"},
      Case{"In the first half of 2018 it rained.", "the first half of 2018 = 2018-H1"},
      Case{"It began in the 1990s.", "the 1990s = 199"},
      Case{"It was in the late 1980s.", "the late 1980s = 198"},
      Case{"It began in the 19th century.", "the 19th century = 18"},
      Case{"In early 2017 it rained.", "early 2017 = 2017"},
      Case{"They left Tuesday night.", "Tuesday night = 2019-03-05TNI"},
      Case{"They left this morning.", "this morning = 2019-03-06TMO"},
      Case{"They sleep tonight.", "tonight = 2019-03-06TNI"},
      Case{"He left at 5 a.m. on Sunday.", "5 a.m. on Sunday = 2019-03-03T05:00"},
      Case{"He left at half past six.", "half past six = 2019-03-06T06:30"},
      Case{"He left at noon yesterday.", "noon yesterday = 2019-03-05T12:00"},
      Case{"They walked for more than ten hours.", "more than ten hours = PT10H"},
      Case{"They stayed several months.", "several months = PXM"},
      Case{"They stayed for half an hour.", "half an hour = PT30M"},
      Case{"A two-day rest.", "two-day = P2D"},
      Case{"The 42-year-old cook slept.", "42-year-old = P42Y"},
      Case{"The past two years were dry.", "The past two years = P2Y"},
      Case{"They pray every Tuesday.", "every Tuesday = XXXX-WXX-2"},
      Case{"They eat twice a day.", "twice a day = P1D"},
      Case{"They report daily.", "daily = P1D"},
      Case{"They are there now.", "now = PRESENT_REF"},
      Case{"They came recently.", "recently = PAST_REF"},
      Case{"They left on Christmas Day.", "Christmas Day = 2018-12-25"},
      Case{"They left on Labor Day.", "Labor Day = 2018-09-03"},
      Case{"They left the week of February 12.", "the week of February 12 = 2019-W07"},
      Case{"They left in the last week of January.", "the last week of January = 2019-W05"},
      Case{"They left over the weekend.", "the weekend = 2019-W10-WE"},
      Case{"On 10/24/2018 it rained.", "10/24/2018 = 2018-10-24"},
      Case{"On 24/10/2018 it rained.", "24/10/2018 = 2018-10-24"},
      Case{"They left in 2012 or so.", "2012 = 2012"},
      Case{"About 2000 migrants may march after the fall of the wall.", ""},
  };
  check(cases, Language::english);
}

TEST_CASE("Spanish expressions of time get the values of TIMEX3") {
  constexpr std::array cases = {
      Case{"Salieron el domingo.", "el domingo = 2019-03-03"},
      Case{"Saldrán el domingo.", "el domingo = 2019-03-10"},
      Case{"Salieron el martes pasado.", "el martes pasado = 2019-03-05"},
      Case{"Salieron hace tres días.", "hace tres días = 2019-03-03"},
      Case{"Llegarán la semana que viene.", "la semana que viene = 2019-W11"},
      Case{"Salieron anteayer.", "anteayer = 2019-03-04"},
      Case{"Salieron el mes pasado.", "el mes pasado = 2019-02"},
      Case{"Salieron anoche.", "anoche = 2019-03-05TNI"},
      Case{"Salieron ayer por la tarde.", "ayer por la tarde = 2019-03-05TAF"},
      Case{"Salieron la madrugada del domingo.", "la madrugada del domingo = 2019-03-03TMO"},
      Case{"Salieron a las cinco de la mañana.", "las cinco de la mañana = 2019-03-06T05:00"},
      Case{"Salieron a las 5:00 horas.", "las 5:00 horas = 2019-03-06T05:00"},
      Case{"Salieron el primero de mayo.", "el primero de mayo = 2018-05-01"},
      Case{"El 24 de octubre de 2018 llovió.", "El 24 de octubre de 2018 = 2018-10-24"},
      Case{"El 24/10/2018 llovió.", "El 24/10/2018 = 2018-10-24"},
      Case{"Fue en los años noventa.", "los años noventa = 199"},
      Case{"Fue en el siglo XIX.", "el siglo XIX = 18"},
      Case{"Fue a mediados de 2017.", "mediados de 2017 = 2017"},
      Case{"El tercer trimestre de 2012 fue malo.", "El tercer trimestre de 2012 = 2012-Q3"},
      Case{"Caminaron más de diez horas.", "más de diez horas = PT10H"},
      Case{"Rezan cada martes.", "cada martes = XXXX-WXX-2"},
      Case{"Comen dos veces por semana.", "dos veces por semana = P1W"},
      Case{"Es un informe semanal.", "semanal = P1W"},
      Case{"En los últimos meses llovió.", "los últimos meses = PXM"},
      Case{"Están allí ahora.", "ahora = PRESENT_REF"},
      Case{"Fue el Día de Muertos.", "el Día de Muertos = 2018-11-02"},
      Case{"Una vez más llegaron tarde.", ""},
  };
  check(cases, Language::spanish);
}

TEST_CASE("what lies before and behind a day told of is measured from that day") {
  CHECK(read("They left on February 3. Three days later they rested.", Language::english) ==
        "February 3 = 2019-02-03; Three days later = 2019-02-06");
  CHECK(read("They left on February 3. It rained the day before.", Language::english) ==
        "February 3 = 2019-02-03; the day before = 2019-02-02");
  CHECK(read("Salieron el 3 de febrero. Al día siguiente descansaron.", Language::spanish) ==
        "el 3 de febrero = 2019-02-03; Al día siguiente = 2019-02-04");
  CHECK(read("Sales fell in the third quarter of 2012 from a year earlier.", Language::english) ==
        "the third quarter of 2012 = 2012-Q3; a year earlier = 2011-Q3");
}

TEST_CASE("a narrative goes on from the day last told of") {
  const std::string_view text = "On 3 March 2015 we left. On Friday we rested.";
  CHECK(read(text, Language::english, {wednesday, Mode::narrative}) ==
        "3 March 2015 = 2015-03-03; Friday = 2015-03-06");
  CHECK(read(text, Language::english) == "3 March 2015 = 2015-03-03; Friday = 2019-03-01");
}

TEST_CASE("paragraphs headed by days make a narrative") {
  const std::string_view diary = "3 March: we left.\n4 March: we rested.";
  const auto& english = lexicon(Language::english);
  const auto line = diary.find('\n');
  const auto prose = read_prose(
      diary,
      {{{0, line}, prose::BlockKind::text}, {{line + 1, diary.size()}, prose::BlockKind::text}},
      english);
  CHECK(choose_mode(prose, true, english) == Mode::narrative);
  const std::string_view news = "On Monday they left.";
  CHECK(choose_mode(read_prose(news, {{{0, news.size()}, prose::BlockKind::text}}, english), true,
                    english) == Mode::news);
}

TEST_CASE("the bounds say what a value cannot") {
  CHECK(bounds_of("From Monday to Wednesday they walked.", Language::english) ==
        "2019-03-04/2019-03-06");
  CHECK(bounds_of("On October 24-26 they walked.", Language::english) == "2018-10-24/2018-10-26");
  CHECK(bounds_of("Caminaron del 5 al 8 de febrero.", Language::spanish) ==
        "2019-02-05/2019-02-08");
  CHECK(bounds_of("It has rained since Monday.", Language::english) == "2019-03-04/..");
  CHECK(bounds_of("It was built before 2010.", Language::english) == "../2009-12-31");
  CHECK(bounds_of("In the past two weeks it rained.", Language::english) ==
        "2019-02-20/2019-03-05");
  CHECK(bounds_of("They will arrive in two weeks.", Language::english) == "2019-03-20");
  CHECK(bounds_of("Llegarán dentro de dos semanas.", Language::spanish) == "2019-03-20");
}

TEST_CASE("without an anchor the value keeps its X and nothing is dated") {
  CHECK(read("They left on Sunday.", Language::english, {}) == "Sunday = XXXX-WXX-7");
  CHECK(read("They left on October 24.", Language::english, {}) == "October 24 = XXXX-10-24");
  CHECK(read("They left last week.", Language::english, {}) == "last week = XXXX-WXX");
  CHECK(read("Salieron ayer.", Language::spanish, {}) == "ayer = XXXX-XX-XX");
}

TEST_CASE("words that only look like time are left alone") {
  for (const auto text :
       {"They may march on.", "He fell to second place.", "It cost $2000 a piece.",
        "About 2000 people came.", "The 24th floor burned."})
    CHECK(read(text, Language::english).empty());
}

TEST_CASE("a quantity and the date it is measured from bound a stretch together") {
  CHECK(bounds_of("It opens two weeks before Christmas.", Language::english) == "2018-12-11");
  CHECK(bounds_of("It closed three days after May 5, 2018.", Language::english) == "2018-05-08");
  CHECK(bounds_of("It shuts for 3 days starting May 6, 2019.", Language::english) ==
        "2019-05-06/2019-05-08");
  CHECK(bounds_of("They met in the first ten days of 2018.", Language::english) ==
        "2018-01-01/2018-01-10");
  CHECK(bounds_of("Sales of the last four months of 2018 fell.", Language::english) ==
        "2018-09-01/2018-12-31");
  CHECK(bounds_of("Las ventas de los últimos cuatro meses de 2018 bajaron.", Language::spanish) ==
        "2018-09-01/2018-12-31");
  CHECK(read("It opens two weeks before Christmas.", Language::english) ==
        "two weeks = P2W; Christmas = 2018-12-25");
  CHECK(read("She was born in April of 87.", Language::english) == "April of 87 = 1987-04");
  CHECK(read("It opens on 5/20, 5/22 or 5/25.", Language::english) ==
        "5/20 = 2018-05-20; 5/22 = 2018-05-22; 5/25 = 2018-05-25");
  CHECK(read("Se abre la semana que comienza el 4 de febrero.", Language::spanish) ==
        "la semana que comienza el 4 de febrero = 2019-W06");
}
