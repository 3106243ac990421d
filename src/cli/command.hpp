#pragma once

#include <memory>

namespace CLI {
class App;
}

namespace rumbo::cli {

// One subcommand. setup() is given the subcommand's own App, already named by main(): it sets the
// description and the footer (an example), declares the options, and opens nothing. run() does the
// work and throws base::Error when it cannot. Results go to std::cout or files, messages to
// std::cerr.
class Command {
 public:
  virtual ~Command() = default;
  virtual void setup(CLI::App& app) = 0;
  virtual void run() = 0;
};

std::unique_ptr<Command> make_draft();
std::unique_ptr<Command> make_export();
std::unique_ptr<Command> make_find();
std::unique_ptr<Command> make_gazetteer();
std::unique_ptr<Command> make_render();
std::unique_ptr<Command> make_style();

}  // namespace rumbo::cli
