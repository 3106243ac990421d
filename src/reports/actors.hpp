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

// Who may act in a story. group and mover are a moving group and its people; official is whoever
// else acts; we is the teller and his company.
enum class ActorKind : std::uint8_t { group, mover, people, official, person, it, they, we };

// What a group goes on. any: the word does not say.
enum class Going : std::uint8_t { any, afoot, wheels, vehicles, ships, troops };

// Which of several groups the words say it is. past: a group of other days.
enum class Which : std::uint8_t { unsaid, first, second, third, past };

struct Actor {
  ActorKind kind = ActorKind::group;
  Going going = Going::any;
  Which which = Which::unsaid;
  Range range;  // the head noun, or the person's name
  std::size_t sentence = 0;
  bool object = false;  // a pronoun that cannot be a subject
  bool event = false;   // named by what it does: "the march"
  // The moving body it is, or stands for: see bodies.hpp. Nothing: it is none.
  std::optional<std::size_t> body;
  bool doubtful = false;  // of its body
};

enum class Admit : std::uint8_t {
  groups,
  troops,  // soldiers too, in a story where nobody else moves
  persons  // single travellers too
};

// Every actor of the story, in reading order, with its body.
std::vector<Actor> find_actors(const Prose& prose, const Names& names, const Mentions& mentions,
                               const Lexicon& lexicon, Admit admit = Admit::groups);

// The actors of one sentence: indices [first, last).
Range actors_of(const std::vector<Actor>& actors, std::size_t sentence);

}  // namespace rumbo::reports
