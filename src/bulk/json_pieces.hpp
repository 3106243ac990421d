#pragma once

#include <string>
#include <string_view>

namespace rumbo::bulk {

// Pieces of JSON put after what `json` holds. As formats::to_text() writes them: control
// characters, also those past ASCII, and U+2028/2029 escaped; numbers with 6 decimals at most. The
// text must be valid UTF-8, the number finite.
void append_string(std::string& json, std::string_view text);
void append_number(std::string& json, double number);

}  // namespace rumbo::bulk
