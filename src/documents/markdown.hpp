#pragma once

#include "documents/html_page.hpp"

#include <string_view>

namespace rumbo::documents {

// Markdown without its marks: the words of links without their addresses, no pictures, no lines of
// links alone, no code fences, no front matter. What the front matter says (date, title, source,
// publisher, language, url) is stated; its title stands first when the text has no heading of its
// own there. Linear time.
PageText read_markdown(std::string_view markdown);

}  // namespace rumbo::documents
