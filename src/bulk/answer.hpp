#pragma once

#include "bulk/asked.hpp"
#include "reports/reading.hpp"

#include <string>

namespace rumbo::bulk {

// The text of a line as a report: plain, whatever it looks like.
documents::Source source_of(std::string text);

// The line that answers, with its line break: {"id", "places", "timexes", "published"}. With
// `given` there is a place for every mention asked for, in that order; the reading then holds one
// mention each, in the order of `asked.mentions`.
std::string answer(const Asked& asked, const reports::Reading& reading, bool given);

}  // namespace rumbo::bulk
