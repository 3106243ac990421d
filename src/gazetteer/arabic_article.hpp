#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace rumbo::gazetteer {

// The key (see name_key.hpp) of a name that has an Arabic article ("Al-Raqqah", "Deir ez-Zor",
// "الرقة") without it; none for other names. The builder gives such a place this key too, and what
// finds nothing under its own key is sought under this one: so all spellings of the article meet.
// An article joined by a hyphen counts everywhere, one that stands alone only in Arabic-speaking
// countries, for "As Pontes" and "El Paso" have none. Thread-safe.
std::vector<std::string> article_variants(std::string_view utf8, bool arabic_speaking_country);

// Whether Arabic is an official language of the country (ISO alpha-2) or has been one.
bool is_arabic_speaking(std::string_view alpha2);

}  // namespace rumbo::gazetteer
