#pragma once

#include <string>
#include <string_view>

namespace rumbo::scene {

// Text as it may be drawn: valid UTF-8, one line, no control or bidirectional formatting
// characters, single spaces, at most `limit` code points (the last then an ellipsis). Thread-safe.
std::string clean_text(std::string_view text, std::size_t limit = 160);

}  // namespace rumbo::scene
