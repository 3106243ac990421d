#pragma once

#include "gazetteer/gazetteer.hpp"
#include "route/journey_names.hpp"
#include "route/score_graph.hpp"

#include <cstddef>
#include <vector>

namespace rumbo::route {

// The places each name of a journey may mean, best first; of coordinates and ids the one, of a name
// that is not known none.
using Candidates = std::vector<std::vector<gazetteer::Candidate>>;

// Leaves each name at most `most` candidates, in their order: the best by themselves and, if it has
// more, those that go best with what the names linked to it may mean.
void shorten(Candidates& candidates, const JourneyNames& names, std::size_t most);

// The joint score of a journey's places: one variable a name, with its candidates for values, and
// a single value of no worth where it has none.
ScoreGraph graph_of(const JourneyNames& names, const Candidates& candidates);

}  // namespace rumbo::route
