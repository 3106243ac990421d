#pragma once

#include "base/diagnostic.hpp"
#include "itinerary/fields.hpp"
#include "itinerary/itinerary.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace rumbo::itinerary {

// The value of a journey's `splits_from` or `joins`.
std::optional<Kinship> read_kinship(const Fields& fields, std::string_view key);

// Reports journeys that part from, or join, one that does not exist, themselves, or each other in a
// circle. Every id must be known.
void check_kinships(const std::vector<Journey>& journeys, base::Diagnostics& problems);

}  // namespace rumbo::itinerary
