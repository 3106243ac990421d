#pragma once

#include "base/source_position.hpp"
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
  // Of a name that several places bear: by how much the journey with the next best of them scores
  // less (see place_choice.hpp), and which that is.
  std::optional<double> margin{};
  std::string runner_up{};
  // The itinerary's own words, where they say more than the name: a stretch, a border, "near".
  std::string where_text{};
};

// How a stop was reached.
struct Approach {
  itinerary::PathKind path = itinerary::PathKind::geodesic;
  std::optional<itinerary::Mode> mode;
  std::vector<Location> via;  // located, in order
  std::string via_text{};     // as the itinerary has them
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
  std::optional<double> radius_km;       // how far off the place it may have been
  std::optional<time::When> first_seen;  // of `when`, the first sighting's
  std::optional<time::When> last_seen;   // and the last one's
  int nights = 0;                        // spent there, at the least
  int visit = 1;                         // 2: the journey comes here for the second time
  Approach approach;
  base::SourcePosition written;  // of the first event that tells of it
};

enum class Status { observed, inferred, intended, cancelled };

// How long a leg took at the least and at the most, in hours. Days are whole: who left one day and
// came the next was under way for up to 48 hours.
struct Duration {
  double least_hours = 0;
  double most_hours = 0;
};

// Kilometres a day: between the slowest and the quickest that the dates allow.
struct Pace {
  double least = 0;
  double most = 0;
};

// Why a leg leads from one journey to another: a group parts from another, or joins one.
enum class Link { none, split, join };

struct Leg {
  int seq = 0;  // from 1 within the journey; plans follow the legs travelled
  std::string from;
  std::string to;
  int from_stop = 0;  // their numbers; 0 for a stop of another journey
  int to_stop = 0;
  geo::Geometry line;
  Status status = Status::inferred;
  itinerary::PathKind path = itinerary::PathKind::geodesic;  // along what the line runs
  std::string path_note;  // why not along what was asked, how far its ends were moved; may be empty
  std::optional<itinerary::Mode> mode;
  std::vector<std::string> via;  // labels
  std::string via_text;          // as the itinerary has them; empty for the public
  std::optional<double> km;      // along the line, to 0.1; nothing when an end is not a place
  // Of the geodesic, where the line is another; and that geodesic.
  std::optional<double> straight_km;
  geo::Geometry straight;
  std::optional<double> hours;  // under way at the mode's speed, as the roads tell
  std::optional<time::When> when;
  std::optional<Duration> duration;
  std::optional<Pace> pace;
  bool too_fast = false;       // for the mode, even straight ahead
  bool ends_observed = false;  // both ends seen and dated, whatever is known of the way
  Link link = Link::none;
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
  std::string splits_from;  // id of the journey it parts from; empty for none
  std::string joins;
};

std::string_view to_string(Status status);
std::string_view to_string(Link link);

}  // namespace rumbo::route
