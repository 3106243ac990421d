#pragma once

#include "geo/value.hpp"
#include "style/expression.hpp"
#include "yaml/node.hpp"

#include <optional>
#include <string>

namespace rumbo::style {

// How expressions see values, after the MapLibre Style Specification v8, section "Types".
// Thread-safe.

ValueType type_of(const geo::Value& value);

// Numbers compare by value, whole or not; values of two types are unequal.
bool equal(const geo::Value& a, const geo::Value& b);

// As to-string gives it: numbers in their shortest form as ECMAScript writes them, null as "".
std::string to_text(const geo::Value& value);

// As to-number reads it: null and false 0, true 1, text as ECMAScript's Number() for decimal
// numbers.
std::optional<double> to_number(const geo::Value& value);

// A YAML scalar, list or map as a value: plain true, false, null and JSON numbers are such, all
// else is text.
geo::Value value_of(const yaml::Node& node);

}  // namespace rumbo::style
