#include "worlds/city_row.hpp"

#include <fmt/format.h>

std::string row(const City& city) {
  return fmt::format("{}\t{}\t{}\t{}\t{}\t{}\tP\t{}\t{}\t\t{}\t{}\t\t\t{}\t\t\tUTC\t2020-01-01\n",
                     city.id, city.name, city.name, city.alternates, city.lat, city.lon,
                     city.feature, city.country, city.admin1, city.admin2, city.population);
}
