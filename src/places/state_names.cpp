#include "places/name_words.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace rumbo::places {
namespace {

using Row = std::pair<std::string_view, std::string_view>;

// As news agencies abbreviate them; sorted.
constexpr auto states = std::to_array<Row>({
    {"ala", "alabama"},        {"alta", "alberta"},        {"ariz", "arizona"},
    {"ark", "arkansas"},       {"bc", "british columbia"}, {"calif", "california"},
    {"colo", "colorado"},      {"conn", "connecticut"},    {"dc", "district of columbia"},
    {"del", "delaware"},       {"fla", "florida"},         {"ga", "georgia"},
    {"ill", "illinois"},       {"ind", "indiana"},         {"kan", "kansas"},
    {"kans", "kansas"},        {"ky", "kentucky"},         {"la", "louisiana"},
    {"mass", "massachusetts"}, {"md", "maryland"},         {"mich", "michigan"},
    {"minn", "minnesota"},     {"miss", "mississippi"},    {"mo", "missouri"},
    {"mont", "montana"},       {"nc", "north carolina"},   {"nd", "north dakota"},
    {"neb", "nebraska"},       {"nebr", "nebraska"},       {"nev", "nevada"},
    {"nh", "new hampshire"},   {"nj", "new jersey"},       {"nm", "new mexico"},
    {"ny", "new york"},        {"okla", "oklahoma"},       {"ont", "ontario"},
    {"ore", "oregon"},         {"pa", "pennsylvania"},     {"penn", "pennsylvania"},
    {"phila", "philadelphia"}, {"que", "quebec"},          {"ri", "rhode island"},
    {"sask", "saskatchewan"},  {"sc", "south carolina"},   {"sd", "south dakota"},
    {"tenn", "tennessee"},     {"tex", "texas"},           {"va", "virginia"},
    {"vt", "vermont"},         {"wash", "washington"},     {"wis", "wisconsin"},
    {"wisc", "wisconsin"},     {"wva", "west virginia"},   {"wyo", "wyoming"},
});

// Adjectives and people of regions that are no country; sorted.
constexpr auto regions = std::to_array<Row>({
    {"african", "africa"},
    {"africans", "africa"},
    {"alaskan", "alaska"},
    {"alaskans", "alaska"},
    {"asian", "asia"},
    {"asians", "asia"},
    {"balkan", "balkans"},
    {"californian", "california"},
    {"californians", "california"},
    {"catalan", "catalonia"},
    {"catalans", "catalonia"},
    {"chechen", "chechnya"},
    {"chechens", "chechnya"},
    {"coloradans", "colorado"},
    {"european", "europe"},
    {"europeans", "europe"},
    {"floridian", "florida"},
    {"floridians", "florida"},
    {"georgians", "georgia"},
    {"hawaiian", "hawaii"},
    {"hawaiians", "hawaii"},
    {"iowans", "iowa"},
    {"kansans", "kansas"},
    {"kashmiri", "kashmir"},
    {"kentuckians", "kentucky"},
    {"londoner", "london"},
    {"londoners", "london"},
    {"michiganders", "michigan"},
    {"minnesotan", "minnesota"},
    {"minnesotans", "minnesota"},
    {"missourians", "missouri"},
    {"nebraskans", "nebraska"},
    {"ohioan", "ohio"},
    {"ohioans", "ohio"},
    {"oklahomans", "oklahoma"},
    {"oregonian", "oregon"},
    {"oregonians", "oregon"},
    {"ossetian", "south ossetia"},
    {"ossetians", "south ossetia"},
    {"pennsylvanians", "pennsylvania"},
    {"scandinavian", "scandinavia"},
    {"siberian", "siberia"},
    {"sicilian", "sicily"},
    {"tennesseans", "tennessee"},
    {"texan", "texas"},
    {"texans", "texas"},
    {"tibetan", "tibet"},
    {"tibetans", "tibet"},
    {"virginians", "virginia"},
});

template <class Table>
std::string_view look_up(const Table& table, std::string_view key) {
  static_assert(std::tuple_size_v<Table> > 0);
  const auto found = std::ranges::lower_bound(table, key, {}, &Row::first);
  return found != table.end() && found->first == key ? found->second : std::string_view();
}

}  // namespace

std::string_view state_in_full(std::string_view abbreviation) {
  return look_up(states, abbreviation);
}
std::string_view region_of(std::string_view adjective) { return look_up(regions, adjective); }

}  // namespace rumbo::places
