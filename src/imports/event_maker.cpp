#include "imports/event_maker.hpp"

#include "imports/numbers.hpp"
#include "imports/words.hpp"
#include "itinerary/count.hpp"
#include "itinerary/fields.hpp"
#include "itinerary/value_text.hpp"

#include <cmath>
#include <limits>

#include <fmt/format.h>

namespace rumbo::imports {
namespace {

using itinerary::Count;
using itinerary::Event;

void add_note(Event& event, std::string_view more) {
  if (!event.note.empty() && !more.empty()) event.note += "; ";
  event.note += more;
}

// "400–500", as a map prints it, too.
std::optional<Count> count_in(std::string_view text) {
  if (auto count = itinerary::parse_count(text)) return count;
  constexpr std::string_view dash = "–";
  const auto at = text.find(dash);
  if (at == std::string_view::npos) return std::nullopt;
  std::string range(text);
  range.replace(at, dash.size(), "..");
  std::erase(range, ',');
  return itinerary::parse_count(range);
}

std::string whole(double number) { return fmt::format("{}", number); }

// A day and, in a column of its own, the time of that day.
Cell with_clock(const Cell& when, const Cell* clock) {
  Cell both = when;
  if (clock && when.text.find(':') == std::string::npos) both.text += " " + clock->text;
  return both;
}

}  // namespace

void EventMaker::see_dates(const Record& record) {
  when_order_.see(record.text(Column::when));
  from_order_.see(record.text(Column::from_date));
  to_order_.see(record.text(Column::to_date));
}

std::optional<time::When> EventMaker::date(const Cell& cell, Event& event) {
  const auto& order = cell.column == Column::when || cell.column == Column::clock ? when_order_
                      : cell.column == Column::from_date                          ? from_order_
                                                                                  : to_order_;
  auto read = read_date(cell.text, order);
  if (const auto* problem = std::get_if<std::string>(&read)) {
    problems_.error(cell.spot, *problem);
    return std::nullopt;
  }
  const auto& date = std::get<ReadDate>(read);
  if (date.is_instant) add_note(event, fmt::format("{}; the day is that in UTC", cell.text));
  return date.when;
}

// One date, or its two bounds where there are such. Bounds beside a date only repeat it.
void EventMaker::read_when(const Record& record, Event& event) {
  const Cell* clock = record.find(Column::clock);
  if (const Cell* cell = record.find(Column::when)) {
    event.when = date(with_clock(*cell, clock), event);
    return;
  }
  const Cell* from_cell = record.find(Column::from_date);
  const Cell* to_cell = record.find(Column::to_date);
  if (!from_cell && !to_cell) {
    if (clock) event.when = date(*clock, event);
    return;
  }
  const auto from = from_cell ? date(*from_cell, event) : std::nullopt;
  const auto to = to_cell ? date(*to_cell, event) : std::nullopt;
  if (from && to && *from == *to) {
    event.when = from;
    return;
  }
  const auto begin = from ? from->from() : std::nullopt;
  const auto end = to ? to->to() : std::nullopt;
  if (!begin && !end) return;
  if (begin && end && begin->first() > end->last())
    problems_.error(to_cell->spot, fmt::format("ends on {}, before it begins, on {}", to_cell->text,
                                               from_cell->text));
  else
    event.when = time::When::interval(begin, end);
}

std::optional<geo::LonLat> EventMaker::position(const Record& record) {
  if (record.position) return record.position;
  const Cell* lon = record.find(Column::lon);
  const Cell* lat = record.find(Column::lat);
  if (!lon && !lat) return std::nullopt;
  if (!lon || !lat) {
    const Cell& there = lon ? *lon : *lat;
    problems_.error(there.spot,
                    fmt::format("has a {} and no {}; give both or neither",
                                lon ? "longitude" : "latitude", lon ? "latitude" : "longitude"));
    return std::nullopt;
  }
  const auto number = [&](const Cell& cell) {
    const auto value = parse_number(cell.text, record.decimal_comma);
    if (!value)
      problems_.error(cell.spot,
                      fmt::format("'{}' is no number of degrees; write it as -92.4641", cell.text));
    return value;
  };
  const auto x = number(*lon);
  const auto y = number(*lat);
  if (!x || !y) return std::nullopt;
  const geo::LonLat at{*x, *y};
  if (at.valid()) return at;
  problems_.error(lat->spot, position_problem(at));
  return std::nullopt;
}

itinerary::Place EventMaker::place_in_text(const Cell& cell) {
  base::Diagnostics own;
  const auto where = itinerary::parse_where(cell.text, own);
  for (const auto& problem : own.items()) problems_.error(cell.spot, problem.message);
  return where.place;
}

std::optional<std::uint32_t> EventMaker::geonames(const Record& record) {
  const Cell* id = record.find(Column::geonames);
  if (!id) return std::nullopt;
  const auto number = parse_number(id->text);
  constexpr double most = std::numeric_limits<std::uint32_t>::max();
  if (number && *number >= 1 && *number <= most && *number == std::trunc(*number))
    return static_cast<std::uint32_t>(*number);
  problems_.error(id->spot, fmt::format("'{}' is no GeoNames id", id->text));
  return std::nullopt;
}

itinerary::Place EventMaker::place(const Record& record) {
  const Cell* label = record.find(Column::label);
  const Cell* name = label ? label : record.find(Column::place);
  if (const auto id = geonames(record)) {
    itinerary::NamedPlace place;
    if (name) place.name = name->text;
    place.geonames = id;
    return place;
  }
  if (const auto at = position(record))
    return itinerary::Coordinates{*at, name ? name->text : std::string()};
  if (!name) return itinerary::Unlocated{};
  auto place = place_in_text(*name);
  if (auto* named = std::get_if<itinerary::NamedPlace>(&place)) {
    if (const Cell* cell = record.find(Column::admin); cell && !named->admin)
      named->admin = cell->text;
    if (const Cell* cell = record.find(Column::country); cell && !named->country)
      named->country = cell->text;
  }
  return place;
}

void EventMaker::read_where(const Record& record, Event& event) {
  const Cell* written = record.find(Column::where);
  if (written) {
    base::Diagnostics own;
    event.where = itinerary::parse_where(written->text, own);
    for (const auto& problem : own.items()) problems_.error(written->spot, problem.message);
  }
  if (!written || std::holds_alternative<itinerary::Unlocated>(event.where.place))
    event.where.place = place(record);
  else if (auto* named = std::get_if<itinerary::NamedPlace>(&event.where.place))
    if (!named->geonames) named->geonames = geonames(record);
  for (const Column column : {Column::lat, Column::place, Column::label, Column::where})
    if (const Cell* cell = record.find(column)) event.where.position = problems_.at(cell->spot);
  if (event.where.position.line == 0) event.where.position = event.position;
  const Cell* radius = record.find(Column::radius_km);
  if (!radius || event.where.radius_km) return;
  const bool measurable = !std::holds_alternative<itinerary::Unlocated>(event.where.place) &&
                          !std::holds_alternative<itinerary::Border>(event.where.place);
  const auto km = parse_number(radius->text, record.decimal_comma);
  if (!km || !(*km > 0 && *km <= itinerary::most_radius_km))
    problems_.error(radius->spot,
                    fmt::format("'{}' is no radius; it is a number of kilometres above 0 and at "
                                "most 20038",
                                radius->text));
  else if (measurable)
    event.where.radius_km = km;
}

void EventMaker::read_count(const Record& record, Event& event) {
  const Cell* words = record.find(Column::count_text);
  const Cell* number = record.find(Column::count);
  if (!words && !number) return;
  event.count = count_in(words ? words->text : number->text);
  if (event.count) return;
  if (const auto value = number ? parse_number(number->text, record.decimal_comma) : std::nullopt;
      value && *value >= 0 && *value <= static_cast<double>(itinerary::most_counted) &&
      *value == std::trunc(*value)) {
    const auto people = static_cast<std::int64_t>(*value);
    event.count = Count{people, people, false, words ? words->text : whole(*value)};
  } else if (words) {
    event.count = Count{{}, {}, false, words->text};
  } else {
    problems_.error(number->spot,
                    fmt::format("'{}' is no count; write 400, ~1000, >1500, <300, 400..500 or a "
                                "word such as thousands",
                                number->text));
  }
}

void EventMaker::read_words(const Record& record, Event& event) {
  const auto word = [&](Column column, auto parse, auto names) -> decltype(parse({})) {
    const Cell* cell = record.find(column);
    if (!cell) return std::nullopt;
    auto value = parse(cell->text);
    if (!value)
      problems_.error(cell->spot, itinerary::no_such_word(cell->text, to_string(column), names));
    return value;
  };
  event.what =
      word(Column::what, what_meant, itinerary::what_names()).value_or(itinerary::What::present);
  event.certainty =
      word(Column::certainty, itinerary::parse_certainty, itinerary::certainty_names());
  event.mode = word(Column::mode, mode_meant, itinerary::mode_names());
  event.path = word(Column::path, itinerary::parse_path_kind, itinerary::path_kind_names());
}

void EventMaker::read_via(const Record& record, Event& event) {
  const Cell* cell = record.find(Column::via);
  if (!cell) return;
  base::Diagnostics own;
  event.via = itinerary::parse_via(cell->text, own);
  for (auto& through : event.via) through.position = problems_.at(cell->spot);
  for (const auto& problem : own.items()) problems_.error(cell->spot, problem.message);
}

Event EventMaker::make(const Record& record) {
  Event event;
  event.position = problems_.at(record.spot);
  event.note = record.text(Column::note);
  read_when(record, event);
  read_where(record, event);
  read_words(record, event);
  read_via(record, event);
  read_count(record, event);
  event.evidence = reports_.evidence_of(record);
  return event;
}

}  // namespace rumbo::imports
