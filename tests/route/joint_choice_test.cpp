#include "catch.hpp"
#include "random_world.hpp"
#include "route/best_values.hpp"
#include "route/place_choice.hpp"
#include "route/place_graph.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include <rapidcheck.h>

using namespace rumbo;
using namespace rumbo::route;

namespace {

constexpr int days = 40;

itinerary::Event event(const std::string& name, std::optional<int> day = {}) {
  itinerary::Event event;
  itinerary::NamedPlace place;
  place.name = name;
  event.where.place = place;
  if (day) event.when = time::When::on(time::make_day(2021, 10, 1) + std::chrono::days(*day));
  return event;
}

itinerary::NamedPlace named(const itinerary::Event& event) {
  return std::get<itinerary::NamedPlace>(event.where.place);
}

// On different days, by any mode, with plans among them.
itinerary::Journey some_journey(std::size_t most_events) {
  std::vector<int> calendar(days);
  std::iota(calendar.begin(), calendar.end(), 0);
  const auto size = *rc::gen::inRange<std::size_t>(1, most_events + 1);
  itinerary::Journey journey;
  if (*rc::gen::arbitrary<bool>())
    journey.mode = static_cast<itinerary::Mode>(*rc::gen::inRange(0, 8));
  for (std::size_t i = 0; i < size; ++i) {
    const auto picked = *rc::gen::inRange<std::size_t>(0, calendar.size());
    const std::string name(1, static_cast<char>('a' + *rc::gen::inRange(0, 5)));
    journey.events.push_back(event(name, calendar[picked]));
    journey.events.back().what = static_cast<itinerary::What>(*rc::gen::inRange(0, 12));
    calendar.erase(calendar.begin() + static_cast<std::ptrdiff_t>(picked));
  }
  return journey;
}

itinerary::Event settled_event(const RandomWorld& world) {
  itinerary::Event settled = event("", 12);
  std::get<itinerary::NamedPlace>(settled.where.place).geonames =
      *rc::gen::inRange<std::uint32_t>(1, world.towns() + 1);
  return settled;
}

PlaceChoice choice_of(const itinerary::Journey& journey, const Resolver& world) {
  base::Diagnostics diagnostics;
  return {journey, world, diagnostics};
}

// Ids of the places of the events' names, in order; 0 for none.
std::vector<std::uint32_t> places_of(const PlaceChoice& choice,
                                     const std::vector<itinerary::Event>& events) {
  std::vector<std::uint32_t> ids;
  for (const auto& event : events) {
    const auto place = choice.place(named(event));
    ids.push_back(place ? place->geonames : 0);
  }
  return ids;
}

ScoreGraph graph_of(const itinerary::Journey& journey, const RandomWorld& world) {
  const JourneyNames names = names_of(journey, world);
  Candidates candidates;
  for (const JourneyName& name : names.names) {
    gazetteer::Query query;
    query.name = name.asked.name;
    candidates.push_back(world.find(query));
  }
  return graph_of(names, candidates);
}

double exhaustive_best(const ScoreGraph& graph) {
  std::vector<std::size_t> values(graph.size(), 0);
  double best = -std::numeric_limits<double>::infinity();
  while (true) {
    best = std::max(best, graph.total(values));
    std::size_t i = 0;
    while (i < values.size() && ++values[i] == graph.values(i)) values[i++] = 0;
    if (i == values.size()) return best;
  }
}

}  // namespace

TEST_CASE("the places of a journey together score what an exhaustive search finds",
          "[route][property]") {
  CHECK(rc::check("on small journeys", [] {
    const RandomWorld world;
    const auto journey = some_journey(9);
    const PlaceChoice choice = choice_of(journey, world);
    RC_ASSERT(choice.is_exact());
    RC_ASSERT(std::abs(choice.score() - exhaustive_best(graph_of(journey, world))) < 1e-9);
  }));
}

TEST_CASE("joint resolution never scores below stop-by-stop resolution", "[route][property]") {
  CHECK(rc::check("on longer journeys", [] {
    const RandomWorld world;
    const auto journey = some_journey(days);
    const ScoreGraph graph = graph_of(journey, world);
    RC_ASSERT(choice_of(journey, world).score() >= graph.total(each_alone(graph)) - 1e-9);
  }));
}

