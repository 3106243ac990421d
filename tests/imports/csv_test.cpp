#include "catch.hpp"
#include "imports/reading.hpp"

using namespace rumbo;
using namespace rumbo::imports;
using Catch::Matchers::Contains;
using itinerary::Certainty;
using itinerary::Coordinates;
using itinerary::Mode;
using itinerary::NamedPlace;
using itinerary::Stretch;
using itinerary::What;

TEST_CASE("a table of places and days is a journey called like its file", "[imports]") {
  const auto read = parsed(
      "date,place,what,count,note\n"
      "2021-10-23,Tapachula,departed,~1000,on foot\n"
      "2021-10-24,\"Huixtla, Chiapas\",arrived,,\n"
      ",Mexico City,intended,,\n",
      "caravan.csv");
  REQUIRE(read.journeys.size() == 1);
  CHECK(read.journeys[0].id == "caravan");
  const auto& events = read.journeys[0].events;
  REQUIRE(events.size() == 3);
  CHECK(day(events[0]) == "2021-10-23");
  CHECK(std::get<NamedPlace>(events[0].where.place).name == "Tapachula");
  CHECK(events[0].what == What::departed);
  CHECK(events[0].count->low == 1000);
  CHECK(events[0].count->approximate);
  CHECK(events[0].note == "on foot");
  CHECK(std::get<NamedPlace>(events[1].where.place).name == "Huixtla, Chiapas");
  CHECK_FALSE(events[2].when);
  CHECK(events[2].what == What::intended);
}

TEST_CASE("every event knows its line, and its place the column", "[imports]") {
  const auto read =
      parsed("date,place\r\n\r\n2021-10-23,\"two\r\nlines\"\r\n2021,Huixtla\r\n", "a.csv");
  const auto& events = read.journeys[0].events;
  CHECK(to_string(events[0].position) == "a.csv:3:1");
  CHECK(to_string(events[0].where.position) == "a.csv:3:12");
  CHECK(to_string(events[1].position) == "a.csv:5:1");
  CHECK(to_string(events[1].where.position) == "a.csv:5:6");
}

TEST_CASE("columns are known by their usual names in English and Spanish", "[imports]") {
  const auto read = parsed(
      "Fecha;Longitud;Latitud;Localidad;Suceso;Personas;Modo;Fuente;Viaje\n"
      "23.10.2021;-92,25749;14,90385;Tapachula;salida;1500;a pie;AFP;Caravana\n",
      "viaje.csv");
  REQUIRE(read.journeys.size() == 1);
  CHECK(read.journeys[0].title == "Caravana");
  CHECK(read.journeys[0].id == "Caravana");
  const auto& event = read.journeys[0].events.at(0);
  CHECK(day(event) == "2021-10-23");
  CHECK(event.where.place == itinerary::Place(Coordinates{{-92.25749, 14.90385}, "Tapachula"}));
  CHECK(event.what == What::departed);
  CHECK(event.count->low == 1500);
  CHECK(event.mode == Mode::foot);
  REQUIRE(read.reports.size() == 1);
  CHECK(read.reports[0].title == "AFP");
  CHECK(event.evidence.at(0).report == read.reports[0].id);
}

TEST_CASE("the delimiter is found out from the header", "[imports]") {
  const auto delimiter = GENERATE(as<std::string>{}, ",", ";", "\t", "|");
  const auto read = parsed("when" + delimiter + "where\n2021" + delimiter + "Huixtla\n", "a.csv");
  CHECK(std::get<NamedPlace>(read.journeys.at(0).events.at(0).where.place).name == "Huixtla");
}

TEST_CASE("rows that name a journey are sorted into journeys", "[imports]") {
  const auto read = parsed(
      "journey,date,place\nNorth walk,2021-10-01,A\nsouth,2021-10-01,B\nNorth walk,2021-10-02,C\n",
      "a.csv");
  REQUIRE(read.journeys.size() == 2);
  CHECK(read.journeys[0].id == "north-walk");
  CHECK(read.journeys[0].title == "North walk");
  CHECK(read.journeys[0].events.size() == 2);
  CHECK(read.journeys[1].id == "south");
}

TEST_CASE("a place may be spelt in every way the itinerary has", "[imports]") {
  const auto place = [](const std::string& cell) {
    return parsed("date,where\n2021," + cell + "\n", "a.csv").journeys.at(0).events.at(0).where;
  };
  CHECK(std::holds_alternative<Stretch>(place("Huixtla - Escuintla").place));
  CHECK(std::get<NamedPlace>(place("3516109").place).geonames == 3516109u);
  CHECK(std::holds_alternative<itinerary::Unlocated>(place("unknown").place));
  CHECK(std::get<itinerary::Border>(place("{border: US-MX}").place).first == "US");
  CHECK(place("\"{place: Pijijiapan, radius_km: 15}\"").radius_km == 15);
}

