// The full program: every command.
#include "cli/program.hpp"
#include "cli/run_and_report.hpp"
#include "mapcli/commands.hpp"

#include <utility>

namespace {

// In the order in which the help names them.
rumbo::cli::Commands all_commands() {
  using namespace rumbo;
  cli::Commands commands;
  commands.push_back({"draft", mapcli::make_draft()});
  commands.push_back({"read", mapcli::make_read()});
  commands.push_back({"route", mapcli::make_route()});
  commands.push_back({"render", mapcli::make_render()});
  commands.push_back({"export", mapcli::make_export()});
  for (auto& lookup : cli::lookup_commands()) commands.push_back(std::move(lookup));
  commands.push_back({"gazetteer build", mapcli::make_gazetteer_build()});
  commands.push_back({"style", mapcli::make_style()});
  commands.push_back({"tiles", mapcli::make_tiles()});
  return commands;
}

}  // namespace

int main(int argc, char** argv) {
  return rumbo::cli::run_and_report(
      [&] { return rumbo::cli::Program(all_commands()).run(argc, argv); });
}
