#pragma once

#include "reports/steps.hpp"

#include <span>
#include <vector>

namespace rumbo::reports {

// Where two reports of one journey differ, both readings are kept: the event has the evidence of
// both, a lower certainty, a note that says who says what, and a question.
// - numbers of one event that exclude each other: a range over both;
// - one deed at one place on different days, up to three apart: one event with a range of days;
// - two towns left, or reached, on one day, each in one report: both events stay, doubtfully.
void settle_contradictions(std::vector<Step>& steps, std::span<const Reading> readings);

}  // namespace rumbo::reports
