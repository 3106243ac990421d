#pragma once

#include "base/diagnostic.hpp"
#include "style/style.hpp"
#include "yaml/node.hpp"

#include <optional>
#include <vector>

namespace rumbo::style {

// Reads one entry of `layers:`. Reports every problem with the layer's id and the key; nothing when
// it cannot be told what kind of layer it is.
std::optional<Layer> read_layer(const yaml::Node& node, const std::vector<Source>& sources,
                                base::Diagnostics& problems);

}  // namespace rumbo::style
