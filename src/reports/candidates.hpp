#pragma once

#include "itinerary/itinerary.hpp"
#include "reports/place_links.hpp"
#include "reports/reading.hpp"

#include <optional>
#include <string>
#include <vector>

namespace rumbo::reports {

// What a report says of the group's movement at one verb, before it is set beside the rest.
struct Candidate {
  itinerary::What what = itinerary::What::present;
  Mood mood = Mood::happened;
  std::size_t sentence = 0;
  std::size_t word = 0;                // of the verb: its order in the story
  std::size_t group = 0;               // whose: 0 is the group told of first
  std::optional<std::size_t> mention;  // none: the sentence names no place for it
  bool near = false;
  std::optional<double> radius_km;
  std::optional<time::When> when;    // only as the clause itself says it
  std::optional<int> minute_of_day;  // a time of day without its day
  bool same_day = false;             // "that night"
  std::optional<int> days_later;     // "two days later" than what was told before
  std::optional<time::Day> entry;    // of the diary's entry it stands in
  std::optional<itinerary::Count> count;
  bool definite = false;  // "the contingent", "it": the group told of before
  bool partial = false;   // befell some of the group only
  bool apart = false;     // away from the group: a killing
  bool doubtful = false;
  bool marked = false;             // the words say which group: "a second caravan"
  bool called_off = false;         // "the march to X was cancelled": it had been planned
  std::optional<time::When> said;  // of plans: when they were stated
  std::string note;
};

// The candidates of one report, in reading order. `published` anchors its relative dates. Of
// several groups the one with the most places is kept, and others that are told of as such ("a
// second caravan") or at two places at least. Where nobody else moves, soldiers are a group; else a
// single traveller who was at three places at least, doubtfully. Linear in the report.
std::vector<Candidate> find_candidates(const Reading& reading, std::optional<time::Day> published);

}  // namespace rumbo::reports
