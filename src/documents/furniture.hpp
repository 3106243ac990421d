#pragma once

#include "documents/frame.hpp"
#include "documents/line_words.hpp"

namespace rumbo::documents {

// What stands round a story in a page or a copy of one, known by its form and by words that any
// site in English or Spanish uses: never by one site's layout.

// Buttons, counters, menus, labels, notices, photo credits, captions that end in one.
bool is_furniture(const LineWords& line);

// "Related:", "Te puede interesar": what follows may be headlines of other stories.
bool heads_other_stories(const LineWords& line);

// "(Reporting by ...)", "Con información de EFE": who made the story.
bool is_credit(const LineWords& line);

}  // namespace rumbo::documents
