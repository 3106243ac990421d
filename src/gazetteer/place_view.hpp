#pragma once

#include "gazetteer/layers.hpp"
#include "gazetteer/place.hpp"
#include "geo/bbox.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

namespace rumbo::gazetteer {

// Records made readable. InputError where a record leads out of the index.

geo::LonLat position_of(const format::PlaceRecord& record);
Kind kind_of(const Index& index, const format::PlaceRecord& record);
std::optional<geo::BBox> box_of(const Index& index, const format::PlaceRecord& record);
std::string_view alpha2_of(const Index& index, std::uint16_t country);  // empty for no_country
std::string_view main_name(const Index& index, const format::PlaceRecord& record);
std::optional<std::uint32_t> place_by_geonames(const Index& index, std::uint32_t id);
std::optional<std::uint16_t> country_number(const Index& index, std::string_view alpha2);

// Over all layers; numbers as those of Layers.
Place view_place(const Layers& layers, std::uint32_t number);
PlaceBrief view_brief(const Layers& layers, std::uint32_t number);
std::optional<std::uint32_t> place_of_country(const Layers& layers, std::string_view alpha2);
std::optional<std::uint32_t> continent_of_country(const Layers& layers, std::string_view alpha2);
std::optional<std::uint32_t> first_level_division(const Layers& layers, std::string_view country,
                                                  std::string_view admin1_code);
// Whether a place lies in a country, division, region or continent; nothing lies in itself, in a
// city or in a feature.
bool lies_in(const Layers& layers, std::uint32_t place, std::uint32_t container);

}  // namespace rumbo::gazetteer
