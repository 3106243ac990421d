#include "trip.hpp"

#include "roads/prepare.hpp"

using rumbo::geo::LonLat;
using rumbo::roads::nearest_on_streets;

Trip::Trip(const AsciiMap& map, const rumbo::roads::Network& network, rumbo::roads::Profile profile)
    : map_(map),
      roads_("the drawn map", rumbo::roads::prepare(network, {profile, false, 0, {}})),
      finder_(roads_) {}

std::optional<rumbo::roads::FoundWay> Trip::find(LonLat from, LonLat to) {
  const auto start = nearest_on_streets(roads_, from, 1);
  const auto end = nearest_on_streets(roads_, to, 1);
  if (start.empty() || end.empty()) return std::nullopt;
  return finder_.find(start, end);
}

std::string Trip::way(char from, char to) { return way(map_.at(from), map_.at(to)); }

std::string Trip::way(LonLat from, LonLat to) {
  std::string letters;
  const auto way = find(from, to);
  if (!way) return letters;
  for (const auto point : way->line)
    for (const char letter : map_.letters())
      if (map_.at(letter) == point) letters += letter;
  return letters;
}
