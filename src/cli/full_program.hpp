#pragma once

namespace rumbo::cli {

// Turns this process into the full program, which reads the same command line from its start. Error
// when it cannot be run.
[[noreturn]] void become_full_program(char** argv);

}  // namespace rumbo::cli
