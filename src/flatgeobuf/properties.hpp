#pragma once

#include "flatgeobuf/header.hpp"
#include "geo/value.hpp"

#include <string>
#include <vector>

namespace rumbo::flatgeobuf {

// A feature's properties, in the order of the columns; only the named ones unless `wanted` is
// empty. Text is made printable; binary, and numbers that are not finite, are left out. Throws
// Damaged.
geo::Object read_properties(Bytes bytes, const std::vector<Column>& columns,
                            const std::vector<std::string>& wanted);

}  // namespace rumbo::flatgeobuf
