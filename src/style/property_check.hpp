#pragma once

#include "base/diagnostic.hpp"
#include "style/expression.hpp"
#include "style/property_table.hpp"
#include "yaml/node.hpp"

namespace rumbo::style {

// Reads the value of a property, constant or expression, and reports whatever of it can already be
// seen not to fit: types, ranges, choices, colours, also those inside an expression. Null after a
// fault.
Expression read_property(const Property& property, const yaml::Node& node,
                         base::Diagnostics& problems);

}  // namespace rumbo::style
