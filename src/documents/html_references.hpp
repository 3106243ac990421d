#pragma once

#include "documents/mapped_text.hpp"

#include <string_view>

namespace rumbo::documents {

// Adds a text node: `shown` is what the parser made of `raw`, which stands at `file`. Character
// references ("&eacute;") and tags that the parser passed over are found by comparing the two.
void add_shown(std::string_view shown, std::string_view raw, std::size_t file, MappedText& text);

}  // namespace rumbo::documents
