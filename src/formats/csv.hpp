#pragma once

#include "geo/feature.hpp"

#include <string>

namespace rumbo::formats {

// A table after RFC 4180, in UTF-8 with CR LF: a row a feature, a column a property in the order
// they first come up, and `lon` and `lat` of points (6 decimals). Other geometries are left out.
// Lists and objects are JSON. A text that a spreadsheet would take for a formula (= + - @, a tab or
// carriage return in front) gets an apostrophe, as does one that begins like such a guard; numbers
// do not. Deterministic.
std::string write_csv(const geo::Features& features);

}  // namespace rumbo::formats
