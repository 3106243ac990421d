#pragma once

#include "itinerary/itinerary.hpp"

#include <string>
#include <string_view>

namespace rumbo::itinerary {

// 16 hexadecimal digits of lines of YAML, however deep they are indented and whatever ends them
// (FNV-1a). Comments count: a comment of a person's is an edit.
std::string fingerprint(std::string_view lines);

// Of a question, without the lines that follow from where things stand: `at` and `event`.
std::string question_fingerprint(std::string_view lines);

// The place's name as a person would say it; empty for an unknown place.
std::string place_name(const Place& place);

Drafted::Event record(const Event& event);

// The record of an itinerary that has just been drafted.
Drafted record(const Itinerary& itinerary);

}  // namespace rumbo::itinerary
