#pragma once

#include "documents/frame.hpp"

namespace rumbo::documents {

// Sets the lines of the frame aside that stand round the story, and notes what they say of it:
// date, agency, outlet, address, and a title behind a label or a date.
void sort_lines(const Source& source, const Lexicon& lexicon, Frame& frame);

}  // namespace rumbo::documents
