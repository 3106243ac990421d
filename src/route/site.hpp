#pragma once

#include "base/diagnostic.hpp"
#include "itinerary/itinerary.hpp"
#include "route/journey.hpp"
#include "route/place_choice.hpp"
#include "route/shapes.hpp"

#include <optional>
#include <string>
#include <vector>

namespace rumbo::route {

// Where an event turns out to lie.
//
// A town or coordinates are a point. "Near" one is a point too, likely at most, with a disc about
// it (default_near_km unless the event gives a radius). A stretch is the middle of its geodesic,
// likely at most, with a narrow capsule about it, and half its length for a radius. A division,
// country or region is an outline and never a point. A border is its line.
struct Site {
  enum class Form { unlocated, point, outline, border };

  Form form = Form::unlocated;
  Location location;     // with a position only where the form is a point
  geo::Geometry extent;  // disc, capsule or outline; monostate when there is none
  std::optional<double> radius_km;
  std::vector<geo::Line> lines;  // of a border
  itinerary::Certainty at_best = itinerary::Certainty::certain;
  std::string key;  // the same for the same place; empty when unlocated
};

constexpr double default_near_km = 5;

// Turns the places of one journey into sites. What cannot be placed is reported and is unlocated.
class SiteFinder {
 public:
  SiteFinder(const itinerary::Journey& journey, const Resolver& resolver, const Shapes& shapes,
             base::Diagnostics& diagnostics, std::optional<itinerary::Mode> usual_mode = {});

  Site find(const itinerary::Where& where) const;

 private:
  Site named(const itinerary::NamedPlace& named, const itinerary::Where& where) const;
  Site coordinates(const itinerary::Coordinates& place, const itinerary::Where& where) const;
  Site stretch(const itinerary::Stretch& stretch, const itinerary::Where& where) const;
  Site border(const CountryPair& countries, std::string name, const itinerary::Where& where) const;
  Site outline(const gazetteer::Place& place, Location location) const;

  const Resolver& resolver_;
  const Shapes& shapes_;
  base::Diagnostics& diagnostics_;
  PlaceChoice choice_;
};

}  // namespace rumbo::route
