#pragma once

#include "reports/steps.hpp"
#include "reports/stories.hpp"

#include <set>
#include <span>
#include <string>
#include <vector>

namespace rumbo::reports {

// What stories tell of one moving group, on its way to becoming a journey.
struct Telling {
  Copies reports;                   // of the story that begins it first
  std::vector<Step> steps;          // in order; see assembly.hpp
  std::vector<std::string> joined;  // why further stories are in it
};

// One for each of the story's groups that is told to have been at a named place.
std::vector<Telling> tell(const Copies& story, std::span<const Reading> readings);

// Its events, title, group and id; the id is taken.
itinerary::Journey make_journey(const Telling& telling, std::span<const Reading> readings,
                                std::set<std::string>& taken);

}  // namespace rumbo::reports
