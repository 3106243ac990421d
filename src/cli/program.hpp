#pragma once

#include "cli/command.hpp"

#include <memory>
#include <string>

namespace rumbo::cli {

// The command line: the options of the whole program, and its commands. With the same command a
// program says the same in its help and its messages, whatever other commands it has.
class Program {
 public:
  explicit Program(Commands commands);
  ~Program();

  // Runs the command that argv names and returns the exit code; help and misuse are dealt with
  // here. Throws what the command throws.
  int run(int argc, char** argv);

 private:
  CLI::App& app_for(const std::string& name);
  std::string asking_for_help() const;

  Commands commands_;
  std::unique_ptr<CLI::App> app_;
  Command* called_ = nullptr;
};

// Whether argv begins with the name of one of the commands.
bool names_one_of(const Commands& commands, int argc, char** argv);

}  // namespace rumbo::cli
