#pragma once

#include "few_places.hpp"

namespace rumbo::reports {

// The few places and some more towns, for stories of other countries.
class MorePlaces : public FewPlaces {
 public:
  std::vector<Named> named(std::string_view key) const override {
    auto found = FewPlaces::named(key);
    for (std::size_t at = 0; at < towns.size(); ++at)
      if (text::fold(towns[at].name) == key)
        found.push_back({static_cast<std::uint32_t>(first_town + at), true, false});
    return found;
  }

  gazetteer::Place place(std::uint32_t number) const override {
    if (number < first_town) return FewPlaces::place(number);
    const auto& town = towns[number - first_town];
    gazetteer::Place place;
    place.number = number;
    place.geonames = 1000 + number;
    place.kind = gazetteer::Kind::city;
    place.name = town.name;
    place.country = town.country;
    place.admin1_code = town.admin1;
    place.admin1 = town.admin1;
    place.feature_code = "PPL";
    place.position = town.position;
    place.population = town.population;
    return place;
  }

 private:
  static constexpr std::uint32_t first_town = 1000;
  struct Town {
    std::string_view name, country, admin1;
    geo::LonLat position;
    std::int64_t population;
  };
  static constexpr std::array<Town, 16> towns = {{
      {"Burgos", "ES", "Castilla y León", {-3.7, 42.34}, 178'000},
      {"León", "ES", "Castilla y León", {-5.57, 42.6}, 134'000},
      {"Astorga", "ES", "Castilla y León", {-6.05, 42.46}, 12'000},
      {"Madrid", "ES", "Madrid", {-3.7, 40.42}, 3'200'000},
      {"Zaragoza", "ES", "Aragón", {-0.88, 41.66}, 675'000},
      {"Huesca", "ES", "Aragón", {-0.41, 42.14}, 52'000},
      {"Girona", "ES", "Catalonia", {2.82, 41.98}, 97'000},
      {"Figueres", "ES", "Catalonia", {2.96, 42.27}, 44'000},
      {"Perpignan", "FR", "Occitanie", {2.9, 42.7}, 120'000},
      {"Narbonne", "FR", "Occitanie", {3.0, 43.18}, 52'000},
      {"Kampala", "UG", "Central", {32.58, 0.32}, 1'350'000},
      {"Gulu", "UG", "Northern", {32.3, 2.77}, 146'000},
      {"Juba", "SS", "Central Equatoria", {31.6, 4.85}, 300'000},
      {"Nimule", "SS", "Eastern Equatoria", {32.06, 3.6}, 45'000},
      {"Tonalá", "MX", "Chiapas", {-93.75, 16.09}, 35'000},
      {"Pijijiapan", "MX", "Chiapas", {-93.21, 15.69}, 17'000},
  }};
};

}  // namespace rumbo::reports
