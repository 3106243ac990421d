#pragma once

#include "gazetteer/gazetteer.hpp"
#include "gazetteer/layers.hpp"

#include <cstdint>
#include <vector>

namespace rumbo::gazetteer {

// The rule by which places of one name are ordered. The score is the sum of
//   population   log10 of it; 500 when unknown or less
//   kind         country 3, first-level division 1, second-level division -1, city 0, a country's
//                capital 1.5, a feature -1.5; regions and continents have no population and count 8
//                and 10 in all
//   name         a main name 1, an abbreviation -1, an alternate 0; spelt exactly so, accents and
//                all: 0.25; each letter to be put right: -2
//   nearness     3 exp(-distance / 300 km) to the point given
// A second-level division that would score more than a town of the name inside it scores 0.1 less.
// The context given (country, division, what follows a comma) and the box exclude; they do not add.
// Equal scores: the upper layer, kind, population, GeoNames id.

// The places the query means, best first, and how many there were before its context was applied.
struct Ranking {
  std::vector<Candidate> candidates;  // at most the query's limit
  std::vector<std::uint32_t>
      out_of_context;  // places of that name that its context excludes, if no other is left
};

Ranking rank(const Layers& layers, const Query& query);

}  // namespace rumbo::gazetteer
