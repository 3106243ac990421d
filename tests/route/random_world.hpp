#pragma once

#include "route/resolver.hpp"

#include <string>
#include <vector>

namespace rumbo::route {

// A gazetteer made up by RapidCheck: the names "a" to "e" have one to five towns each, within some
// 2,500 km of each other in two countries; "far" is one place more than 5,000 km from all of them.
// The towns' GeoNames ids are 1, 2, 3 ...
class RandomWorld : public Resolver {
 public:
  RandomWorld();
  gazetteer::Resolution resolve(const gazetteer::Query& query) const override;
  std::vector<gazetteer::Candidate> find(const gazetteer::Query& query) const override;
  std::optional<gazetteer::Place> by_geonames(std::uint32_t id) const override;
  std::optional<std::string> country_code(std::string_view) const override { return std::nullopt; }
  std::optional<CountryPair> border(std::string_view) const override { return std::nullopt; }

  std::uint32_t towns() const { return static_cast<std::uint32_t>(places_.size()) - 1; }

 private:
  void add(std::string_view name, geo::LonLat position, double score);

  std::vector<gazetteer::Candidate> places_;
};

}  // namespace rumbo::route
