#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace rumbo::gazetteer {

std::string name_key(std::string_view utf8);
std::string prefix_key(std::string_view utf8);
bool speaks_arabic(std::string_view country);
std::vector<std::string> article_variants(std::string_view utf8, bool arabic_speaking_country);

}  // namespace rumbo::gazetteer
