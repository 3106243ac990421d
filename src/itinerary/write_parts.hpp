#pragma once

#include "itinerary/itinerary.hpp"

#include <string>
#include <string_view>

namespace rumbo::itinerary {

// The pieces of an itinerary's YAML, each whole lines as write() sets them; an event's is in
// write_event.hpp.
std::string report_text(const Report& report);
std::string journey_head_text(const Journey& journey);  // up to "events:"
std::string journey_text(const Journey& journey);

inline constexpr std::string_view questions_heading =
    "# Only a person can settle these. Delete each once it is answered.\n";
// "# There are 3 questions for you at the end of the file.", or nothing when there are none.
std::string question_count_text(std::size_t count);
// `at` is where the answer goes: "caravans.yaml:12", or empty.
std::string question_text(const Question& question, std::string_view at);
// "caravans.yaml:12"; "line 12" without a file; empty for line 0.
std::string line_reference(std::string_view file, std::size_t line);

std::string drafted_text(const Drafted& drafted);  // with its comment

}  // namespace rumbo::itinerary
