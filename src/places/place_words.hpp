#pragma once

#include "gazetteer/place.hpp"

#include <cstdint>
#include <string_view>

namespace rumbo::places {

// What a word that goes with names says of the place: "county", "ciudad", "river".
enum class Called : std::uint8_t { nothing, town, division2, division1, country, feature };

Called called_by(std::string_view folded_word);

// Whether a place of that kind may be called so.
bool fits(Called called, gazetteer::Kind kind);

// Words that only narrow a name down or widen it: "south", "downtown", "greater".
bool is_direction(std::string_view folded_word);

}  // namespace rumbo::places
