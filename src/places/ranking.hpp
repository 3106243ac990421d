#pragma once

#include "places/locality.hpp"
#include "places/mentions.hpp"
#include "places/place_index.hpp"
#include "places/weights.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace rumbo::places {

// What is known beside the report itself.
struct RankOptions {
  const Locality* outlet = nullptr;  // where its outlet is at home
  const Sightings* own = nullptr;    // what this report has added to that
  bool place_unknown = false;        // by what stands beside them; for spans known to be places
  std::size_t shown = 5;             // at most so many candidates of each mention
  const Weights* weights = &standard_weights;
};

// Gives each mention its candidates, best first: population and kind, what the words round it say
// ("state of", "Mexican town of", "Huixtla, Chiapas"), the votes of the other mentions by country,
// division and distance, and the outlet's locality. Of each mention only its key, kind, range and
// countries are read. Returns the main country.
std::string rank_mentions(const Prose& prose, const Lexicon& lexicon, const PlaceIndex& index,
                          std::vector<Mention>& mentions, const RankOptions& options = {});

// Why a candidate stands where it does, for people: "population 202,672", "in Chiapas".
std::vector<std::string> reasons_for(const RankedPlace& candidate, const PlaceIndex& index);

}  // namespace rumbo::places
