#pragma once

#include "gazetteer/place.hpp"
#include "geo/lonlat.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rumbo::gazetteer {

struct NearPlace {
  std::uint32_t place = 0;  // its number
  double km = 0;            // along the geodesic, to 2 m
  friend bool operator==(const NearPlace&, const NearPlace&) = default;
};

// A country or division, by its codes. The views point into the index it comes from.
struct Ground {
  std::string_view country;      // ISO alpha-2; empty where the data name none
  std::string_view admin1_code;  // of a division
  double km = 0;                 // to the position; 0: it contains it
};

// What lies where. `division` is one of `country`, which is there whenever it is.
struct Grounds {
  std::optional<Ground> country;
  std::optional<Ground> division;
};

struct HereOptions {
  Kind kind = Kind::city;  // of the nearest places
  std::size_t limit = 5;
};

// A country or division that contains a position or, at sea, has the nearest coast.
struct Surrounding {
  std::string_view country;      // ISO alpha-2
  std::string_view admin1_code;  // of a division
  std::optional<Place> place;    // where the gazetteer knows it
  double km = 0;                 // to the position; 0: it contains it
};

struct Nearby {
  Place place;
  double km = 0;             // along the geodesic
  std::string_view bearing;  // of the position from the place, "NW"; empty where they are one
};

// What a reverse lookup tells.
struct Here {
  geo::LonLat position;
  bool at_sea = false;
  std::optional<Surrounding> country;   // none where the land is nobody's, as far as the data know
  std::optional<Surrounding> division;  // first-level
  std::vector<Nearby> places;           // nearest first
};

// The wind of eight nearest to an azimuth in degrees, clockwise from north: "N", "NE" ... "NW".
std::string_view compass_point(double azimuth);

std::string km_in_words(double km);  // "4.2 km", "61 km"

// "in Huixtla, Chiapas, Mexico" up to a kilometre from a town, "4.2 km NW of ..." beyond.
std::string in_words(const Nearby& nearby);
// The ground: "in Chiapas, Mexico", "at sea, 61 km off Chiapas, Mexico"; empty when unknown.
std::string ground_in_words(const Here& here);
// The nearest place, and the ground where the place does not tell it: "0.8 km E of Ciudad Hidalgo,
// Chiapas, Mexico; in San Marcos, Guatemala".
std::string in_words(const Here& here);

}  // namespace rumbo::gazetteer
