#pragma once

#include "base/diagnostic.hpp"
#include "gazetteer/place.hpp"
#include "itinerary/itinerary.hpp"
#include "route/journey_names.hpp"
#include "route/resolver.hpp"

#include <optional>
#include <vector>

namespace rumbo::route {

// Which place each name of one journey means: those that together have the highest joint score (see
// place_score.hpp and docs/joint-resolution.md), found exactly. Names with a GeoNames id and
// coordinates are settled from the start, and one name means one place throughout a journey.
//
// A name that is not found is an error, with the nearest spellings; one whose runner-up is less
// than `clear_lead` behind is a warning that says how to settle it.
class PlaceChoice {
 public:
  struct Choice {
    gazetteer::Place place;
    // By how much the best journey with this name elsewhere (30 km off or more) scores less, all
    // other names free to follow; in powers of ten. Nothing where nowhere else bears the name.
    std::optional<double> margin{};
    std::optional<gazetteer::Place> runner_up{};  // where that would be
  };

  PlaceChoice(const itinerary::Journey& journey, const Resolver& resolver,
              base::Diagnostics& diagnostics, std::optional<itinerary::Mode> usual_mode = {});

  std::optional<gazetteer::Place> place(const itinerary::NamedPlace& named) const;
  const Choice* choice(const itinerary::NamedPlace& named) const;  // nullptr: not found
  double score() const { return score_; }                          // of all places together
  bool is_exact() const { return is_exact_; }  // whether no other places score more

 private:
  void report(const Resolver& resolver, base::Diagnostics& diagnostics) const;

  JourneyNames names_;
  std::vector<std::optional<Choice>> choices_;  // one a name; nothing where it is not known
  double score_ = 0;
  bool is_exact_ = true;
};

}  // namespace rumbo::route
