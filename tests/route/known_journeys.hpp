#pragma once

#include "gazetteer/place.hpp"
#include "itinerary/itinerary.hpp"

#include <optional>
#include <string>
#include <vector>

namespace rumbo::route {

// What known_journeys.txt says a name means.
struct Known {
  itinerary::NamedPlace asked;
  std::optional<gazetteer::Kind> kind;  // nothing: a town
  geo::LonLat position;

  bool is(const gazetteer::Place& place) const;  // within 60 km; 250 of an area
};

struct KnownJourney {
  itinerary::Journey journey;
  std::vector<Known> names;  // one an event
};

// From "known_journeys.txt" or "unseen_journeys.txt".
std::vector<KnownJourney> known_journeys(const std::string& file);

}  // namespace rumbo::route
