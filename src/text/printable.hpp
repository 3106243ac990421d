#pragma once

#include <string>
#include <string_view>

namespace rumbo::text {

// Text of a file as it may be printed: bytes that are no UTF-8 become U+FFFD, one each; control
// characters (C0, C1, delete) a space.
std::string printable(std::string_view bytes);

}  // namespace rumbo::text
