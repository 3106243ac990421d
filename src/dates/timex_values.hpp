#pragma once

#include "dates/expression.hpp"

#include <string>

namespace rumbo::dates {

std::string duration_value(const Expression& written);  // "P3D", "PT30M", "PXW"
std::string set_value(const Expression& written);       // "P1D", "XXXX-WXX-2"
std::string reference_value(const Expression& written);
std::string time_value(const Expression& written);  // behind a day: "T05:00", "TMO", ""

// The value with X for whatever nothing tells: "XXXX-10-24", "XXXX-WXX-7", "XXXX-WXX".
std::string open_value(const Expression& written);

}  // namespace rumbo::dates
