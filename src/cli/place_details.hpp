#pragma once

#include "gazetteer/gazetteer.hpp"

#include <string>

namespace rumbo::cli {

// All that stands behind a place, for people: a head line, then a line a fact, in columns.
std::string details_text(const gazetteer::Place& place, const gazetteer::Details& details);

}  // namespace rumbo::cli
