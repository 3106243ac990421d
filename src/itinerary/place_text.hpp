#pragma once

#include "itinerary/itinerary.hpp"

#include <string>
#include <string_view>
#include <variant>

namespace rumbo::itinerary {

// Reads a `where` written as one text: "unknown"; a GeoNames id (digits, written without quotes); a
// stretch, "A - B" with a hyphen or dash between spaces; else a name, perhaps with its context. The
// alternative is what is wrong with it, with the remedy: nothing in it, three ends, or bare
// coordinates, whose order nobody could tell.
std::variant<Place, std::string> parse_place(std::string_view text, bool plain);

}  // namespace rumbo::itinerary
