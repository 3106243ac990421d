#pragma once

#include "itinerary/itinerary.hpp"
#include "prose/sentences.hpp"

#include <optional>
#include <vector>

namespace rumbo::reports {

using prose::Lexicon;
using prose::Prose;
using prose::Range;

// How many people: "about 1,200 people", "más de 1.500 personas", "thousands of asylum seekers".
struct PeopleCount {
  Range range;           // from the first qualifier to the noun
  std::size_t noun = 0;  // the word counted
  itinerary::Count count;
};

// The counts of people in the range. What is counted must be people of some kind: "9,000 officers"
// and "80 kilometres" are none.
std::vector<PeopleCount> find_counts(const Prose& prose, Range range, const Lexicon& lexicon);

}  // namespace rumbo::reports
