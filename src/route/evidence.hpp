#pragma once

#include "itinerary/itinerary.hpp"

#include <vector>

namespace rumbo::route {

// Puts one list behind the other, repeated entries and all.
void append_evidence(std::vector<itinerary::Evidence>& to,
                     const std::vector<itinerary::Evidence>& from);

// Keeps the first of equal entries. Whoever gathers from many sightings appends and does this once.
void drop_repeated(std::vector<itinerary::Evidence>& evidence);

// Adds what is not there yet, in order. The first list has no repeated entries.
void add_evidence(std::vector<itinerary::Evidence>& to,
                  const std::vector<itinerary::Evidence>& from);

}  // namespace rumbo::route
