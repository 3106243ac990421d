#pragma once

#include "reports/candidates.hpp"

#include <vector>

namespace rumbo::reports {

// Keeps the candidates of the groups whose journeys the story tells, numbered as they are told of:
// the one with the most places, those marked as other groups, those at two places at least.
std::vector<Candidate> keep_groups(const Reading& reading, std::vector<Candidate> candidates);

// Keeps the single travellers who were at three places at least, all of it doubtful.
std::vector<Candidate> keep_travellers(const Reading& reading, std::vector<Candidate> candidates);

// Whether anything took place at a place.
bool anybody_moved(const std::vector<Candidate>& candidates);

}  // namespace rumbo::reports
