#pragma once

#include "places/place_index.hpp"
#include "prose/sentences.hpp"

#include <set>
#include <string>
#include <vector>

namespace rumbo::places {

using prose::Lexicon;
using prose::Prose;
using prose::Range;

// Names of persons and organisations, which are no places: collected from the whole story first.
struct Names {
  std::vector<Range> persons;
  std::vector<Range> organisations;
  std::set<std::string> surnames;  // folded; by themselves they mean the person

  bool covers(std::size_t word) const;
  bool is_person(std::size_t word) const;
};

// "Honduran" before a name is no part of it: the index knows.
Names find_names(const Prose& prose, const PlaceIndex& index, const Lexicon& lexicon);

}  // namespace rumbo::places
