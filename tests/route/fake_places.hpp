#pragma once

#include "base/diagnostic.hpp"
#include "itinerary/itinerary.hpp"
#include "route/journey.hpp"
#include "route/resolver.hpp"
#include "route/shapes.hpp"

#include <string>
#include <vector>

namespace rumbo::route {

// A gazetteer of a dozen places. A name is found by its folded main name; candidates score log10 of
// their population, countries 3 more, divisions 2 more.
class FakePlaces : public Resolver {
 public:
  gazetteer::Resolution resolve(const gazetteer::Query& query) const override;
  std::vector<gazetteer::Candidate> find(const gazetteer::Query& query) const override;
  std::optional<gazetteer::Place> by_geonames(std::uint32_t id) const override;
  std::optional<std::string> country_code(std::string_view name) const override;
  std::optional<CountryPair> border(std::string_view name) const override;
  std::optional<gazetteer::Place> largest_town(const geo::BBox& box) const override;
};

// Chiapas is a triangle, and the border of Mexico and the US runs along 30 degrees north.
class FakeShapes : public Shapes {
 public:
  geo::Geometry outline(const gazetteer::Place& place) const override;
  std::vector<geo::Line> border(std::string_view first, std::string_view second) const override;
};

// The only journey of an itinerary with these events, each on a line of its own from line 5.
struct Built {
  Journey journey;
  std::vector<std::string> messages;
};
Built build_events(const std::string& events);

}  // namespace rumbo::route
