#pragma once

#include <string_view>

namespace rumbo::scene {

// Whether a text's letters hang together, so that they must be neither spaced nor turned singly:
// Arabic and its kin, Mongolian, and Indic scripts with a headline.
bool is_joined(std::string_view utf8);

}  // namespace rumbo::scene
