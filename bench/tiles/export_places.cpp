// Writes every place of the default index as GeoJSON, one a line and most populous first, for the
// peers: tiles_places GAZETTEER DEEPEST_ZOOM. Each says the first zoom it is drawn at, so that all
// sides thin out alike: 2.5 times fewer a zoom, the least populous first.
#include "gazetteer/gazetteer.hpp"

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <limits>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace {

using rumbo::gazetteer::Place;

constexpr double thinning = 2.5;

// The lowest zoom whose share of the `count` places still holds the one at `rank`.
int first_zoom(std::size_t rank, std::size_t count, int deepest) {
  int zoom = deepest;
  while (zoom > 0 && static_cast<double>(rank) <
                         static_cast<double>(count) / std::pow(thinning, deepest - zoom + 1))
    --zoom;
  return zoom;
}

nlohmann::ordered_json as_json(const Place& place, int zoom) {
  return {
      {"type", "Feature"},
      {"tippecanoe", {{"minzoom", zoom}}},
      {"properties",
       {{"name", place.name},
        {"kind", rumbo::gazetteer::to_string(place.kind)},
        {"population", place.population},
        {"country", place.country},
        {"admin1", place.admin1},
        {"feature_code", place.feature_code},
        {"geonames", place.geonames},
        {"zoom", zoom}}},
      {"geometry", {{"type", "Point"}, {"coordinates", {place.position.lon, place.position.lat}}}}};
}

}  // namespace

int main(int count, char** words) {
  if (count != 3) {
    fmt::print(stderr, "usage: tiles_places GAZETTEER DEEPEST_ZOOM\n");
    return 2;
  }
  const auto gazetteer = rumbo::gazetteer::Gazetteer::open(std::filesystem::path(words[1]));
  const auto places = gazetteer.inside({-180, -90, 180, 90}, rumbo::gazetteer::Kind::city,
                                       std::numeric_limits<std::size_t>::max());
  for (std::size_t i = 0; i < places.size(); ++i)
    fmt::print("{}\n",
               as_json(places[i], first_zoom(i, places.size(), std::atoi(words[2]))).dump());
}
