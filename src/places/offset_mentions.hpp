#pragma once

#include "places/mentions.hpp"

namespace rumbo::places {

// Adds "15 kilometers north of Tapachula", "a 10 km de Huixtla", "20 miles outside Arriaga": an
// offset whose part is the place. "15 km from the route" names no place and is none.
void join_offsets(const Prose& prose, const Lexicon& lexicon, std::string_view text,
                  std::vector<Mention>& mentions);

}  // namespace rumbo::places
