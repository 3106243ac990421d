#pragma once

#include "itinerary/itinerary.hpp"

#include <string>

namespace rumbo::reports {

// Puts a new draft into the text of an itinerary that a person may have edited, and gives the text
// that comes of it. What draft wrote itself and nobody touched follows the new draft; every line
// that a person changed or added stays as it is, comments and layout too; what he deleted does not
// come back; questions that he deleted or whose event he changed are gone. `old` must be what
// `text` parses to. What it knows of the former drafts is the record at the file's end; without one
// all is the person's. InputError when the file is written in a way that cannot be added to (lists
// in brackets).
std::string redraft(const std::string& text, const itinerary::Itinerary& old,
                    const itinerary::Itinerary& fresh);

}  // namespace rumbo::reports
