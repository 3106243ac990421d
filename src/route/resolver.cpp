#include "route/resolver.hpp"

#include "text/fold.hpp"

namespace rumbo::route {

gazetteer::Resolution GazetteerResolver::resolve(const gazetteer::Query& query) const {
  return gazetteer_.resolve(query);
}

std::vector<gazetteer::Candidate> GazetteerResolver::find(const gazetteer::Query& query) const {
  return gazetteer_.find(query);
}

std::optional<gazetteer::Place> GazetteerResolver::by_geonames(std::uint32_t id) const {
  return gazetteer_.by_geonames(id);
}

std::optional<std::string> GazetteerResolver::country_code(std::string_view name) const {
  gazetteer::Query query;
  query.name = name;
  query.kind = gazetteer::Kind::country;
  query.limit = 1;
  if (const auto found = gazetteer_.find(query); !found.empty())
    return std::string(found.front().place.country);
  if (const auto code = gazetteer_.demonym(text::fold(name))) return std::string(*code);
  return std::nullopt;
}

std::optional<CountryPair> GazetteerResolver::border(std::string_view name) const {
  const auto found = gazetteer_.border(text::fold(name));
  if (!found) return std::nullopt;
  return CountryPair(found->first, found->second);
}

std::optional<gazetteer::Place> GazetteerResolver::largest_town(const geo::BBox& box) const {
  const auto towns = gazetteer_.inside(box, gazetteer::Kind::city, 1);
  if (towns.empty()) return std::nullopt;
  return towns.front();
}

}  // namespace rumbo::route
