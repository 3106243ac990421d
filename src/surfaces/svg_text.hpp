#pragma once

#include "style/colour.hpp"

#include <string>
#include <string_view>

namespace rumbo::surfaces {

std::string svg_number(double value);  // at most two decimals; 0 for what is not finite
std::string svg_colour(const style::Colour& colour);  // #rrggbb, without its alpha
std::string svg_escape(std::string_view text);        // for content and attributes (XML 1.0, 2.4)
// A CSS font-family list: the family, the fonts that ship for the scripts the text is written in,
// sans-serif. The text must be valid UTF-8.
std::string svg_families(const std::string& family, std::string_view text);
std::string base64(std::string_view bytes);  // RFC 4648, section 4

}  // namespace rumbo::surfaces
