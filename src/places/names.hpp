#pragma once

#include "places/name_words.hpp"
#include "places/place_index.hpp"
#include "prose/sentences.hpp"

#include <set>
#include <string>
#include <vector>

namespace rumbo::places {

using prose::Lexicon;
using prose::Prose;
using prose::Range;

// The names of a story that are no places, collected from the whole of it before any place is
// looked for: a name in full once says what its parts mean everywhere.
struct Names {
  std::vector<Range> persons;
  std::vector<Range> organisations;
  std::set<std::string> surnames;  // folded; by themselves they mean the person
  std::vector<NameFlags> tags;     // of each word of the prose

  bool has(std::size_t word, NameFlags flags) const { return (tags[word] & flags) != 0; }
  bool is_person(std::size_t word) const { return has(word, naming::person); }
};

// A person is known by a title, a first name, an age ("Petra Zamudio, 42,"), an initial, by
// speaking, or by a relation ("her son Ramiro"); an organisation by the head of its name.
Names find_names(const Prose& prose, const PlaceIndex& index, const Lexicon& lexicon);

}  // namespace rumbo::places