TEST_CASE("the order in which dated events are written changes no place", "[route][property]") {
  CHECK(rc::check("on longer journeys", [] {
    const RandomWorld world;
    auto journey = some_journey(days);
    const auto events = journey.events;
    const PlaceChoice before = choice_of(journey, world);
    std::ranges::rotate(journey.events, journey.events.begin() + *rc::gen::inRange<std::ptrdiff_t>(
                                                                     0, std::ssize(events)));
    if (*rc::gen::arbitrary<bool>()) std::ranges::reverse(journey.events);
    const PlaceChoice after = choice_of(journey, world);
    RC_ASSERT(places_of(before, events) == places_of(after, events));
    for (const auto& event : events) {
      const auto& a = before.choice(named(event))->margin;
      const auto& b = after.choice(named(event))->margin;
      RC_ASSERT(a.has_value() == b.has_value());
      RC_ASSERT(std::abs(a.value_or(0) - b.value_or(0)) < 1e-9);
    }
  }));
}

TEST_CASE("a place with a GeoNames id stays where it is, whatever lies round it",
          "[route][property]") {
  CHECK(rc::check("on longer journeys", [] {
    const RandomWorld world;
    auto journey = some_journey(days / 2);
    const auto settled = settled_event(world);
    journey.events.push_back(settled);
    const PlaceChoice choice = choice_of(journey, world);
    RC_ASSERT(choice.place(named(settled))->geonames == *named(settled).geonames);
    RC_ASSERT(!choice.choice(named(settled))->margin);
  }));
}

TEST_CASE("a plan far away moves no stop", "[route][property]") {
  CHECK(rc::check("on longer journeys", [] {
    const RandomWorld world;
    auto journey = some_journey(days);
    const bool is_all_plans = std::ranges::none_of(
        journey.events, [](const auto& e) { return itinerary::is_realised(e.what); });
    RC_PRE(!is_all_plans);
    const auto events = journey.events;
    const auto before = places_of(choice_of(journey, world), events);
    auto plan = event("far");
    plan.what = itinerary::What::intended;
    const auto at = *rc::gen::inRange<std::ptrdiff_t>(0, std::ssize(events) + 1);
    journey.events.insert(journey.events.begin() + at, plan);
    RC_ASSERT(places_of(choice_of(journey, world), events) == before);
  }));
}

TEST_CASE("the margin of a name is what the best journey with it elsewhere scores less",
          "[route][property]") {
  CHECK(rc::check("found by settling it there", [] {
    const RandomWorld world;
    const auto journey = some_journey(7);
    const ScoreGraph graph = graph_of(journey, world);
    const PlaceChoice choice = choice_of(journey, world);
    const auto* chosen = choice.choice(named(journey.events.front()));
    const bool has_rivals = chosen != nullptr && chosen->margin.has_value();
    RC_CLASSIFY(has_rivals);
    if (!has_rivals) return;  // most worlds have some: see the classes
    RC_ASSERT(*chosen->margin >= 0);
    RC_ASSERT(chosen->runner_up.has_value());
    RC_ASSERT(chosen->runner_up->name == chosen->place.name);
    const JourneyNames names = names_of(journey, world);
    const auto number = *names.find(named(journey.events.front()));
    gazetteer::Query query;
    query.name = names.names[number].asked.name;
    const auto candidates = world.find(query);
    std::vector<std::size_t> values(graph.size(), 0);
    double elsewhere = -std::numeric_limits<double>::infinity();
    while (true) {
      if (candidates[values[number]].place.geonames == chosen->runner_up->geonames)
        elsewhere = std::max(elsewhere, graph.total(values));
      std::size_t i = 0;
      while (i < values.size() && ++values[i] == graph.values(i)) values[i++] = 0;
      if (i == values.size()) break;
    }
    RC_ASSERT(std::abs(choice.score() - elsewhere - *chosen->margin) < 1e-9);
  }));
}
