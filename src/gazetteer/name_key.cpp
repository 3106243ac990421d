#include "gazetteer/name_key.hpp"

#include "text/fold.hpp"

namespace rumbo::gazetteer {

std::string name_key(std::string_view utf8) { return text::fold(utf8); }
std::vector<std::string> article_variants(std::string_view, bool) { return {}; }

}  // namespace rumbo::gazetteer
