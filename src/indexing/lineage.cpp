#include "indexing/lineage.hpp"

#include <algorithm>

namespace rumbo::indexing {
namespace {

constexpr int most_generations = 8;  // also ends a circle

bool lacks_division(const Sources& sources, const Sources::Place& place) {
  if (place.kind > Kind::division2) return false;
  return !sources.find_division(sources.division_code(place, false));
}

class Lineage {
 public:
  explicit Lineage(const Sources& sources) : sources_(sources), parents_(sources.parents) {
    std::ranges::sort(parents_);
  }

  // The first first-level division among the ancestors, the nearest generation before the next.
  std::optional<std::uint32_t> division_of(std::uint32_t geonames) const {
    std::vector<std::uint32_t> generation{geonames};
    for (int i = 0; i < most_generations && !generation.empty(); ++i) {
      generation = parents_of(generation);
      for (const std::uint32_t id : generation)
        if (const auto place = sources_.find_geonames(id);
            place && sources_.places[*place].kind == Kind::division1)
          return place;
    }
    return std::nullopt;
  }

 private:
  std::vector<std::uint32_t> parents_of(const std::vector<std::uint32_t>& children) const {
    std::vector<std::uint32_t> parents;
    for (const std::uint32_t child : children) {
      auto parent = std::ranges::lower_bound(parents_, std::pair(child, 0U));
      for (; parent != parents_.end() && parent->first == child; ++parent)
        if (std::ranges::find(parents, parent->second) == parents.end())
          parents.push_back(parent->second);
    }
    return parents;
  }

  const Sources& sources_;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> parents_;
};

}  // namespace

void give_divisions(Sources& sources) {
  if (sources.parents.empty()) return;
  const Lineage lineage(sources);
  for (Sources::Place& place : sources.places) {
    if (place.geonames == 0 || !lacks_division(sources, place)) continue;
    const auto division = lineage.division_of(place.geonames);
    if (!division) continue;
    const Sources::Place& outer = sources.places[*division];
    if (place.country == format::no_country) place.country = outer.country;
    if (place.country != outer.country) continue;
    place.admin1_code = outer.admin1_code;
    place.admin2_code = 0;  // it was of another division
  }
}

}  // namespace rumbo::indexing
