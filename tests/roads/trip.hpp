#pragma once

#include "ascii_map.hpp"
#include "roads/prepared.hpp"
#include "roads/way_finder.hpp"

#include <optional>
#include <string>

// Travels over a drawn map.
class Trip {
 public:
  Trip(const AsciiMap& map, rumbo::roads::Profile profile) : Trip(map, map.network(), profile) {}
  Trip(const AsciiMap& map, const rumbo::roads::Network& network, rumbo::roads::Profile profile);

  // The way between two positions, each snapped within a kilometre.
  std::optional<rumbo::roads::FoundWay> find(rumbo::geo::LonLat from, rumbo::geo::LonLat to);

  // The junctions on the quickest way from one to another, "ABD"; empty when there is none.
  std::string way(char from, char to);
  // The junctions on the quickest way between two positions.
  std::string way(rumbo::geo::LonLat from, rumbo::geo::LonLat to);

  const rumbo::roads::Prepared& roads() const { return roads_; }

 private:
  const AsciiMap& map_;
  rumbo::roads::Prepared roads_;
  rumbo::roads::WayFinder finder_;
};
