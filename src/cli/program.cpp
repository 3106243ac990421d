#include "cli/program.hpp"

#include <iostream>
#include <string_view>
#include <utility>

#include <CLI/CLI.hpp>

namespace rumbo::cli {
namespace {

constexpr int misused = 2;

constexpr const char* examples = R"(Examples:
  rumbo draft story.txt -o itinerary.yaml        read a report and propose its journeys
  rumbo render itinerary.yaml -o map.png         draw them
  rumbo export itinerary.yaml -o route.geojson   hand them to a GIS
  rumbo find "Huixtla, Chiapas"                  look up a place
  rumbo near -92.46,15.14                        say what is at a position
  rumbo gazetteer info                           describe the place index
  rumbo style check mine.yaml                    validate a style

Exit status: 0 done, 1 failed, 2 misused, 3 bad input.)";

struct Group {
  const char* name;
  const char* description;
  const char* examples;
};

constexpr Group groups[] = {{"gazetteer", "Build or describe a place index.",
                             R"(Examples:
  rumbo gazetteer info                            describe the program's own index
  rumbo gazetteer build -o mine.gaz gazetteer/    index a folder of GeoNames-format files)"}};

CLI::App& group_for(CLI::App& app, const std::string& name) {
  const auto known =
      app.get_subcommands([&](const CLI::App* sub) { return sub->get_name() == name; });
  if (!known.empty()) return *known.front();
  CLI::App& group = *app.add_subcommand(name);
  group.require_subcommand(1);
  for (const Group& described : groups)
    if (described.name == name)
      group.description(described.description)->footer(described.examples);
  return group;
}

}  // namespace

Program::Program(Commands commands)
    : commands_(std::move(commands)),
      app_(std::make_unique<CLI::App>("rumbo turns dated reports into route maps.", "rumbo")) {
  app_->set_version_flag("--version", "rumbo " RUMBO_VERSION);
  app_->require_subcommand(1);
  app_->footer(examples);
  for (const auto& [name, command] : commands_) {
    CLI::App& app = app_for(name);
    command->setup(app);
    app.final_callback([this, run = command.get()] { called_ = run; });
  }
}

Program::~Program() = default;

CLI::App& Program::app_for(const std::string& name) {
  const auto space = name.find(' ');
  if (space == std::string::npos) return *app_->add_subcommand(name);
  return *group_for(*app_, name.substr(0, space)).add_subcommand(name.substr(space + 1));
}

int Program::run(int argc, char** argv) {
  try {
    app_->parse(argc, argv);
  } catch (const CLI::Success& asked) {  // --help, --version
    return app_->exit(asked);
  } catch (const CLI::ParseError& error) {
    std::cerr << "rumbo: error: " << error.what() << "; see " << asking_for_help() << '\n';
    return misused;
  }
  called_->run();
  return 0;
}

std::string Program::asking_for_help() const {
  std::string words = "rumbo ";
  for (auto named = app_->get_subcommands(); !named.empty();
       named = named.front()->get_subcommands())
    words += named.front()->get_name() + ' ';
  return words + "--help";
}

bool names_one_of(const Commands& commands, int argc, char** argv) {
  const std::string first = argc > 1 ? argv[1] : "";
  const std::string both = argc > 2 ? first + ' ' + argv[2] : first;
  for (const NamedCommand& command : commands)
    if (command.name == first || command.name == both) return true;
  return false;
}

}  // namespace rumbo::cli
