#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace rumbo::style {

// 0xrrggbb of one of the 148 named colours of CSS Color Module Level 4, section 6.1, in lower case.
std::optional<std::uint32_t> named_colour(std::string_view name);

}  // namespace rumbo::style
