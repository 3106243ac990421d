#include "gazetteer/reverse.hpp"

#include "gazetteer/place_view.hpp"
#include "geo/geodesic.hpp"

#include <algorithm>
#include <tuple>

namespace rumbo::gazetteer {
namespace {

// Asks for more than are wanted as long as covered ones take their room.
std::vector<NearPlace> nearest_uncovered(const Layers& layers, std::size_t layer,
                                         geo::LonLat position, NearestOptions options) {
  const std::size_t limit = options.limit;
  while (true) {
    std::vector<NearPlace> found = nearest(layers[layer], position, options);
    const bool all = found.size() < options.limit;
    for (NearPlace& near : found) near.place = Layers::number(layer, near.place);
    std::erase_if(found, [&](const NearPlace& near) { return layers.is_covered(near.place); });
    if (found.size() >= limit || all) return found;
    options.limit *= 2;
  }
}

Surrounding surrounding(const Layers& layers, const Ground& ground,
                        std::optional<std::uint32_t> number) {
  Surrounding found{ground.country, ground.admin1_code, std::nullopt, ground.km};
  if (number) found.place = view_place(layers, *number);
  return found;
}

void set_ground(const Layers& layers, const Grounds& grounds, Here& here) {
  const auto& country = grounds.country;
  const auto& division = grounds.division;
  if (country && !country->country.empty())
    here.country = surrounding(layers, *country, place_of_country(layers, country->country));
  if (!division || division->admin1_code.empty()) return;
  here.division = surrounding(
      layers, *division, first_level_division(layers, division->country, division->admin1_code));
  // What is in the country is in a division of it, though the two outlines may not agree.
  if (country && country->km == 0) here.division->km = 0;
}

Nearby nearby(const Layers& layers, const NearPlace& near, geo::LonLat position) {
  Nearby found{view_place(layers, near.place), 0, {}};
  found.km = geo::distance_km(found.place.position, position);
  if (found.km > 0)
    found.bearing = compass_point(geo::azimuth_degrees(found.place.position, position));
  return found;
}

}  // namespace

std::vector<NearPlace> nearest(const Layers& layers, geo::LonLat position,
                               const NearestOptions& options) {
  std::vector<NearPlace> all = nearest_uncovered(layers, 0, position, options);
  for (std::size_t layer = 1; layer < layers.size(); ++layer) {
    const auto found = nearest_uncovered(layers, layer, position, options);
    all.insert(all.end(), found.begin(), found.end());
  }
  std::ranges::sort(all, {}, [](const NearPlace& near) { return std::tuple(near.km, near.place); });
  if (all.size() > options.limit) all.resize(options.limit);
  return all;
}

Here reverse(const Layers& layers, const AreaSearch& areas, geo::LonLat position,
             const HereOptions& options) {
  Here here;
  here.position = position;
  Grounds grounds = areas.at(position);
  if (!grounds.country) {
    grounds = areas.near(position);
    here.at_sea = grounds.country.has_value();
  }
  set_ground(layers, grounds, here);
  for (const NearPlace& near : nearest(layers, position, {options.kind, options.limit}))
    here.places.push_back(nearby(layers, near, position));
  return here;
}

}  // namespace rumbo::gazetteer
