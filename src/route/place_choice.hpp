#pragma once

#include "base/diagnostic.hpp"
#include "gazetteer/place.hpp"
#include "itinerary/itinerary.hpp"
#include "route/resolver.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace rumbo::route {

// Which place each name of one journey means.
//
// A name is asked of the gazetteer with what its event says beside it. Its candidates then get, on
// top of the gazetteer's score, 3 exp(-d / 300 km) for the distance to the nearest other place of
// the journey, and the share of the journey's other places that lie in the same country, and half
// the share in the same first-level division. That is done twice, each time with the choices of the
// round before; a name never votes for itself, and the 25 names before it and behind it are its
// company. Names with a GeoNames id and coordinates are settled from the start.
//
// A name that is not found is an error, with the nearest spellings; one whose runner-up lies
// elsewhere and scores within 0.7 is a warning that says how to settle it.
class PlaceChoice {
 public:
  PlaceChoice(const itinerary::Journey& journey, const Resolver& resolver,
              base::Diagnostics& diagnostics);

  std::optional<gazetteer::Place> place(const itinerary::NamedPlace& named) const;

 private:
  struct Name {
    itinerary::NamedPlace asked;
    std::string folded;
    base::SourcePosition where;
    std::vector<gazetteer::Candidate> candidates;  // best first, as the gazetteer ranks them
    std::vector<double> scores;                    // with the journey's part
    std::size_t chosen = 0;
    bool settled = false;   // by an id or by coordinates
    bool doubtful = false;  // the gazetteer alone could not tell

    const gazetteer::Place& place() const { return candidates[chosen].place; }
  };

  void add(const itinerary::NamedPlace& named, const base::SourcePosition& where);
  void add_position(geo::LonLat position);
  void ask(Name& name);
  void settle_by_id(Name& name);
  void reconsider();
  double journey_score(const gazetteer::Place& place, std::size_t of) const;
  void warn_of_doubt(const Name& name) const;

  const Resolver& resolver_;
  base::Diagnostics& diagnostics_;
  std::vector<Name> names_;                   // in the order of the events
  std::map<std::string, std::size_t> index_;  // by what is asked
};

}  // namespace rumbo::route
