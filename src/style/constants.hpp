#pragma once

#include "base/diagnostic.hpp"
#include "yaml/node.hpp"

namespace rumbo::style {

// Puts the values of `constants:` where `$name` stands as a plain scalar in the rest of a style's
// document, in expressions too. A constant may name others. Reports, with the layer and the key, a
// name that is not there (with the nearest that is) and one that contains itself; an empty value
// stands there then. A value keeps the position where it is written. InputError when the document
// grows past 1,000,000 nodes or 64 levels.
yaml::Node with_constants(const yaml::Node& root, base::Diagnostics& problems);

}  // namespace rumbo::style
