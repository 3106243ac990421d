#pragma once

#include "base/diagnostic.hpp"
#include "style/style.hpp"
#include "yaml/node.hpp"

#include <vector>

namespace rumbo::style {

// Reads `sources:`. A source with a fault is kept, so that layers that name it are not reported as
// well.
std::vector<Source> read_sources(const yaml::Node& node, base::Diagnostics& problems);

}  // namespace rumbo::style
