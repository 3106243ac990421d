#include "catch.hpp"
#include "itinerary/count.hpp"
#include "itinerary/drafted.hpp"
#include "itinerary/read.hpp"
#include "itinerary/write.hpp"
#include "text/utf8.hpp"

#include <rapidcheck.h>

using namespace rumbo;
using namespace rumbo::itinerary;

namespace {

std::string any_text(int least = 0) {
  const auto points = *rc::gen::container<std::vector<int>>(
      rc::gen::weightedOneOf<int>({{8, rc::gen::inRange(0x20, 0x7F)},
                                   {1, rc::gen::inRange(0, 0x20)},
                                   {2, rc::gen::inRange(0x80, 0x3000)},
                                   {1, rc::gen::inRange(0xE000, 0x110000)}}));
  std::string text;
  for (const int point : points) text::append_utf8(text, static_cast<char32_t>(point));
  if (text.empty() && least > 0) text = "x";
  return text;
}

template <class Make>
auto perhaps(Make make) {
  return *rc::gen::inRange(0, 2) ? std::optional(make()) : std::nullopt;
}

// Names that the short form could take for something else come up often.
std::string any_name() {
  if (*rc::gen::inRange(0, 3) == 0) return any_text(1);
  return *rc::gen::elementOf(
      std::vector<std::string>{"Huixtla", "Huixtla, Chiapas", "unknown", "A - B", "A – B", "12345",
                               "15.1, -92.4", " Huixtla", "Guinea-Bissau", "Villa\u00A0Comaltitlán",
                               "No", "null", "~", "- x", "A -", "1e5"});
}

NamedPlace any_named() {
  NamedPlace place;
  if (*rc::gen::inRange(0, 5) > 0) place.name = any_name();
  place.admin = perhaps([] { return any_text(); });
  place.country = perhaps([] { return std::string("MX"); });
  place.geonames = perhaps([] { return std::uint32_t(*rc::gen::inRange(1, 2'000'000'000)); });
  if (place.name.empty() && !place.geonames) place.geonames = 1;
  return place;
}

NamedPlace any_bare_name() {
  NamedPlace place;
  place.name = any_name();
  return place;
}

geo::LonLat any_position() {
  return {*rc::gen::inRange(-180'000'000, 180'000'001) / 1e6,
          *rc::gen::inRange(-90'000'000, 90'000'001) / 1e6};
}

Place any_place() {
  switch (*rc::gen::inRange(0, 7)) {
    case 0:
      return Unlocated{};
    case 1:
      return Coordinates{any_position(), *rc::gen::inRange(0, 2) ? any_text() : ""};
    case 2:
      return Stretch{any_named(), any_named()};
    case 3:
      return Stretch{any_bare_name(), any_bare_name()};
    case 4:
      return Border{"US", "MX", any_text()};
    case 5:
      return any_bare_name();
    default:
      break;
  }
  NamedPlace place = any_named();
  place.near = *rc::gen::inRange(0, 2) == 1;
  return place;
}

Where any_where() {
  Where where{any_place(), {}, {}};
  const bool measurable = !std::holds_alternative<Unlocated>(where.place) &&
                          !std::holds_alternative<Border>(where.place);
  if (measurable) where.radius_km = perhaps([] { return *rc::gen::inRange(1, 100'000) / 8.0; });
  return where;
}

Count any_count() {
  if (*rc::gen::inRange(0, 2))
    return *parse_count(*rc::gen::elementOf(std::vector<std::string>{
        "400", "~1000", ">1500", "<300", "400..500", "thousands", "1500+", "about 1,000"}));
  Count count;
  count.low = perhaps([] { return std::int64_t(*rc::gen::inRange(0, 1000)); });
  if (!count.low || *rc::gen::inRange(0, 2))
    count.high = count.low.value_or(0) + *rc::gen::inRange(0, 1000);
  count.approximate = *rc::gen::inRange(0, 2) == 1;
  count.text = any_text(1);
  return count;
}

time::When any_when() {
  const auto day = time::make_day(1900, 1, 1) + std::chrono::days(*rc::gen::inRange(0, 60'000));
  const std::string iso = time::to_iso(day);
  switch (*rc::gen::inRange(0, 6)) {
    case 0:
      return *time::parse_edtf(iso.substr(0, 4));
    case 1:
      return *time::parse_edtf(iso.substr(0, 7) + "~");
    case 2:
      return *time::parse_edtf("../" + iso);
    case 3:
      return *time::parse_edtf(iso + "/..");
    case 4:
      return *time::parse_edtf(iso + "/" + time::to_iso(day + std::chrono::days(3)));
    default:
      return time::When::on(day);
  }
}

Evidence any_evidence(const std::string& report) {
  Evidence evidence;
  evidence.report = report;
  evidence.line = std::size_t(*rc::gen::inRange(0, 500));
  evidence.begin = std::size_t(*rc::gen::inRange(0, 5000));
  evidence.end = evidence.begin + std::size_t(*rc::gen::inRange(1, 500));
  evidence.quote = any_text();
  return evidence;
}

// Places that differ, for a way leads through none twice.
std::vector<Where> any_via() {
  std::vector<Where> via;
  if (*rc::gen::inRange(0, 2)) return via;
  NamedPlace town;
  town.name = *rc::gen::elementOf(std::vector<std::string>{"Huixtla", "Arriaga, Chiapas", "No"});
  NamedPlace number;
  number.geonames = std::uint32_t(*rc::gen::inRange(1, 2'000'000'000));
  NamedPlace both = number;
  both.name = "Escuintla";
  both.country = "MX";
  both.geonames = *number.geonames + 1;
  via = {{town, {}, {}}, {number, {}, {}}, {both, {}, {}}};
  via.push_back({Coordinates{any_position(), any_text()}, {}, {}});
  return via;
}

Mode any_mode() { return static_cast<Mode>(*rc::gen::inRange(0, 8)); }
PathKind any_path() { return static_cast<PathKind>(*rc::gen::inRange(0, 5)); }

Event any_event(const std::string& report) {
  Event event;
  event.when = perhaps(any_when);
  event.where = any_where();
  event.what = static_cast<What>(*rc::gen::inRange(0, 12));
  event.count = perhaps(any_count);
  event.certainty = perhaps([] { return static_cast<Certainty>(*rc::gen::inRange(0, 3)); });
  event.mode = perhaps(any_mode);
  event.path = perhaps(any_path);
  event.note = any_text();
  if (*rc::gen::inRange(0, 2)) event.evidence = {any_evidence(report), any_evidence(report)};
  return event;
}

Journey any_journey(std::size_t number, const std::string& report) {
  Journey journey{"journey-" + std::to_string(number), any_text(), any_text(), {}, {}};
  for (int events = *rc::gen::inRange(0, 4); events > 0; --events)
    journey.events.push_back(any_event(report));
  if (!journey.events.empty() && *rc::gen::inRange(0, 3) == 0) {
    // Ends that no way can lead through.
    for (Event& event : journey.events) event.where = {Stretch{any_named(), any_named()}, {}, {}};
    journey.events.back().via = any_via();
  }
  journey.mode = perhaps(any_mode);
  journey.path = perhaps(any_path);
  if (number > 0) journey.splits_from = Kinship{"journey-0", {}};
  if (number > 1) journey.joins = Kinship{"journey-1", {}};
  if (*rc::gen::inRange(0, 2)) journey.joined = {any_text(), any_text()};
  return journey;
}

Itinerary any_itinerary() {
  Itinerary itinerary;
  itinerary.file = "any.yaml";
  itinerary.title = any_text();
  const std::string id = any_text(1);
  Report report{id, any_text(), any_text(), any_text(), perhaps(any_when), any_text(), ""};
  Report repeat{id + "2", "", "", "", {}, "", id};
  itinerary.reports = {report, repeat};
  for (std::size_t number = 0; number < 3; ++number)
    itinerary.journeys.push_back(any_journey(number, id));
  itinerary.questions = {
      {any_text(), any_text(), "journey-1", 0, ""},
      {any_text(), any_text(), any_text(), perhaps([] { return std::size_t(7); }), any_text()}};
  itinerary.questions[0].source = any_text();
  itinerary.questions[0].alternatives = {any_text(), any_text()};
  itinerary.questions[0].about = any_text();
  if (*rc::gen::inRange(0, 2)) itinerary.drafted = record(itinerary);
  return itinerary;
}

Itinerary without_positions(Itinerary itinerary) {
  for (Journey& journey : itinerary.journeys) {
    journey.position = {};
    if (journey.splits_from) journey.splits_from->position = {};
    if (journey.joins) journey.joins->position = {};
    for (Event& event : journey.events) {
      event.position = event.where.position = {};
      for (Where& through : event.via) through.position = {};
    }
  }
  return itinerary;
}

}  // namespace

TEST_CASE("whatever is written reads back as the same itinerary", "[itinerary]") {
  CHECK(rc::check("read(write(x)) == x", [] {
    const Itinerary itinerary = any_itinerary();
    const std::string text = write(itinerary);
    RC_ASSERT(without_positions(parse(text, "any.yaml")) == itinerary);
  }));
}
