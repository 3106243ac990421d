#include "cli/full_program.hpp"

#include "base/error.hpp"
#include "cli/installation.hpp"

#include <cerrno>
#include <system_error>

#include <fmt/format.h>
#include <unistd.h>

namespace rumbo::cli {

void become_full_program(char** argv) {
  const auto program = installation() / "libexec" / "rumbo" / "rumbo";
  ::execv(program.c_str(), argv);
  throw base::Error(fmt::format(
      "{}: cannot be run ({}), but it is the part of rumbo that does all but look places up: "
      "install rumbo whole (cmake --install), or call the bin/rumbo that stands beside it",
      program.string(), std::generic_category().message(errno)));
}

}  // namespace rumbo::cli
