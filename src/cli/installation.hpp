#pragma once

#include <filesystem>

namespace rumbo::cli {

// The folder that rumbo is installed in (its prefix), found from the running program; links to it
// are followed. The build tree looks alike:
//   bin/rumbo            the front, which people call
//   libexec/rumbo/rumbo  the full program, which the front calls
//   share/rumbo          the data
// Error when the system does not tell which file is running.
std::filesystem::path installation();

}  // namespace rumbo::cli
