#pragma once

#include "reports/verbs.hpp"

#include <optional>

namespace rumbo::reports {

// A movement that a noun names, at that word: "their arrival in", "the pilgrims' march", "la salida
// de Tapachula de la caravana", "the march from Burgos to León". Its mood is in movement_nouns.cpp
// too: such a noun tells of what took place only if the words round it do.
std::optional<VerbUse> find_movement_noun(const Words& words, Range sentence, std::size_t at,
                                          const Lexicon& lexicon);
Mood mood_of_noun(const VerbUse& use, const Words& words, Range sentence, const Lexicon& lexicon);

}  // namespace rumbo::reports
