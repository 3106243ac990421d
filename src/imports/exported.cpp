#include "imports/exported.hpp"

#include "imports/journeys.hpp"
#include "imports/numbers.hpp"
#include "itinerary/value_text.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace rumbo::imports {
namespace {

using itinerary::Event;
using itinerary::What;

struct Stop {
  const Record* record = nullptr;
  Event event;
  int seq = 0;

  bool is_plan() const { return !itinerary::is_realised(event.what); }
};

// The features of one journey.
struct Features {
  std::vector<Stop> stops;
  std::vector<const Record*> legs;
  std::vector<const Record*> areas;
};

int number_at(const Record& record, Column column) {
  constexpr double most = 1e9;
  const auto number = parse_number(record.text(column));
  return number && *number > 0 && *number < most ? static_cast<int>(*number) : 0;
}

std::string_view label_of(const Record& record) {
  const auto label = record.text(Column::label);
  return label.empty() ? record.text(Column::place) : label;
}

// The stop a leg begins or ends at: by its number, else the last one of that name.
std::size_t end_of(const Record& leg, const std::vector<Stop>& stops, bool is_start) {
  const int seq = number_at(leg, is_start ? Column::from_seq : Column::to_seq);
  const auto name = leg.text(is_start ? Column::leg_from : Column::leg_to);
  std::size_t found = stops.size();
  for (std::size_t at = 0; at < stops.size(); ++at) {
    if (stops[at].is_plan() == is_start) continue;
    const bool fits = seq > 0 ? stops[at].seq == seq : label_of(*stops[at].record) == name;
    if (fits) found = at;
  }
  return found;
}

// A disc or a stretch is drawn about the stop whose place it is; an incident has no stop.
bool is_of_a_stop(const Record& area, const std::vector<Stop>& stops) {
  if (!area.find(Column::radius_km) || area.text(Column::what) == "incident") return false;
  const bool planned =
      area.text(Column::what) == "intended" || area.text(Column::what) == "cancelled";
  return std::ranges::any_of(stops, [&](const Stop& stop) {
    return label_of(*stop.record) == area.text(Column::place) && stop.is_plan() == planned;
  });
}

// Of an area about a stop that the stop itself does not carry.
void add_radius(Stop& stop, const std::vector<const Record*>& areas) {
  const auto& place = stop.event.where.place;
  const bool measurable = std::holds_alternative<itinerary::NamedPlace>(place) ||
                          std::holds_alternative<itinerary::Coordinates>(place);
  if (!measurable || stop.event.where.radius_km || stop.record->find(Column::where)) return;
  for (const Record* area : areas) {
    const auto km = parse_number(area->text(Column::radius_km));
    if (!km || !(*km > 0 && *km <= itinerary::most_radius_km)) continue;
    if (area->text(Column::place) != label_of(*stop.record)) continue;
    stop.event.where.radius_km = km;
    return;
  }
}

// What a plan's leg says of itself.
Event plan_of(const Record& leg, const Event& destination, EventMaker& maker) {
  Event plan = destination;
  Event told = maker.make(leg);
  plan.position = told.position;
  plan.when = told.when;
  plan.certainty = told.certainty;
  plan.mode = told.mode;
  plan.path = told.path;
  plan.via = told.via;
  if (!told.evidence.empty()) plan.evidence = told.evidence;
  plan.what = leg.text(Column::status) == "cancelled" ? What::cancelled : What::intended;
  return plan;
}

// Where a stop says its place in full, that has its radius too: the other is what became of it.
Event event_of(const Record& record, EventMaker& maker) {
  if (!record.find(Column::where)) return maker.make(record);
  Record in_full = record;
  std::erase_if(in_full.cells, [](const Cell& cell) { return cell.column == Column::radius_km; });
  return maker.make(in_full);
}

void add_kin(itinerary::Journey& journey, const std::vector<Stop>& stops) {
  const auto kin = [](const Stop& stop, Column column) -> std::optional<itinerary::Kinship> {
    const auto other = stop.record->text(column);
    if (other.empty()) return std::nullopt;
    return itinerary::Kinship{std::string(other), stop.event.position};
  };
  for (const Stop& stop : stops) {
    if (!journey.splits_from) journey.splits_from = kin(stop, Column::splits_from);
    if (!journey.joins) journey.joins = kin(stop, Column::joins);
  }
}

class JourneyOfFeatures {
 public:
  JourneyOfFeatures(Features& features, EventMaker& maker) : features_(features), maker_(maker) {}

  std::vector<Event> events() {
    plans_.resize(features_.stops.size() + 1);
    for (const Record* leg : features_.legs) read_leg(*leg);
    for (const Stop& stop : features_.stops)
      if (stop.is_plan() && !led_to_.contains(stop.seq)) plans_.back().push_back(stop.event);
    // Plans made before anything was seen come first.
    std::vector<Event> all = std::move(plans_.back());
    for (std::size_t at = 0; at < features_.stops.size(); ++at) {
      const Stop& stop = features_.stops[at];
      if (stop.is_plan()) continue;
      add_seen(all, stop);
      for (Event& plan : plans_[at]) add_plan(all, std::move(plan));
    }
    add_cancelled(all);
    for (const Record* area : features_.areas)
      if (!is_of_a_stop(*area, features_.stops)) add_area(all, maker_.make(*area));
    return all;
  }

