#pragma once

#include "gazetteer/index.hpp"
#include "gazetteer/name_walk.hpp"

#include <cstddef>
#include <optional>
#include <string_view>

namespace rumbo::gazetteer {

// A letter or mark of a script that does not part its words: Han, kana, Thai, Lao, Burmese, Khmer.
bool is_unsegmented(char32_t code_point);

// The longest name of the index, of two characters or more, that begins at byte `at` of a text in
// such a script. A run of katakana is not cut, nor a character from its marks.
std::optional<FoundName> longest_unsegmented(const Index& index, std::string_view text,
                                             std::size_t at);

}  // namespace rumbo::gazetteer
