#pragma once

#include "reports/candidates.hpp"

#include <vector>

namespace rumbo::reports {

// Keeps the candidates of the groups whose journeys the story tells, numbered as they are told of:
// the one with the most places, those marked as other groups, those at two places at least.
std::vector<Candidate> keep_groups(const Reading& reading, std::vector<Candidate> candidates);

// Keeps the single travellers who were at so many places at least, all of it doubtful.
constexpr std::size_t least_places_of_one = 3;
std::vector<Candidate> keep_travellers(const Reading& reading, std::vector<Candidate> candidates);

// What was called off had been planned: puts that before it where the story does not say so.
std::vector<Candidate> imply_plans(const Reading& reading, std::vector<Candidate> candidates);

// Whether anything took place at a place.
bool anybody_moved(const std::vector<Candidate>& candidates);

}  // namespace rumbo::reports
