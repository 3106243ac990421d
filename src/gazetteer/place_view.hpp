#pragma once

#include "gazetteer/index.hpp"
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
Place view_place(const Index& index, std::uint32_t number);

std::optional<std::uint16_t> country_number(const Index& index, std::string_view alpha2);

// Whether a place lies in a country, division, region or continent; nothing lies in itself or a
// city.
bool lies_in(const Index& index, const format::PlaceRecord& place, std::uint32_t container);

}  // namespace rumbo::gazetteer
