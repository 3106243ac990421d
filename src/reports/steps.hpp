#pragma once

#include "reports/candidates.hpp"

#include <optional>
#include <string>
#include <vector>

namespace rumbo::reports {

using prose::Span;

// What one report says of an event that several tell of.
struct Account {
  std::size_t report = 0;
  std::optional<time::When> when;
  bool exact = false;
  std::optional<itinerary::Count> count;
};

// One event on its way into a journey: a candidate that has found its date, its place and its
// company.
struct Step {
  itinerary::Event event;
  std::string place_key;                // alike for one place; empty when unlocated
  bool earlier = false;                 // before what the report tells of first
  bool exact = false;                   // the report itself dates it to the day
  std::size_t report = 0;               // index of the reading
  std::size_t word = 0;                 // its order in that report
  std::size_t group = 0;                // which of the report's moving groups; 0 is the first
  std::optional<std::size_t> mention;   // its place's, in that report
  std::vector<Account> accounts;        // of every report, where several tell of it
  std::optional<std::string> question;  // what to ask a person about it
  std::string edit;
  std::string about;  // the key that the question is about: "when"
};

// A report's candidates become steps:
// - dates are filled in from the narrative: a time of day keeps the day told of before; what was
// "earlier" is
//   on or before the first dated event; the rest lies between the day told of before and the
//   publication;
// - what befell the group without a place takes the place told of in its own or a neighbouring
// sentence;
// - what befell some of the group becomes a note on the event nearest to it;
// - a group said to leave no named place left the dateline's, doubtfully;
// - "the contingent" carries on the count told of just before for the same day.
std::vector<Step> make_steps(const Reading& reading, std::size_t report,
                             std::vector<Candidate> candidates, std::optional<time::Day> published);

// The parts of make_steps.
void fill_dates(std::vector<Candidate>& candidates, std::optional<time::Day> published);
void carry_counts(std::vector<Candidate>& candidates);  // after fill_dates
void fill_places(std::vector<Candidate>& candidates);

// Drops regions that say less than a town of theirs on the same day, of the same group: its
// evidence goes with it.
void drop_regions(std::vector<Step>& steps);

struct Located {
  itinerary::Place place;
  std::string key;
  std::optional<double> radius_km;  // how far off it may be
};
// The place of a mention as the itinerary writes it. A border of one country alone is shared with
// the story's main country.
Located locate(const Reading& reading, std::size_t mention, bool near);

itinerary::Evidence evidence_of(const Reading& reading, Span span);

}  // namespace rumbo::reports
