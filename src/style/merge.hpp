#pragma once

#include "base/diagnostic.hpp"
#include "yaml/node.hpp"

namespace rumbo::style {

// The document of a style laid over the one it extends. Layers are told apart by id: one that is
// there is changed key by key (those of paint, layout and metadata too), a new one comes on top or,
// with `before: id`, below that one; `remove: true` takes one away. Keys of map, constants, sources
// and metadata are replaced one by one; all else is replaced whole. An empty value (~) takes a key
// away. Every part keeps its own position.
yaml::Node merge_styles(const yaml::Node& below, const yaml::Node& above,
                        base::Diagnostics& problems);

// Reports `remove` and `before` in a style that extends none.
void refuse_changes(const yaml::Node& root, base::Diagnostics& problems);

}  // namespace rumbo::style
