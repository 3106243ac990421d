#pragma once

#include "reports/draft_journey.hpp"

#include <span>
#include <string>
#include <vector>

namespace rumbo::reports {

// Two stories' tellings that may be of one group, though not all that is needed to say so is told.
struct PossibleJoin {
  std::size_t earlier = 0;  // indices into Joined::tellings
  std::size_t later = 0;
  std::string reason;  // what speaks for it, and what is missing
};

struct Joined {
  std::vector<Telling> tellings;  // in the order of the first story of each
  std::vector<PossibleJoin> possible;
};

// Joins what different stories tell of one group. All of this must be told and allow it:
// - group: of one kind, and the numbers within a factor of two;
// - time: the one begins at most three days after the other's last date, or within it;
// - distance: no two sightings that follow one another lie further apart than the group comes in
// the
//   days between (40 km a day on foot);
// - direction: it goes on the way it went, or from the very place where it was.
// When one of them is not told, or up to a week lies between, it is only possible; when one of them
// forbids it, or two journeys could be meant, they stay apart. Tellings of one story are never
// joined.
Joined join_tellings(std::vector<Telling> tellings, std::span<const Reading> readings);

}  // namespace rumbo::reports
