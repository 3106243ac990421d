#pragma once

#include <string>
#include <string_view>

namespace rumbo::itinerary {

// A text as a YAML scalar on one line that reads back as the very same text in block and in flow
// style: plain where that is safe, else in double quotes with every control character, odd space,
// line separator and direction mark escaped (YAML 1.2, section 5.7). The text must be valid UTF-8.
std::string scalar(std::string_view text);

}  // namespace rumbo::itinerary
