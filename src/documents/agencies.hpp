#pragma once

#include "prose/words.hpp"

#include <string_view>

namespace rumbo::documents {

// The usual name of the news agency that the words name, and nothing else: "AP" for "The Associated
// Press"; empty for anything else. Folded words parted by spaces.
std::string_view agency_named(std::string_view key);

// The news agency named somewhere in a copyright line or a credit.
std::string_view agency_within(std::string_view key);

}  // namespace rumbo::documents
