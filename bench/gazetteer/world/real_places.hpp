#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace rumbo::bench {

// A row of GeoNames' cities500, the seed of the made-up world.
struct Town {
  std::uint32_t id = 0;
  std::string name;
  std::string row;  // whole
  double lat = 0;
  double lon = 0;
  std::string country;
  std::string admin1;
  std::string admin2;
  std::string time_zone;
  std::int64_t population = 0;
  std::vector<std::string> alternates;
};

// `folder` holds cities500.txt. Sorted by country, then id, as the file is.
std::vector<Town> read_towns(const std::filesystem::path& folder);

// The rows, shaped like allCountries', of the countries and of the divisions that have an id and a
// position: from countries.tsv, admin1CodesASCII.txt, divisions.tsv, admin2Codes.txt and
// divisions2.tsv.
std::vector<std::string> read_areas(const std::filesystem::path& folder);

// Writes countryInfo.txt, in GeoNames' own 19 columns, from countries.tsv.
void write_country_info(const std::filesystem::path& folder, const std::filesystem::path& into);

}  // namespace rumbo::bench
