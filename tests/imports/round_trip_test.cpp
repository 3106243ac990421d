// What is exported is read back the same, in each format as far as it can hold it.
#include "catch.hpp"
#include "formats/csv.hpp"
#include "formats/geojson.hpp"
#include "formats/gpx.hpp"
#include "formats/kml.hpp"
#include "imports/reading.hpp"
#include "itinerary/count.hpp"
#include "itinerary/write_event.hpp"
#include "text/utf8.hpp"

#include <algorithm>

#include <rapidcheck.h>

using namespace rumbo;
using namespace rumbo::itinerary;

namespace {

// Any text but control characters, which XML cannot hold.
std::string any_text() {
  const auto points = *rc::gen::container<std::vector<int>>(rc::gen::weightedOneOf<int>(
      {{4, rc::gen::inRange(0x20, 0x7F)},
       {4, rc::gen::elementOf(std::vector<int>{'=', '+', '-', '@', '\'', '"', ',', ';', '\n', '\r',
                                               '\t', '<', '&', ']', '>', ' ', '{', '['})},
       {1, rc::gen::inRange(0xA0, 0x3000)},
       {1, rc::gen::inRange(0x10000, 0x1F000)}}));
  std::string text;
  for (const int point : points) text::append_utf8(text, static_cast<char32_t>(point));
  return text;
}

template <class Make>
auto perhaps(Make make) {
  return *rc::gen::inRange(0, 2) ? std::optional(make()) : std::nullopt;
}

Place any_place() {
  const geo::LonLat at{*rc::gen::inRange(-180'000'000, 180'000'000) / 1e6,
                       *rc::gen::inRange(-90'000'000, 90'000'001) / 1e6};
  NamedPlace named;
  named.name = "Huixtla";
  named.geonames = std::uint32_t(*rc::gen::inRange(1, 2'000'000'000));
  NamedPlace near = named;
  near.near = true;
  NamedPlace bare;
  bare.name = *rc::gen::elementOf(
      std::vector<std::string>{"Arriaga, Chiapas", "=Tonalá", "'s-Gravenhage", "12"});
  switch (*rc::gen::inRange(0, 7)) {
    case 0:
      return Unlocated{};
    case 1:
      return Coordinates{at, any_text()};
    case 2:
      return Stretch{named, bare};
    case 3:
      return Border{"US", "MX", "the border"};
    case 4:
      return near;
    case 5:
      return bare;
    default:
      return named;
  }
}

std::optional<Count> any_count() {
  const std::string text = *rc::gen::elementOf(
      std::vector<std::string>{"", "400", "~1000", ">1500", "<300", "400..500", "thousands",
                               "1500+", "about 1,000", "miles", "a handful"});
  if (text.empty()) return std::nullopt;
  if (const auto count = parse_count(text)) return count;
  return Count{{}, {}, false, text};
}

time::When any_when() {
  const auto day = time::make_day(1900, 1, 1) + std::chrono::days(*rc::gen::inRange(0, 60'000));
  const std::string iso = time::to_iso(day);
  return *time::parse_edtf(*rc::gen::elementOf(std::vector<std::string>{
      iso, iso + "~", iso.substr(0, 7), iso.substr(0, 4) + "?", "../" + iso, iso + "/..",
      iso + "/" + time::to_iso(day + std::chrono::days(3)), iso + "T05:00:00"}));
}

Event any_event() {
  Event event;
  event.when = perhaps(any_when);
  event.where.place = any_place();
  if (std::holds_alternative<NamedPlace>(event.where.place) && *rc::gen::inRange(0, 2))
    event.where.radius_km = *rc::gen::inRange(1, 1000) / 8.0;
  event.what = static_cast<What>(*rc::gen::inRange(0, 10));
  event.count = any_count();
  event.certainty = static_cast<Certainty>(*rc::gen::inRange(0, 3));
  event.note = any_text();
  if (*rc::gen::inRange(0, 2))
    event.evidence = {{"r1", 3, 10, 20, any_text()}, {"r 2", 0, 0, 0, "x"}};
  return event;
}

geo::Value evidence_of(const Event& event) {
  geo::List list;
  for (const Evidence& evidence : event.evidence) {
    geo::Object object{{"report", evidence.report}, {"file", "a.txt"}};
    if (evidence.line) object.emplace_back("line", std::int64_t(evidence.line));
    if (evidence.end)
      object.emplace_back("chars",
                          geo::List{std::int64_t(evidence.begin), std::int64_t(evidence.end)});
    if (!evidence.quote.empty()) object.emplace_back("quote", evidence.quote);
    list.emplace_back(std::move(object));
  }
  return list;
}

// A stop as docs/geojson.md has it. A named place stands where the gazetteer has it.
geo::Feature stop_of(const Event& event, int seq) {
  geo::Feature stop;
  stop.properties = {{"id", "walk/stop/" + std::to_string(seq)},
                     {"feature", "stop"},
                     {"journey", "walk"},
                     {"seq", seq},
                     {"where", where_text(event.where)},
                     {"what", to_string(event.what)},
                     {"certainty", to_string(*event.certainty)}};
  if (event.when) stop.set("when", time::to_edtf(*event.when));
  if (event.when && event.when->earliest())
    stop.set("from_date", time::to_iso(*event.when->earliest()));
  if (event.when && event.when->latest()) stop.set("to_date", time::to_iso(*event.when->latest()));
  if (event.count && (event.count->low || event.count->high))
    stop.set("count", event.count->low ? *event.count->low : *event.count->high);
  if (event.count) stop.set("count_text", readable_count(*event.count));
  if (!event.note.empty()) stop.set("note", event.note);
  if (!event.evidence.empty()) stop.set("evidence", evidence_of(event));
  if (const auto* at = std::get_if<Coordinates>(&event.where.place))
    stop.geometry = at->position;
  else if (!std::holds_alternative<Unlocated>(event.where.place))
    stop.geometry = geo::LonLat{-92.4641, 15.13915};
  return stop;
}

// An event in words, for comparison: counts as a map prints them, since that is what is exported.
std::string told(const Event& event) {
  Event plain = event;
  plain.count.reset();
  return event_text(plain) + (event.count ? readable_count(*event.count) : "");
}

std::vector<std::string> told(const std::vector<Event>& events) {
  std::vector<std::string> all;
  for (const Event& event : events) all.push_back(told(event));
  return all;
}

struct Walk {
  std::vector<Event> events;
  geo::Features stops;
};

Walk any_walk() {
  Walk journey;
  const int count = *rc::gen::inRange(1, 5);
  for (int seq = 1; seq <= count; ++seq) {
    journey.events.push_back(any_event());
    journey.stops.push_back(stop_of(journey.events.back(), seq));
  }
  return journey;
}

std::vector<std::string> read_back(const std::string& text, const std::string& file) {
  const auto read = imports::parsed(text, file);
  RC_ASSERT(read.journeys.size() == 1u);
  RC_ASSERT(read.journeys[0].id == "walk");
  return told(read.journeys[0].events);
}

}  // namespace

TEST_CASE("stops written as GeoJSON, CSV and KML read back as the same events", "[imports]") {
  CHECK(rc::check("import(export(x)) == x", [] {
    const Walk journey = any_walk();
    const auto expected = told(journey.events);
    RC_ASSERT(read_back(formats::write_geojson(journey.stops), "x.geojson") == expected);
    RC_ASSERT(read_back(formats::write_csv(journey.stops), "x.csv") == expected);
    RC_ASSERT(read_back(formats::write_kml(journey.stops), "x.kml") == expected);
  }));
}

TEST_CASE("stops written as GPX read back as the same events, but for those nowhere", "[imports]") {
  CHECK(rc::check("import(gpx(x)) == located(x)", [] {
    Walk journey = any_walk();
    const auto is_nowhere = [](const Event& event) {
      return std::holds_alternative<Unlocated>(event.where.place);
    };
    const auto written = formats::write_gpx(journey.stops);
    std::erase_if(journey.events, is_nowhere);
    if (journey.events.empty()) return;
    RC_ASSERT(read_back(written, "x.gpx") == told(journey.events));
  }));
}
