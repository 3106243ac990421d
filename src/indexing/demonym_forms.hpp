#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace rumbo::indexing {

// Plurals by rule. Accents that a plural loses (francés, franceses) stay: the words are folded
// after.
std::vector<std::string> spanish_plurals(
    std::string_view word);  // hondureña: hondureñas; iraquí: two
std::vector<std::string> english_plurals(
    std::string_view word);  // of words in -n and -i; else none
std::vector<std::string> french_plurals(std::string_view word);

}  // namespace rumbo::indexing
