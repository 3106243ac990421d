#pragma once

#include "reports/steps.hpp"

#include <vector>

namespace rumbo::reports {

// The steps of one story, from all its copies, in the order of a journey: what happened by date,
// then the plans. What several sentences or copies tell of one place and time is one step with all
// their evidence.
std::vector<Step> assemble(std::vector<Step> steps);

// The parts of assemble.
void put_in_order(std::vector<Step>& steps);
std::vector<Step> merge_same(std::vector<Step> steps);
std::vector<Step> settle_plans(std::vector<Step> steps);

}  // namespace rumbo::reports
