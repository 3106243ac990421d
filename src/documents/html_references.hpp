#pragma once

#include "documents/mapped_text.hpp"

#include <string>
#include <string_view>

namespace rumbo::documents {

// Adds a text node: `shown` is what the parser made of `raw`, which stands at `file`. Character
// references ("&eacute;") and tags that the parser passed over are found by comparing the two.
void add_shown(std::string_view shown, std::string_view raw, std::size_t file, MappedText& text);

// What the parser gave, without control characters, and with U+FFFD for what is no UTF-8: Gumbo
// makes such bytes of "&#99999999999;".
std::string as_sound_text(std::string_view parsed);

}  // namespace rumbo::documents