 private:
  // Seen first and last on different dates, it was seen twice.
  static void add_seen(std::vector<Event>& all, const Stop& stop) {
    all.push_back(stop.event);
    const auto first = time::parse_edtf(stop.record->text(Column::first_seen));
    const auto last = time::parse_edtf(stop.record->text(Column::last_seen));
    if (!first || !last) return;
    all.back().when = first;
    all.push_back(stop.event);
    all.back().when = last;
    all.back().via.clear();
  }

  // A plan given up later than it was made was made at its stop, and given up on its date.
  void add_plan(std::vector<Event>& all, Event plan) {
    if (plan.what == What::cancelled && plan.when) {
      Event given_up;
      given_up.position = plan.position;
      given_up.where = plan.where;
      given_up.when = plan.when;
      given_up.what = What::cancelled;
      cancelled_.push_back(std::move(given_up));
      plan.what = What::intended;
      plan.when.reset();
    }
    all.push_back(std::move(plan));
  }

  void add_cancelled(std::vector<Event>& all) {
    for (Event& event : cancelled_) add_area(all, std::move(event));
  }

  // Behind all that is not dated wholly after it.
  static void add_area(std::vector<Event>& all, Event event) {
    auto at = all.end();
    if (const auto latest = event.when ? event.when->latest() : std::nullopt)
      at = std::ranges::find_if(all, [&](const Event& other) {
        return other.when && other.when->earliest() && *other.when->earliest() > *latest;
      });
    all.insert(at, std::move(event));
  }

  void read_leg(const Record& leg) {
    const auto status = leg.text(Column::status);
    const bool planned = status == "intended" || status == "cancelled";
    if (!planned) {
      read_way(leg);
      return;
    }
    const std::size_t start = end_of(leg, features_.stops, true);
    const std::size_t end = end_of(leg, features_.stops, false);
    if (end == features_.stops.size()) return;
    led_to_.insert(features_.stops[end].seq);
    const std::size_t behind = std::min(start, plans_.size() - 1);
    plans_[behind].push_back(plan_of(leg, features_.stops[end].event, maker_));
  }

  // How the group came to the stop that a leg ends at.
  void read_way(const Record& leg) {
    const int seq = number_at(leg, Column::to_seq);
    for (Stop& stop : features_.stops) {
      if (seq == 0 || stop.seq != seq || stop.is_plan()) continue;
      const Event way = maker_.make(leg);
      stop.event.mode = way.mode;
      if (way.path != itinerary::PathKind::geodesic) stop.event.path = way.path;
      stop.event.via = way.via;
    }
  }

  Features& features_;
  EventMaker& maker_;
  std::vector<std::vector<Event>> plans_;  // by the stop they were made at; the last: before any
  std::vector<Event> cancelled_;
  std::set<int> led_to_;
};

}  // namespace

bool is_export(const std::vector<Record>& records) {
  constexpr auto is_feature = [](const Record& record) {
    const auto kind = record.text(Column::feature);
    // A "part" only goes on with a line that was cut; a "straight" is what a leg might have been.
    return kind == "stop" || kind == "leg" || kind == "area" || kind == "straight" ||
           kind == "part";
  };
  return !records.empty() && std::ranges::all_of(records, is_feature);
}

std::vector<itinerary::Journey> journeys_of_export(const std::vector<Record>& records,
                                                   EventMaker& maker, Journeys& journeys,
                                                   Problems& problems) {
  std::map<std::string, Features, std::less<>> by_journey;
  std::vector<std::string> order;
  for (const Record& record : records) {
    journeys.count_event(record.spot);
    const auto [found, is_new] = by_journey.try_emplace(std::string(record.text(Column::journey)));
    if (is_new) {
      order.push_back(found->first);
      journeys.of(record);
    }
    const auto kind = record.text(Column::feature);
    if (kind == "leg") found->second.legs.push_back(&record);
    if (kind == "area") found->second.areas.push_back(&record);
    if (kind == "stop")
      found->second.stops.push_back(
          {&record, event_of(record, maker), number_at(record, Column::seq)});
  }
  auto result = journeys.take();
  for (std::size_t at = 0; at < order.size() && !problems.any(); ++at) {
    Features& features = by_journey.find(order[at])->second;
    std::ranges::stable_sort(features.stops, {}, &Stop::seq);
    for (Stop& stop : features.stops) add_radius(stop, features.areas);
    add_kin(result[at], features.stops);
    result[at].events = JourneyOfFeatures(features, maker).events();
  }
  return result;
}

}  // namespace rumbo::imports
