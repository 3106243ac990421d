#pragma once

#include "base/diagnostic.hpp"
#include "itinerary/itinerary.hpp"
#include "yaml/node.hpp"

#include <functional>
#include <set>
#include <string>
#include <string_view>

namespace rumbo::itinerary {

// Ids taken: a sorted set, so that messages do not depend on chance.
using Ids = std::set<std::string, std::less<>>;

// The parts of an event, each reading what it can and reporting the rest.
Event read_event(const yaml::Node& node, const Ids& reports, base::Diagnostics& problems);
Where read_where(const yaml::Node& node, base::Diagnostics& problems);

// Reports an id that no report of the itinerary has.
void check_report_id(std::string_view id, const base::SourcePosition& where, const Ids& reports,
                     base::Diagnostics& problems);

}  // namespace rumbo::itinerary
