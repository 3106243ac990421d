#include "gazetteer/place_view.hpp"

#include "gazetteer/table_search.hpp"

#include <algorithm>
#include <tuple>

namespace rumbo::gazetteer {
namespace {

using format::PlaceRecord;

std::string_view text(const std::array<char, 2>& code) { return {code.data(), code.size()}; }

std::string_view name_of(const Layers& layers, std::optional<std::uint32_t> number) {
  if (!number || *number == format::none) return {};
  return main_name(layers.of(*number), layers.record(*number));
}

bool shares_country(const Layers& layers, std::uint32_t place, std::uint32_t container) {
  const std::string_view country = alpha2_of(layers.of(place), layers.record(place).country);
  return !country.empty() &&
         country == alpha2_of(layers.of(container), layers.record(container).country);
}

bool shares_division(const Layers& layers, std::uint32_t place, std::uint32_t container,
                     bool second_level) {
  const PlaceRecord inner = layers.record(place);
  const PlaceRecord outer = layers.record(container);
  const auto codes = [&](const Index& index, const PlaceRecord& record) {
    return std::pair(index.string(record.admin1_code),
                     second_level ? index.string(record.admin2_code) : std::string_view());
  };
  const auto wanted = codes(layers.of(container), outer);
  if (inner.kind >= outer.kind || wanted.first.empty()) return false;
  return codes(layers.of(place), inner) == wanted && shares_country(layers, place, container);
}

// By the region's countries, where it names them, and by its box.
bool lies_in_region(const Layers& layers, std::uint32_t place, std::uint32_t number) {
  const Index& index = layers.of(number);
  const PlaceRecord inner = layers.record(place);
  const auto box = box_of(index, layers.record(number));
  if (box && !box->contains(position_of(inner))) return false;
  const std::string_view country = alpha2_of(layers.of(place), inner.country);
  const std::uint32_t region = number & format::place_mask;
  const std::size_t first = first_not_before(
      index.members, [region](const format::MemberRecord& m) { return m.region < region; });
  bool names_some = false;
  for (std::size_t i = first; i < index.members.size() && index.members[i].region == region; ++i) {
    if (alpha2_of(index, index.members[i].country) == country) return true;
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

std::string_view main_name(const Index& index, const PlaceRecord& record) {
  return index.string(index.names[record.first_name].text);
}

std::optional<std::uint32_t> place_by_geonames(const Index& index, std::uint32_t id) {
  const std::size_t at =
      first_not_before(index.geonames, [id](const format::GeonamesRecord& r) { return r.id < id; });
  if (at >= index.geonames.size() || index.geonames[at].id != id) return std::nullopt;
  return index.geonames[at].place;
}

std::optional<std::uint16_t> country_number(const Index& index, std::string_view alpha2) {
  const std::size_t at = first_not_before(
      index.countries,
      [alpha2](const format::CountryRecord& c) { return text(c.alpha2) < alpha2; });
  if (at >= index.countries.size() || text(index.countries[at].alpha2) != alpha2)
    return std::nullopt;
  return static_cast<std::uint16_t>(at);
}

std::optional<std::uint32_t> place_of_country(const Layers& layers, std::string_view alpha2) {
  for (std::size_t layer = 0; layer < layers.size(); ++layer) {
    const auto number = country_number(layers[layer], alpha2);
    if (!number) continue;
    const std::uint32_t place = layers[layer].countries[*number].place;
    if (place != format::none) return Layers::number(layer, place);
  }
  return std::nullopt;
}

std::optional<std::uint32_t> continent_of_country(const Layers& layers, std::string_view alpha2) {
  for (std::size_t layer = 0; layer < layers.size(); ++layer) {
    const auto number = country_number(layers[layer], alpha2);
    if (!number) continue;
    const std::uint32_t continent = layers[layer].countries[*number].continent;
    if (continent != format::none) return Layers::number(layer, continent);
  }
  return std::nullopt;
}

std::optional<std::uint32_t> first_level_division(const Layers& layers, std::string_view country,
                                                  std::string_view admin1_code) {
  const std::pair wanted(country, admin1_code);
  for (std::size_t layer = 0; layer < layers.size() && !admin1_code.empty(); ++layer) {
    const Index& index = layers[layer];
    const auto codes = [&](std::uint32_t number) {
      const PlaceRecord record = index.places[number];
      return std::pair(alpha2_of(index, record.country), index.string(record.admin1_code));
    };
    const std::size_t at = first_not_before(
        index.divisions, [&](std::uint32_t number) { return codes(number) < wanted; });
    if (at < index.divisions.size() && codes(index.divisions[at]) == wanted)
      return Layers::number(layer, index.divisions[at]);
  }
  return std::nullopt;
}

namespace {

Place view_in_layer(const Layers& layers, std::uint32_t number) {
  const Index& index = layers.of(number);
  const PlaceRecord record = layers.record(number);
  Place place;
  place.number = number;
  place.geonames = record.geonames;
  place.kind = kind_of(index, record);
  place.name = main_name(index, record);
  place.country = alpha2_of(index, record.country);
  place.country_name = name_of(layers, place_of_country(layers, place.country));
  place.admin1_code = index.string(record.admin1_code);
  place.admin1 =
      name_of(layers, record.division1 != format::none
                          ? Layers::beside(number, record.division1)
                          : first_level_division(layers, place.country, place.admin1_code));
  place.admin2 = name_of(layers, Layers::beside(number, record.division2));
  const std::string_view feature = index.label(record.feature);
  const std::size_t dot = feature.find('.');
  place.feature_class = feature.substr(0, dot);
  if (dot != std::string_view::npos) place.feature_code = feature.substr(dot + 1);
  place.position = position_of(record);
  place.box = box_of(index, record);
  place.population = record.population;
  if (record.elevation != format::no_elevation) place.elevation = record.elevation;
  place.time_zone = index.label(record.time_zone);
  return place;
}

// Takes from the place of the same GeoNames id below what is not known above.
void complete(Place& place, const Place& below) {
  if (place.country.empty()) {
    place.country = below.country;
    place.country_name = below.country_name;
  }
  if (place.admin1_code.empty() && place.country == below.country) {
    place.admin1_code = below.admin1_code;
    place.admin1 = below.admin1;
  }
  if (place.admin2.empty() && place.admin1_code == below.admin1_code) place.admin2 = below.admin2;
  if (place.feature_class.empty()) {
    place.feature_class = below.feature_class;
    place.feature_code = below.feature_code;
  }
  if (!place.box) place.box = below.box;
  if (place.population == 0) place.population = below.population;
  if (!place.elevation) place.elevation = below.elevation;
  if (place.time_zone.empty()) place.time_zone = below.time_zone;
}

// The overlay may have a continent of its own; they are the same by id or by name.
bool is_same_continent(const Layers& layers, std::optional<std::uint32_t> a, std::uint32_t b) {
  if (!a) return false;
  const PlaceRecord one = layers.record(*a);
  const PlaceRecord other = layers.record(b);
  if (one.geonames != 0 && one.geonames == other.geonames) return true;
  return *a == b || main_name(layers.of(*a), one) == main_name(layers.of(b), other);
}

}  // namespace

Place view_place(const Layers& layers, std::uint32_t number) {
  Place place = view_in_layer(layers, number);
  for (std::size_t layer = (number >> 28U) + 1; place.geonames != 0 && layer < layers.size();
       ++layer)
    if (const auto below = place_by_geonames(layers[layer], place.geonames))
      complete(place, view_in_layer(layers, Layers::number(layer, *below)));
  return place;
}

namespace {

std::optional<std::uint32_t> division_of(const Layers& layers, std::uint32_t number,
                                         std::uint32_t in_layer) {
  if (in_layer == format::none) return std::nullopt;
  return layers.uppermost(Layers::beside(number, in_layer));
}

}  // namespace

PlaceBrief view_brief(const Layers& layers, std::uint32_t number) {
  const Index& index = layers.of(number);
  const PlaceRecord record = layers.record(number);
  PlaceBrief brief;
  brief.kind = kind_of(index, record);
  brief.capital = brief.kind == Kind::city && index.label(record.feature).ends_with("PPLC");
  brief.country = alpha2_of(index, record.country);
  brief.population = record.population;
  brief.position = position_of(record);
  brief.division1 = division_of(layers, number, record.division1);
  brief.division2 = division_of(layers, number, record.division2);
  if (!brief.division1 && (number >> 28U) + 1 < layers.size()) {  // an overlay may know less
    const Place place = view_place(layers, number);
    brief.country = place.country;
    brief.population = place.population;
    brief.division1 = first_level_division(layers, place.country, place.admin1_code);
  }
  if (brief.kind == Kind::division1) brief.division1 = number;
  if (brief.kind == Kind::division2) brief.division2 = number;
  return brief;
}

bool lies_in(const Layers& layers, std::uint32_t place, std::uint32_t container) {
  const Kind inner = kind_of(layers.of(place), layers.record(place));
  switch (kind_of(layers.of(container), layers.record(container))) {
    case Kind::feature:
    case Kind::city:
      return false;
    case Kind::division2:
      return shares_division(layers, place, container, true);
    case Kind::division1:
      return shares_division(layers, place, container, false);
    case Kind::country:
      return inner < Kind::country && shares_country(layers, place, container);
    case Kind::region:
      return lies_in_region(layers, place, container);
    case Kind::continent:
      return is_same_continent(
          layers,
          continent_of_country(layers, alpha2_of(layers.of(place), layers.record(place).country)),
          container);
  }
  return false;
}

}  // namespace rumbo::gazetteer
