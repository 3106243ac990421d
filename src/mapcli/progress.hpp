#pragma once

#include <functional>
#include <string>

namespace rumbo::mapcli {

// Tells the share done, 0 to 1, on standard error in one line that goes away at the end; nothing
// where that is no terminal.
std::function<void(double)> progress(std::string what);

}  // namespace rumbo::mapcli