TEST_CASE("a table of two bounds gives intervals", "[imports]") {
  const auto when = [](const std::string& cells) {
    return day(parsed("start,end,place\n" + cells + ",A\n", "a.csv").journeys.at(0).events.at(0));
  };
  CHECK(when("2021-10-23,2021-10-25") == "2021-10-23/2021-10-25");
  CHECK(when("2021-10-23,2021-10-23") == "2021-10-23");
  CHECK(when(",2021-09-05") == "../2021-09-05");
  CHECK(when("2021-09-05,") == "2021-09-05/..");
}

TEST_CASE("a day and its time may stand in two columns", "[imports]") {
  const auto read = parsed("date,time,place\n2024-12-03,05:00,A\n", "a.csv");
  CHECK(day(read.journeys.at(0).events.at(0)) == "2024-12-03T05:00:00");
}

TEST_CASE("a point of time gives its day in UTC and says so", "[imports]") {
  const auto read = parsed("timestamp,place\n2021-10-23T22:30:00-06:00,A\n", "a.csv");
  const auto& event = read.journeys.at(0).events.at(0);
  CHECK(day(event) == "2021-10-24");
  CHECK_THAT(event.note, Contains("2021-10-23T22:30:00-06:00") && Contains("UTC"));
}

TEST_CASE("of two columns for one thing the better is read, and the other named", "[imports]") {
  const std::string text = "name,city,date\nStop 1,Huixtla,2021\n";
  const auto read = parsed(text, "a.csv");
  CHECK(std::get<NamedPlace>(read.journeys.at(0).events.at(0).where.place).name == "Huixtla");
  const auto said = remarks(text, "a.csv");
  REQUIRE(said.size() == 1);
  CHECK_THAT(said[0], Contains("a.csv:1:1: note: ") && Contains("not read: name;"));
}

TEST_CASE("columns of other names are mapped", "[imports]") {
  ImportOptions options;
  options.columns = {{"when", "Tag"}, {"place", "Ort"}, {"what", ""}};
  const auto read = parsed("Tag,Ort,type\n2021-10-23,Huixtla,blue\n", "a.csv", options);
  const auto& event = read.journeys.at(0).events.at(0);
  CHECK(day(event) == "2021-10-23");
  CHECK(std::get<NamedPlace>(event.where.place).name == "Huixtla");
  CHECK(event.what == What::present);
}

TEST_CASE("a byte order mark and quotes of every kind are no trouble", "[imports]") {
  const auto read = parsed(
      "\xEF\xBB\xBF\"date\",\"place\",note\n\"2021\",\"A \"\"B\"\"\",5' 6\" tall\n", "a.csv");
  const auto& event = read.journeys.at(0).events.at(0);
  CHECK(std::get<NamedPlace>(event.where.place).name == "A \"B\"");
  CHECK(event.note == "5' 6\" tall");
}

TEST_CASE("a guard against formulas is taken off, other apostrophes stay", "[imports]") {
  const auto note = [](const std::string& cell) {
    return parsed("date,note\n2021," + cell + "\n", "a.csv").journeys.at(0).events.at(0).note;
  };
  CHECK(note("'=1+1") == "=1+1");
  CHECK(note("'s-Hertogenbosch") == "'s-Hertogenbosch");
  CHECK(note("''=1") == "'=1");
}

TEST_CASE("a journey whose rows stand newest first is taken from the end", "[imports]") {
  const std::string text = "date,place\n2021-10-25,C\n2021-10-24,B\n2021-10-24,X\n2021-10-23,A\n";
  const auto events = parsed(text, "a.csv").journeys.at(0).events;
  CHECK(day(events.front()) == "2021-10-23");
  CHECK(day(events.back()) == "2021-10-25");
  CHECK_THAT(remarks(text, "a.csv").at(0), Contains("taken from the end"));
}

TEST_CASE("via, path, radius and certainty are read", "[imports]") {
  const auto read = parsed(
      "date,place,via,path,radius_km,certainty\n2021,Mapastepec,Huixtla; "
      "Escuintla,road,15,likely\n",
      "a.csv");
  const auto& event = read.journeys.at(0).events.at(0);
  REQUIRE(event.via.size() == 2);
  CHECK(std::get<NamedPlace>(event.via[1].place).name == "Escuintla");
  CHECK(event.path == itinerary::PathKind::road);
  CHECK(event.where.radius_km == 15);
  CHECK(event.certainty == Certainty::likely);
}
