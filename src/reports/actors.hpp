#pragma once

#include "places/mentions.hpp"

#include <optional>
#include <vector>

namespace rumbo::reports {

using places::Mentions;
using places::Names;
using prose::Lexicon;
using prose::Prose;
using prose::Range;
using prose::Words;

// Who may act in a story. group and mover are the moving group and its people; official is whoever
// else acts.
enum class ActorKind : std::uint8_t { group, mover, people, official, person, it, they, we };

struct Actor {
  ActorKind kind = ActorKind::group;
  Range range;  // the head noun, or the person's name
  std::size_t sentence = 0;
  bool other = false;   // "another caravan", "other recent caravans"
  bool object = false;  // a pronoun that cannot be a subject
};

// Every actor of the story, in reading order.
std::vector<Actor> find_actors(const Prose& prose, const Names& names, const Mentions& mentions,
                               const Lexicon& lexicon);

// Whether the actor is the moving group or stands for it: a pronoun does when the nearest actor
// before it in its sentence, else the first of the sentence before, is the group. People of no
// stated kind count too.
bool is_group(const std::vector<Actor>& actors, std::size_t actor, const Words& words);

}  // namespace rumbo::reports
