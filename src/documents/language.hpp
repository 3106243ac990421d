#pragma once

#include "documents/source.hpp"
#include "prose/lexicon.hpp"

namespace rumbo::documents {

// The language that the markup states, when it is one of those with a table; else the one whose
// function words the head of the text uses more.
prose::Language language_of(const Source& source);

}  // namespace rumbo::documents
