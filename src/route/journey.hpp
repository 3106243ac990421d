#pragma once

#include "geo/geometry.hpp"
#include "itinerary/itinerary.hpp"
#include "time/edtf.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rumbo::route {

// A place as the gazetteer and the itinerary name it.
struct Location {
  std::string name;   // as the gazetteer spells it
  std::string label;  // as a map should print it
  std::optional<std::uint32_t> geonames;
  std::string country;                  // ISO alpha-2; empty when unknown
  std::string admin1;                   // the first-level division's name; empty when unknown
  std::optional<geo::LonLat> position;  // nothing: unlocated
  bool on_a_border = false;             // the position is only the border's nearest point
};

// Where a group was seen, or (intended, cancelled) was to go. Consecutive sightings at one place
// are one stop: its date spans them, its evidence is theirs together.
struct Stop {
  int seq = 0;  // from 1 within the journey; destinations of plans follow the sightings
  Location place;
  std::optional<time::When> when;
  itinerary::What what = itinerary::What::present;
  std::optional<itinerary::Count> count;
  itinerary::Certainty certainty = itinerary::Certainty::certain;
  std::vector<itinerary::Evidence> evidence;
};

enum class Status { observed, inferred, intended, cancelled };

struct Leg {
  int seq = 0;  // from 1 within the journey; plans follow the legs travelled
  std::string from;
  std::string to;
  geo::Geometry line;
  Status status = Status::inferred;
  std::optional<double> km;  // of the geodesic; nothing when an end is not a place
  std::optional<time::When> when;
  itinerary::Certainty certainty = itinerary::Certainty::certain;
  std::vector<itinerary::Evidence> evidence;
};

// Somewhere within an outline: a division, a stretch of road, a disc about a place.
struct Area {
  std::string name;
  geo::Geometry outline;
  std::optional<double> radius_km;
  std::optional<time::When> when;
  itinerary::What what = itinerary::What::present;
  itinerary::Certainty certainty = itinerary::Certainty::certain;
  std::vector<itinerary::Evidence> evidence;
};

// One moving group. Journeys never join: no leg leads from one to another.
struct Journey {
  std::string id;
  std::string title;
  std::string group;
  std::vector<Stop> stops;
  std::vector<Leg> legs;
  std::vector<Area> areas;
};

std::string_view to_string(Status status);

}  // namespace rumbo::route
