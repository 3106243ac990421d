#include "imports/journeys.hpp"

#include "imports/exported.hpp"
#include "imports/words.hpp"
#include "itinerary/append.hpp"
#include "itinerary/slug.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace rumbo::imports {

using itinerary::Event;
using itinerary::Journey;

namespace {

bool is_before(const time::When& a, const time::When& b) {
  return a.latest() && b.earliest() && *a.latest() < *b.earliest();
}

}  // namespace

Journey& Journeys::of(const Record& record) {
  const Cell* cell = record.find(Column::journey);
  const std::string name = cell ? cell->text : "";
  const auto found = by_name_.find(name);
  if (found != by_name_.end()) return journeys_[found->second];
  by_name_[name] = journeys_.size();
  Journey& journey = add(cell ? name : name_, cell ? cell->spot : record.spot);
  if (const auto title = record.text(Column::journey_title); !title.empty()) journey.title = title;
  journey.group = record.text(Column::group);
  return journey;
}

Journey& Journeys::add(const std::string& title, Spot spot) {
  Journey& journey = journeys_.emplace_back();
  journey.id = free_id(title);
  journey.title = title;
  journey.position = problems_.at(spot);
  return journey;
}

std::string Journeys::free_id(const std::string& title) {
  const std::string wanted = itinerary::is_id(title) ? title : itinerary::slug(title);
  const std::string base = wanted.empty() ? "journey" : wanted;
  std::string id = base;
  for (std::size_t number = 2; !ids_.insert(id).second; ++number)
    id = fmt::format("{}-{}", base, number);
  return id;
}

void Journeys::count_event(Spot spot) {
  if (++events_ > most_events)
    problems_.fail(spot, fmt::format("has more than {} events; split the file", most_events));
}

// A table that has its newest rows on top is read from its end.
void Journeys::turn_round(Journey& journey) {
  const time::When* last = nullptr;
  bool falls = false;
  for (const Event& event : journey.events) {
    if (!event.when) continue;
    if (last && is_before(*last, *event.when)) return;
    falls = falls || (last && is_before(*event.when, *last));
    last = &*event.when;
  }
  if (!falls) return;
  std::ranges::reverse(journey.events);
  problems_.note(
      {journey.position.line, journey.position.column},
      fmt::format("the events of '{}' stand with the last one first; they are taken from "
                  "the end",
                  journey.id));
}

std::vector<Journey> Journeys::take() {
  for (Journey& journey : journeys_) turn_round(journey);
  return std::move(journeys_);
}

itinerary::Itinerary itinerary_of(const std::vector<Record>& records, const std::string& name,
                                  Problems& problems) {
  EventMaker maker(problems);
  Journeys journeys(problems, name);
  itinerary::Itinerary itinerary;
  for (const Record& record : records) maker.see_dates(record);
  if (is_export(records)) {
    itinerary.journeys = journeys_of_export(records, maker, journeys, problems);
  } else {
    for (const Record& record : records) {
      journeys.count_event(record.spot);
      journeys.of(record).events.push_back(maker.make(record));
    }
    itinerary.journeys = journeys.take();
  }
  itinerary.reports = maker.take_reports();
  return itinerary;
}

namespace {

// What a record says of the whole way.
void describe(itinerary::Journey& journey, const Record& record) {
  journey.group = record.text(Column::group);
  journey.mode = mode_meant(record.text(Column::mode));
  if (!journey.events.empty() && journey.events.front().note.empty())
    journey.events.front().note = record.text(Column::note);
}

}  // namespace

void append_tracks(itinerary::Itinerary& itinerary, const std::vector<NamedTrack>& tracks,
                   Problems& problems) {
  itinerary::Itinerary more;
  Journeys journeys(problems, {});
  for (const NamedTrack& track : tracks) {
    auto title = track.record.text(Column::journey);
    for (const Column column : {Column::journey_title, Column::label, Column::place})
      if (title.empty()) title = track.record.text(column);
    auto& journey = journeys.add(std::string(title), track.record.spot);
    journey.events = events_of(track.points, problems);
    describe(journey, track.record);
    for (std::size_t i = 0; i < journey.events.size(); ++i) journeys.count_event(track.record.spot);
  }
  more.journeys = journeys.take();
  append(itinerary, std::move(more));
}

}  // namespace rumbo::imports
