#pragma once

#include "itinerary/itinerary.hpp"

#include <filesystem>
#include <set>
#include <string>
#include <vector>

namespace rumbo::reports {

// What a careful reader gets from a report, as the YAML beside it in examples/hard says; see the
// README there for its keys.
struct Expected {
  struct Event {
    std::set<std::string> what;    // any of these
    std::set<std::string> where;   // any of these; empty: anywhere
    std::set<std::string> when;    // any of these; empty: whenever
    std::set<std::string> counts;  // any of these; empty: however many
    std::string told;              // "departed Nashik 2018-03-06", for messages
  };
  struct Journey {
    std::vector<Event> events;  // each must be there
    std::vector<Event> may;     // these may be there too, and nothing else
  };
  std::vector<Journey> journeys;
  std::set<std::string> never;    // no stop of any journey
  std::set<std::string> not_yet;  // faults that are known
};

Expected read_expected(const std::filesystem::path& file);

// How a draft differs from what is expected, a line each: "lacks arrived Mumbai 2018-03-11",
// "unwanted: passed Pune", "never: Pune", "2 journeys instead of 1". Empty when all is well.
std::vector<std::string> faults_of(const itinerary::Itinerary& drafted, const Expected& expected);

}  // namespace rumbo::reports
