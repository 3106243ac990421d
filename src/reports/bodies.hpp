#pragma once

#include "reports/actors.hpp"

namespace rumbo::reports {

// Says of every actor which moving body it is. Bodies are told apart by "a second caravan", by the
// town in "the Tonalá group", and by what they go on ("the cyclists ... the support trucks"); a
// noun that says nothing of the kind is the body last told of in its paragraph, else the first one.
// A pronoun stands for the nearest fitting actor before it in its sentence, else for the first of
// the sentence before. Linear in the actors.
void find_bodies(const Prose& prose, const Mentions& mentions, const Lexicon& lexicon, Admit admit,
                 std::vector<Actor>& actors);

}  // namespace rumbo::reports
