#pragma once

#include "imports/problems.hpp"

#include <string>

namespace rumbo::imports {

// Takes the byte order mark off. InputError for what is not UTF-8, and where there is nothing.
void check_text(std::string& text, Problems& problems);

}  // namespace rumbo::imports
