#pragma once

#include "places/sketch.hpp"
#include "places/weights.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace rumbo::places {

struct Mentions;
class PlaceIndex;

// The places that one report surely tells of: what it adds to its outlet's locality.
struct Sighting {
  Sketch place;
  float voice = 0;
};
using Sightings = std::vector<Sighting>;

Sightings sightings_of(const Mentions& mentions, const PlaceIndex& index);

// Where an outlet's reports take place: learned from those already resolved, so that a name in the
// next is first looked for where the outlet is at home. Adding is commutative up to rounding; add
// in the order of the reports and read between blocks of them, then no result depends on threads.
// Its size is bounded, however many reports are added.
class Locality {
 public:
  void add(const Sightings& sightings);

  // Points for a place; what the report itself has added is left out.
  double score(const Sketch& place, const Sightings& own, const Weights& weights) const;
  bool empty() const { return voices_ <= 0; }

 private:
  struct Cell {
    Sketch middle;  // of the first place seen there
    float voice = 0;
  };
  double voices_ = 0;
  std::map<std::uint16_t, double> countries_;
  std::map<std::uint64_t, double> divisions_;
  std::map<std::uint32_t, double> places_;  // by number
  std::map<std::uint32_t, Cell> cells_;     // by degree square
};

// The localities of a stream's outlets. Not for use by several threads at once, unless all read.
class Localities {
 public:
  // Nothing for an outlet without a name, and when there are too many outlets.
  void add(std::string_view outlet, const Sightings& sightings);
  const Locality* of(std::string_view outlet) const;

 private:
  std::map<std::string, Locality, std::less<>> by_outlet_;
};

}  // namespace rumbo::places
