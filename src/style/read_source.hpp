#pragma once

#include "base/diagnostic.hpp"
#include "style/style.hpp"
#include "yaml/node.hpp"

#include <vector>

namespace rumbo::style {

// Reads `sources:`. A source with a fault is kept, so that layers that name it are not reported as
// well. A file of a source that stands in another style than `style_file` is relative to that one.
std::vector<Source> read_sources(const yaml::Node& node, const std::string& style_file,
                                 base::Diagnostics& problems);

}  // namespace rumbo::style
