#pragma once

#include "itinerary/itinerary.hpp"
#include "route/journey.hpp"

#include <optional>
#include <string>
#include <vector>

namespace rumbo::route {

// What can be said of a journey in a few numbers. Kilometres along the lines as drawn; plans and
// links to other journeys are not counted. `days` from the earliest to the latest day on which the
// group was seen, both counted; nothing when either is open.
struct Summary {
  double km = 0;
  double straight_km = 0;
  double observed_km = 0;  // between stops that were both seen and dated
  double planned_km = 0;
  std::optional<time::Day> first_day;
  std::optional<time::Day> last_day;
  std::optional<int> days;
  int sightings = 0;         // stops that took place
  int unlocated = 0;         // of those, without a position
  int nights = 0;            // spent at stops, at the least
  std::optional<Pace> pace;  // from the first located stop to the last

  // Of the way travelled, the share whose ends were both seen and dated, 0 to 1; nothing for no
  // way.
  std::optional<double> observed_share() const;
};

// By the group itself: no plan, and no link to another journey.
bool is_travelled(const Leg& leg);

Summary summary_of(const Journey& journey);

// For people: a block a journey, with its stops and legs in order; as plain text, or as Markdown
// headings and tables. `note` (may be empty) stands above all.
std::string text_summary(const std::vector<Journey>& journeys, const std::string& title,
                         const std::string& note);
std::string markdown_summary(const std::vector<Journey>& journeys, const std::string& title,
                             const std::string& note);

}  // namespace rumbo::route
