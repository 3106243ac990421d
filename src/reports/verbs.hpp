#pragma once

#include "prose/sentences.hpp"

#include <vector>

namespace rumbo::reports {

using prose::Form;
using prose::Lexicon;
using prose::Range;
using prose::Sense;
using prose::Words;

// How real an action is.
enum class Mood : std::uint8_t {
  happened,
  earlier,   // before what the sentence tells of: "had left", "after leaving"
  ongoing,   // "are walking to": its goal is not yet reached
  prepared,  // "was about to leave": still there
  intended,
  cancelled,  // "will no longer go to"
  unreal      // denied, prevented, conditional, of no particular time
};

// An action of movement, or one that befell the group, or speech; with its clause.
struct VerbUse {
  Range range;   // the verb and its particle
  Range clause;  // from the conjunction before it to the next verb's
  Sense sense = Sense::move;
  Form form = Form::past;
  Mood mood = Mood::happened;
  bool passive = false;
  bool noun = false;                 // "their arrival in"
  std::optional<std::size_t> owner;  // of a noun: the word that says whose
};

// The verbs of one sentence with their moods, parted into clauses.
std::vector<VerbUse> find_verbs(std::string_view text, const Words& words, Range sentence,
                                const Lexicon& lexicon);

// How the words round a verb colour it.
Mood mood_of(const VerbUse& use, const Words& words, Range sentence, const Lexicon& lexicon);

// What stands before a verb: "will not be", "had", "were".
struct Auxiliaries {
  std::size_t first = 0;  // the leftmost word
  bool negated = false;
  bool no_longer = false;
  bool future = false;
  bool unreal = false;
  bool have = false;
  bool had = false;
  bool be_now = false;
  bool be_past = false;
  bool to = false;
  std::size_t to_place = 0;  // the word "to"
};
Auxiliaries auxiliaries_before(const Words& words, Range sentence, std::size_t verb,
                               const Lexicon& lexicon);

}  // namespace rumbo::reports
