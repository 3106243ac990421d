#pragma once

#include "gazetteer/place.hpp"

#include <cstdint>
#include <string_view>

namespace rumbo::gazetteer {

// The part of the ranking's score (see ranking.hpp) that a place and a name carry by themselves.
double worth_of_size(Kind kind, std::int64_t population);
double worth_of_kind(Kind kind, std::string_view feature_code);
double worth_of_name(bool primary, bool abbreviation);

}  // namespace rumbo::gazetteer
