#pragma once

#include "itinerary/itinerary.hpp"
#include "reports/draft_journey.hpp"
#include "reports/reading.hpp"

#include <span>
#include <vector>

namespace rumbo::reports {

// Days that a report tells of both as past and as still to come ("walked on Wednesday", "will visit
// on Wednesday"): one of the two must be another day.
std::vector<time::Day> contradicted_days(const Reading& reading,
                                         std::optional<time::Day> published);

// What to ask about an event whose date nothing bounds, or only loosely.
std::optional<itinerary::Question> ask_when(const itinerary::Event& event);

// What to ask about a report without a date, or with a doubtful one.
std::optional<itinerary::Question> ask_published(const itinerary::Report& report, bool doubtful);

// What to ask about a journey: the events whose date is told of both as past and as to come are
// made uncertain. Behind `questions`.
// The three in most doubt are asked; what stands behind a low certainty is told in a comment too.
void ask_about(const Telling& telling, std::span<const Reading> readings,
               std::span<const itinerary::Report> reports, itinerary::Journey& journey,
               std::vector<itinerary::Question>& questions);

// How a person would name the event's place.
std::string place_words(const itinerary::Place& place);

}  // namespace rumbo::reports
