#pragma once

#include "itinerary/itinerary.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace rumbo::reports {

// An event as far as it can be told again in another draft: see itinerary::Drafted.
struct Trace {
  std::string journey;  // id; may be empty
  itinerary::Drafted::Event event;
};

// How sure a pair must be that is not alike to the letter: the same sentence and something in
// common; or else the same sentence, or the same deed at the same place.
enum class Likeness { told_again, edited };

// For each of `from` the one of `to` that is the same event; each is taken once. Those alike to the
// letter first, then the likest.
std::vector<std::optional<std::size_t>> pair_up(const std::vector<Trace>& from,
                                                const std::vector<Trace>& to, Likeness likeness);

}  // namespace rumbo::reports
