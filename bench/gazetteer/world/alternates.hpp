#pragma once

#include "random.hpp"

#include <string>
#include <string_view>

namespace rumbo::bench {

struct Alternate {
  std::string_view language;
  std::string name;
};

// Another name of a place: its name in other letters (Cyrillic, Arabic, Greek, Han, Katakana), with
// a letter changed as languages do, or without its accents.
Alternate make_alternate(std::string_view name, Random& random);

// The name in plain ASCII letters, as GeoNames' third column has it: "Tapachula de Cordova y
// Ordonez".
std::string to_ascii(std::string_view name);

}  // namespace rumbo::bench
