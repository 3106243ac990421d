// The front: it looks places up by itself, so that this starts in milliseconds, and becomes the
// full program for everything else.
#include "cli/command.hpp"
#include "cli/full_program.hpp"
#include "cli/program.hpp"
#include "cli/run_and_report.hpp"

#include <utility>

int main(int argc, char** argv) {
  using namespace rumbo::cli;
  return run_and_report([&] {
    Commands commands = lookup_commands();
    if (!names_one_of(commands, argc, argv)) become_full_program(argv);
    return Program(std::move(commands)).run(argc, argv);
  });
}
