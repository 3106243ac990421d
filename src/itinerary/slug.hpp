#pragma once

#include <string>
#include <string_view>

namespace rumbo::itinerary {

// An id made from a title: its words, folded, joined by hyphens. "October caravan" ->
// "october-caravan". Empty when the title has no word. The text must be valid UTF-8.
std::string slug(std::string_view title);

// Whether a text can be an id: not empty; ASCII letters, digits, '-', '_', '.' and anything past
// ASCII but spaces and controls.
bool is_id(std::string_view text);

}  // namespace rumbo::itinerary
