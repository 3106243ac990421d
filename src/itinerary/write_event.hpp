#pragma once

#include "itinerary/itinerary.hpp"

#include <string>
#include <vector>

namespace rumbo::itinerary {

// The value of a `where` and of a `count`, on one line.
std::string where_text(const Where& where);
std::string count_text(const Count& count);

// Of `via`: a list of YAML's.
std::string via_text(const std::vector<Where>& via);

// An event as an item of the `events` list, six spaces in, ending with a newline.
std::string event_text(const Event& event);

}  // namespace rumbo::itinerary
