#pragma once

#include <cstdint>
#include <string>

// One line of GeoNames' main table.
struct City {
  std::uint32_t id = 0;
  std::string name;
  std::string alternates;
  double lat = 0;
  double lon = 0;
  std::string feature = "PPL";
  std::string country;
  std::string admin1;
  std::string admin2;
  std::uint32_t population = 0;
};
std::string row(const City& city);
