#pragma once

#include "gazetteer/area_layer.hpp"
#include "gazetteer/here.hpp"
#include "geo/lonlat.hpp"

#include <limits>
#include <map>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace rumbo::gazetteer {

// The areas of several indexes, which may know the same country in different detail: where two
// areas overlap, that of higher detail is right, and an area counts for nothing where its country
// has one of higher detail. Immutable: may be shared between threads; the indexes must outlive it.
// Members throw InputError when an index proves to be damaged.
class AreaSearch {
 public:
  explicit AreaSearch(std::span<const Index* const> layers);

  // The country that contains the position and its division there (else the nearest, for the two
  // borders need not agree). Nothing in the sea. 180 degrees west and east are the same.
  Grounds at(geo::LonLat position) const;
  // The country with the nearest coast, and its nearest division, for a position at sea.
  Grounds near(geo::LonLat position, double max_km = std::numeric_limits<double>::infinity()) const;

 private:
  struct Layer {
    AreaLayer areas;
    std::vector<bool> outdone;  // by area number
  };
  struct Hit {
    std::string_view country;
    int detail = -1;
  };
  struct Containing {
    std::optional<Hit> country;
    std::string_view outdone = {};  // a country whose coarser area contains the position
  };

  Containing containing(format::AreaVertex at) const;
  std::optional<Ground> division_at(format::AreaVertex at, std::string_view country) const;
  std::optional<Ground> coarser_neighbour(geo::LonLat position, std::string_view country) const;
  std::optional<Ground> country_near(geo::LonLat position, double max_km) const;
  std::optional<Ground> division_near(geo::LonLat position, double max_km,
                                      std::string_view country) const;
  template <class Wanted>
  std::optional<Ground> nearest(geo::LonLat position, double max_km, const Wanted& wanted) const;

  std::vector<Layer> layers_;
  std::map<std::string_view, int> details_;  // the highest of each country
};

}  // namespace rumbo::gazetteer
