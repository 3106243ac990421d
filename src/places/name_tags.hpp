#pragma once

#include "places/name_words.hpp"
#include "prose/sentences.hpp"

#include <vector>

namespace rumbo::places {

// The flags of each word of the prose: what the tables say of it, whether its sentence's capitals
// mean anything (a headline's do not), whether the text has it in small letters too. One pass.
std::vector<NameFlags> tag_words(const prose::Prose& prose, const prose::Lexicon& lexicon);

}  // namespace rumbo::places
