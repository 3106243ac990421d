#pragma once

#include <memory>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace rumbo::cli {

// One subcommand. setup() is given the subcommand's own App, already named by Program: it sets the
// description and the footer (an example), declares the options, and opens nothing. run() does the
// work and throws base::Error when it cannot. Results go to std::cout or files, messages to
// std::cerr.
class Command {
 public:
  virtual ~Command() = default;
  virtual void setup(CLI::App& app) = 0;
  virtual void run() = 0;
};

// A command as it is called: by one word ("find"), or by two, of which the first names a group
// ("gazetteer info").
struct NamedCommand {
  std::string name;
  std::unique_ptr<Command> command;
};
using Commands = std::vector<NamedCommand>;

std::unique_ptr<Command> make_find();
std::unique_ptr<Command> make_gazetteer_info();
std::unique_ptr<Command> make_near();

// The commands that only look places up. They need none of the libraries that draw maps, and the
// front runs them itself.
Commands lookup_commands();

}  // namespace rumbo::cli
