#include "gazetteer/place_view.hpp"

#include "gazetteer/table_search.hpp"

#include <algorithm>

namespace rumbo::gazetteer {
namespace {

using format::PlaceRecord;

std::string_view text(const std::array<char, 2>& code) { return {code.data(), code.size()}; }

std::string_view name_of(const Index& index, std::uint32_t place) {
  return place == format::none ? std::string_view() : index.string(index.places[place].name);
}

bool lies_in_country(const Index& index, const PlaceRecord& place, const PlaceRecord& container) {
  return place.country == container.country && place.country != format::no_country &&
         kind_of(index, place) < Kind::country;
}

bool lies_in_continent(const Index& index, const PlaceRecord& place, std::uint32_t continent) {
  return place.country != format::no_country &&
         index.countries[place.country].continent == continent;
}

// By the region's countries, where it names them, and by its box.
bool lies_in_region(const Index& index, const PlaceRecord& place, std::uint32_t number,
                    const PlaceRecord& region) {
  const auto box = box_of(index, region);
  if (box && !box->contains(position_of(place))) return false;
  const std::size_t first = first_not_before(
      index.members, [number](const format::MemberRecord& m) { return m.region < number; });
  bool names_some = false;
  for (std::size_t i = first; i < index.members.size() && index.members[i].region == number; ++i) {
    if (index.members[i].country == place.country) return true;
    names_some = true;
  }
  return box && !names_some;
}

}  // namespace

geo::LonLat position_of(const PlaceRecord& record) {
  return {record.lon / format::units_per_degree, record.lat / format::units_per_degree};
}

Kind kind_of(const Index& index, const PlaceRecord& record) {
  if (record.kind > static_cast<std::uint8_t>(Kind::continent)) report_damage(index.file());
  return static_cast<Kind>(record.kind);
}

std::optional<geo::BBox> box_of(const Index& index, const PlaceRecord& record) {
  if (record.box == format::none) return std::nullopt;
  const format::BoxRecord box = index.boxes[record.box];
  constexpr double units = format::units_per_degree;
  return geo::BBox{box.west / units, box.south / units, box.east / units, box.north / units};
}

std::string_view alpha2_of(const Index& index, std::uint16_t country) {
  if (country == format::no_country) return {};
  return index.alpha2(country);
}

Place view_place(const Index& index, std::uint32_t number) {
  const PlaceRecord record = index.places[number];
  Place place;
  place.number = number;
  place.geonames = record.geonames;
  place.kind = kind_of(index, record);
  place.name = index.string(record.name);
  place.country = alpha2_of(index, record.country);
  if (record.country != format::no_country)
    place.country_name = name_of(index, index.countries[record.country].place);
  place.admin1_code = index.string(record.admin1_code);
  place.admin1 = name_of(index, record.division1);
  place.admin2 = name_of(index, record.division2);
  place.feature_code = index.string(record.feature_code);
  place.position = position_of(record);
  place.box = box_of(index, record);
  place.population = record.population;
  return place;
}

std::optional<std::uint16_t> country_number(const Index& index, std::string_view alpha2) {
  const std::size_t at = first_not_before(
      index.countries,
      [alpha2](const format::CountryRecord& c) { return text(c.alpha2) < alpha2; });
  if (at >= index.countries.size() || text(index.countries[at].alpha2) != alpha2)
    return std::nullopt;
  return static_cast<std::uint16_t>(at);
}

bool lies_in(const Index& index, const PlaceRecord& place, std::uint32_t container) {
  const PlaceRecord outer = index.places[container];
  switch (kind_of(index, outer)) {
    case Kind::city:
      return false;
    case Kind::division2:
      return place.division2 == container && place.kind < outer.kind;
    case Kind::division1:
      return place.division1 == container && place.kind < outer.kind;
    case Kind::country:
      return lies_in_country(index, place, outer);
    case Kind::region:
      return lies_in_region(index, place, container, outer);
    case Kind::continent:
      return lies_in_continent(index, place, container);
  }
  return false;
}

}  // namespace rumbo::gazetteer
