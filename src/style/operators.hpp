#pragma once

#include "style/parser.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rumbo::style {

// One operator of the language: its name and what compiles a call of it.
struct Operator {
  std::string_view name;
  PartPtr (*build)(Parser& parser, const yaml::Node& call);
};

// One family a source file. Sections as in the MapLibre Style Specification v8, "Expressions".
std::span<const Operator> lookup_operators();      // literal, get, has, in, geometry-type, zoom
std::span<const Operator> comparison_operators();  // == != < <= > >=
std::span<const Operator> logic_operators();       // all, any, !
std::span<const Operator> choice_operators();      // case, match, coalesce
std::span<const Operator> ramp_operators();        // step, interpolate
std::span<const Operator> string_operators();      // concat, to-string, to-number, upcase, downcase
std::span<const Operator> arithmetic_operators();  // + - * /
std::span<const Operator> number_operators();      // abs ... tan, %, ^, min, max, e, ln2, pi
std::span<const Operator> sequence_operators();    // at, index-of, length, slice
std::span<const Operator> type_operators();  // assertions, typeof, to-boolean, to-color, rgb, rgba
std::span<const Operator> binding_operators();  // let, var

const Operator* find_operator(std::string_view name);  // nullptr when there is none
std::vector<std::string_view> operator_names();        // sorted
// Operators of the specification that this subset leaves out, the legacy ones of filters included.
bool is_left_out(std::string_view name);

}  // namespace rumbo::style
