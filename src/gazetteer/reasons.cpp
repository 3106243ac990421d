#include "gazetteer/reasons.hpp"

#include "geo/geodesic.hpp"

#include <cmath>

#include <fmt/format.h>

namespace rumbo::gazetteer {
namespace {

std::string size_reason(const Place& place) {
  const bool sum = place.kind == Kind::division1 || place.kind == Kind::division2;
  return fmt::format(fmt::runtime(sum ? "its places add up to {} people" : "population {}"),
                     with_commas(place.population));
}

std::string kind_reason(const Place& place) {
  switch (place.kind) {
    case Kind::feature:
      return place.feature_code.empty() ? "a named feature"
                                        : fmt::format("a named feature ({})", place.feature_code);
    case Kind::city:
      return place.feature_code == "PPLC" ? "a country's capital" : "";
    case Kind::division2:
      return "second-level division";
    case Kind::division1:
      return "first-level division";
    case Kind::country:
      return "country";
    case Kind::region:
      return "region";
    case Kind::continent:
      return "continent";
  }
  return "";
}

std::string name_reason(const Candidate& candidate) {
  if (candidate.edits > 0)
    return fmt::format(fmt::runtime(candidate.edits == 1 ? "spelt '{}', one letter off"
                                                         : "spelt '{}', {} letters off"),
                       candidate.matched, candidate.edits);
  if (candidate.primary) return "";
  if (candidate.language.empty()) return fmt::format("alternate name '{}'", candidate.matched);
  return fmt::format("alternate name '{}' ({})", candidate.matched, candidate.language);
}

std::string distance_reason(geo::LonLat near, geo::LonLat position) {
  const double km = geo::distance_km(near, position);
  if (km < 1) return "at the point given";
  return fmt::format("{} km from the point given",
                     with_commas(static_cast<std::int64_t>(std::llround(km))));
}

}  // namespace

std::string with_commas(std::int64_t number) {
  std::string digits = fmt::format("{}", number);
  const std::size_t first = number < 0 ? 1 : 0;
  for (std::size_t at = digits.size(); at > first + 3;) digits.insert(at -= 3, 1, ',');
  return digits;
}

std::vector<std::string> reasons_for(const Candidate& candidate, const Circumstances& seen) {
  std::vector<std::string> reasons;
  const auto add = [&reasons](std::string reason) {
    if (!reason.empty()) reasons.push_back(std::move(reason));
  };
  if (seen.alone && seen.contexts.empty()) add("the only place of this name");
  if (!seen.contexts.empty())
    add(fmt::format(fmt::runtime(seen.alone ? "the only one in {}" : "in {}"),
                    fmt::join(seen.contexts, ", ")));
  if (seen.near) add(distance_reason(*seen.near, candidate.place.position));
  add(kind_reason(candidate.place));
  if (candidate.place.population > 0) add(size_reason(candidate.place));
  add(name_reason(candidate));
  return reasons;
}

}  // namespace rumbo::gazetteer
