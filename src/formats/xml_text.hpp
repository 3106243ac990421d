#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace rumbo::formats {

// A text as the content of an element or of an attribute in double quotes: references for what XML
// means otherwise ("]]>" too) and for the blanks that readers would change; U+FFFD for what XML 1.0
// cannot hold (section 2.2: control characters, U+FFFE, bytes that are no UTF-8).
std::string xml_text(std::string_view text);

// <name>text</name> on one line, indented; nothing for an empty text.
std::string element(std::string_view name, std::string_view text, std::size_t indent);

// Whether a property's key can be an element's name as it is (a subset of the names of XML 1.0).
bool is_element_name(std::string_view key);

}  // namespace rumbo::formats
