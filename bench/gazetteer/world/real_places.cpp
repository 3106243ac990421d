#include "world/real_places.hpp"

#include "tables.hpp"

#include <map>
#include <string_view>

namespace rumbo::bench {
namespace {

using Cells = std::vector<std::string_view>;

struct Area {
  std::string_view id;
  std::string_view name;
  std::string_view ascii;
  std::string_view lat;
  std::string_view lon;
  std::string_view feature;  // "ADM1"
  std::string_view code;     // "MX.05"
  std::string_view population = "0";
};

std::string to_row(const Area& area) {
  std::vector<std::string_view> codes;
  split(area.code, '.', codes);
  codes.resize(3);
  std::string row;
  for (const std::string_view cell :
       {area.id, area.name, area.ascii, std::string_view(), area.lat, area.lon,
        std::string_view("A"), area.feature, codes[0], std::string_view(), codes[1], codes[2],
        std::string_view(), std::string_view(), area.population, std::string_view(),
        std::string_view("0"), std::string_view()}) {
    row += cell;
    row += '\t';
  }
  return row + "2024-01-01";
}

// The names of a codes file and the positions of our own table beside it, by code.
void add_divisions(const std::filesystem::path& codes, const std::filesystem::path& positions,
                   std::pair<std::size_t, std::string_view> lat_column_and_feature,
                   std::vector<std::string>& rows) {
  const auto [lat, feature] = lat_column_and_feature;
  std::map<std::string, std::pair<std::string, std::string>, std::less<>> located;
  for_each_row(positions, lat + 2, [&, lat = lat](const Cells& cells) {
    if (!cells[lat].empty()) located.try_emplace(std::string(cells[0]), cells[lat], cells[lat + 1]);
  });
  for_each_row(codes, 4, [&, feature = feature](const Cells& cells) {
    const auto at = located.find(cells[0]);
    if (at == located.end() || cells[3].empty() || cells[3] == "0") return;
    rows.push_back(to_row(
        {cells[3], cells[1], cells[2], at->second.first, at->second.second, feature, cells[0]}));
  });
}

}  // namespace

std::vector<Town> read_towns(const std::filesystem::path& folder) {
  std::vector<Town> towns;
  for_each_row(folder / "cities500.txt", 19, [&](const Cells& cells) {
    Town town;
    town.id = static_cast<std::uint32_t>(std::stoul(std::string(cells[0])));
    town.name = cells[1];
    town.row = std::string(cells[0].data(), cells[18].data() + cells[18].size() - cells[0].data());
    town.lat = std::stod(std::string(cells[4]));
    town.lon = std::stod(std::string(cells[5]));
    town.country = cells[8];
    town.admin1 = cells[10];
    town.admin2 = cells[11];
    town.time_zone = cells[17];
    town.population = std::stoll("0" + std::string(cells[14]));
    std::vector<std::string_view> names;
    split(cells[3], ',', names);
    for (const std::string_view name : names)
      if (!name.empty() && name != cells[1]) town.alternates.emplace_back(name);
    towns.push_back(std::move(town));
  });
  return towns;
}

std::vector<std::string> read_areas(const std::filesystem::path& folder) {
  std::vector<std::string> rows;
  for_each_row(folder / "countries.tsv", 14, [&](const Cells& cells) {
    rows.push_back(to_row({cells[4], cells[3], cells[3], cells[6], cells[7], "PCLI", cells[0],
                           cells[12].empty() ? "0" : cells[12]}));
  });
  add_divisions(folder / "admin1CodesASCII.txt", folder / "divisions.tsv", {3, "ADM1"}, rows);
  add_divisions(folder / "admin2Codes.txt", folder / "divisions2.tsv", {2, "ADM2"}, rows);
  return rows;
}

void write_country_info(const std::filesystem::path& folder, const std::filesystem::path& into) {
  std::ofstream out(into / "countryInfo.txt", std::ios::binary);
  out << "#ISO\tISO3\tISO-Numeric\tfips\tCountry\tCapital\tArea(in sq "
         "km)\tPopulation\tContinent\ttld\tCurrencyCode\tCurrencyName\tPhone\tPostal Code "
         "Format\tPostal Code Regex\tLanguages\tgeonameid\tneighbours\tEquivalentFipsCode\n";
  for_each_row(folder / "countries.tsv", 14, [&](const Cells& cells) {
    out << cells[0] << '\t' << cells[1] << '\t' << cells[2] << "\t\t" << cells[3] << "\t\t\t"
        << cells[12] << '\t' << cells[5] << "\t\t\t\t\t\t\t\t" << cells[4] << "\t\t\n";
  });
}

}  // namespace rumbo::bench
