#pragma once

#include "gazetteer/place.hpp"
#include "geo/feature.hpp"

#include <string>

namespace rumbo::render {

// A place of the gazetteer as styles see it: docs/style.md lists its properties.
geo::Feature as_feature(const gazetteer::Place& place);

// Puts what a language calls the features (name_es or the like), where they know it, in the place
// of their names.
void name_in(const std::string& language, geo::Features& features);

}  // namespace rumbo::render
