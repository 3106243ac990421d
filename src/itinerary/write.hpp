#pragma once

#include "itinerary/itinerary.hpp"

#include <string>

namespace rumbo::itinerary {

// The YAML of docs/itinerary.md, in block style with one event a paragraph, for a person to edit.
// Read back it gives the same itinerary. Each question is written with the line of the event it
// asks about.
std::string write(const Itinerary& itinerary);

}  // namespace rumbo::itinerary
