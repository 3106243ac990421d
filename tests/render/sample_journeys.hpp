#pragma once

#include "geo/feature.hpp"

#include <string>

// Journeys made by hand, with the properties a route builder gives them.
namespace sample {

using rumbo::geo::Feature;
using rumbo::geo::Features;
using rumbo::geo::LonLat;

inline constexpr LonLat tapachula{-92.25749, 14.90385};
inline constexpr LonLat huixtla{-92.4641, 15.13915};
inline constexpr LonLat comaltitlan{-92.57659, 15.21397};
inline constexpr LonLat mexico_city{-99.12766, 19.42847};

struct Where {
  std::string name;
  LonLat position;
};

inline Feature stop(const std::string& journey, int seq, const Where& where,
                    const std::string& when, const std::string& what = "arrived") {
  Feature feature;
  feature.geometry = where.position;
  feature.set("feature", "stop");
  feature.set("journey", journey);
  feature.set("seq", seq);
  feature.set("name", where.name);
  if (!when.empty()) feature.set("when", when);
  if (when.size() == 10) feature.set("from_date", when), feature.set("to_date", when);
  feature.set("what", what);
  feature.set("certainty", "certain");
  return feature;
}

inline Feature leg(const std::string& journey, int seq, const Where& from, const Where& to,
                   const std::string& status = "inferred") {
  Feature feature;
  feature.geometry = rumbo::geo::Line{from.position, to.position};
  feature.set("feature", "leg");
  feature.set("journey", journey);
  feature.set("seq", seq);
  feature.set("from", from.name);
  feature.set("to", to.name);
  feature.set("status", status);
  return feature;
}

// Three journeys over the same road, two of them bound for a city far beyond the map.
inline Features caravans() {
  const Where a{"Tapachula", tapachula}, b{"Huixtla", huixtla}, c{"Villa Comaltitlán", comaltitlan};
  const Where far{"Mexico City", mexico_city}, border{"US border", {-99.5, 27.5}};
  return {stop("one", 1, a, "2021-09-04"),        stop("one", 2, b, "2021-09-05"),
          stop("one", 3, border, "", "intended"), leg("one", 1, a, b),
          leg("one", 2, b, border, "intended"),   stop("two", 1, a, "2024-12-02"),
          stop("two", 2, b, "2024-12-03"),        stop("two", 3, c, "2024-12-03"),
          stop("two", 4, far, "", "intended"),    leg("two", 1, a, b),
          leg("two", 2, b, c, "observed"),        leg("two", 3, c, far, "intended"),
          stop("three", 1, a, "2021-10-23"),      stop("three", 2, far, "", "cancelled"),
          leg("three", 1, a, far, "cancelled")};
}

}  // namespace sample
