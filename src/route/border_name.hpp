#pragma once

#include "route/resolver.hpp"

#include <optional>
#include <string_view>

namespace rumbo::route {

// The two countries (ISO alpha-2) of a border called by name, in English or Spanish: "US-Mexico
// border", "border between Guatemala and Honduras", "frontera entre México y Guatemala". Nothing
// for other names.
std::optional<CountryPair> border_named(std::string_view name, const Resolver& resolver);

}  // namespace rumbo::route
