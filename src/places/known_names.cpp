#include "places/known_names.hpp"

#include "places/spotting_weights.hpp"

#include <algorithm>

namespace rumbo::places {

using gazetteer::Kind;
using prose::Language;

namespace {

double prior_of(const Sketch& place) {
  switch (place.kind) {
    case Kind::country:
      return spotting::country;
    case Kind::continent:
    case Kind::region:
      return spotting::region;
    case Kind::division1:
      if (place.population >= 1'000'000) return spotting::division1;
      return place.population >= 200'000 ? spotting::hundred_thousand : spotting::ten_thousand;
    case Kind::division2:
      return spotting::division2;
    case Kind::feature:
      return spotting::feature;
    case Kind::city:
      break;
  }
  if (place.population >= 1'000'000) return spotting::million;
  if (place.population >= 100'000) return spotting::hundred_thousand;
  if (place.population >= 10'000) return spotting::ten_thousand;
  return place.population >= 1'000 ? spotting::thousand : spotting::hamlet;
}

}  // namespace

const KnownName& KnownNames::of(const std::string& key) {
  const auto [at, fresh] = known_.try_emplace(key);
  if (!fresh) return at->second;
  KnownName& result = at->second;
  const bool america = key == "america" && language_ == Language::english;
  auto named = index_.named(america ? "united states" : key);
  if (named.empty()) named = index_.named("ciudad " + key);  // as people say it
  for (const auto& name : named) {
    result.places.push_back(name.number);
    const Sketch place = index_.sketch(name.number);
    const double prior = prior_of(place) + (name.primary ? 0 : spotting::alternate);
    auto& best = name.abbreviation ? result.as_abbreviation : result.prior;
    best = std::max(best, prior);
    if (place.kind == Kind::country || place.kind == Kind::division1) result.holds = true;
  }
  if (result.places.empty()) return result;
  result.common = index_.needs_evidence(key, language_ == Language::spanish ? "es" : "en");
  result.given = index_.is_given_name(key);
  return result;
}

bool KnownNames::is_country(const std::string& key) {
  return !key.empty() && of(key).prior >= spotting::country;
}

}  // namespace rumbo::places
