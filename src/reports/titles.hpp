#pragma once

#include "itinerary/itinerary.hpp"
#include "reports/reading.hpp"

#include <set>
#include <string>
#include <vector>

namespace rumbo::reports {

// "Tapachula to Huixtla, September 2021", from the events themselves.
std::string title_of(const std::vector<itinerary::Event>& events);

// "about 400 migrants": the first count with the word it counts; else the group's own word,
// "caravan".
std::string group_of(const Reading& reading, const std::vector<itinerary::Event>& events);

// A slug of the title that is not taken yet; takes it.
std::string unique_id(const std::string& title, std::set<std::string>& taken);

// Of the whole itinerary: its only journey's title, else their number and years.
std::string title_of(const std::vector<itinerary::Journey>& journeys);

}  // namespace rumbo::reports
