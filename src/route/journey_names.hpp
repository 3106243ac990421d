#pragma once

#include "base/source_position.hpp"
#include "geo/lonlat.hpp"
#include "itinerary/itinerary.hpp"
#include "route/place_score.hpp"
#include "route/resolver.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace rumbo::route {

// A name to be understood, or coordinates beside it.
struct JourneyName {
  itinerary::NamedPlace asked;
  std::optional<geo::LonLat> position;  // of coordinates, which need no looking up
  base::SourcePosition where;           // where it is first written
  bool wants_a_point = false;
};

// Two names whose places bear on each other.
struct NameLink {
  enum class Bond { travelled, planned, namesakes };

  std::size_t first = 0;  // always the smaller of both
  std::size_t second = 0;
  Bond bond = Bond::travelled;
  Transition transition;  // where travelled
};

// The names of one journey, each once however often it is told, and which of them go together.
struct JourneyNames {
  std::vector<JourneyName> names;  // in the order of their dates
  std::vector<NameLink> links;     // by both names, then the bond; each once
  std::map<std::string, std::optional<std::size_t>> index;  // by what is asked; borders: nothing

  std::optional<std::size_t> find(const itinerary::NamedPlace& named) const;
};

// Events are taken in the order of their dates. What took place makes a chain: each place is linked
// to the next and, more loosely, to the one after; undated and unlocated events are passed over, a
// stretch gives both its ends, and the places of `via` lie before those they lead to. A plan hangs
// off the last place before it (else the first after it). A journey of plans alone is a chain. A
// transition has the time from the first day of the one to the last of the other. The resolver
// tells borders, which are no places, from names. Where neither event nor journey says how the
// group travels, it is by `usual_mode`.
JourneyNames names_of(const itinerary::Journey& journey, const Resolver& resolver,
                      std::optional<itinerary::Mode> usual_mode = {});

}  // namespace rumbo::route
