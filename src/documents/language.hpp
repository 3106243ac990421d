#pragma once

#include "documents/source.hpp"
#include "prose/language.hpp"

namespace rumbo::documents {

// The language that the markup states, when it is one of those with a table; else told from the
// small words at the head of the text.
prose::LanguageGuess language_of(const Source& source);

}  // namespace rumbo::documents
