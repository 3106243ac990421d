#include "base/error.hpp"
#include "cli/command.hpp"

#include <csignal>
#include <cstdio>
#include <exception>
#include <iostream>
#include <memory>
#include <new>
#include <string_view>
#include <vector>

#include <CLI/CLI.hpp>

namespace {

using rumbo::cli::Command;

constexpr int failed = 1;
constexpr int misused = 2;

constexpr const char* examples = R"(Examples:
  rumbo draft story.txt -o itinerary.yaml        read a report and propose its journeys
  rumbo render itinerary.yaml -o map.png         draw them
  rumbo export itinerary.yaml -o route.geojson   hand them to a GIS
  rumbo find "Huixtla, Chiapas"                  look up a place
  rumbo gazetteer info                           describe the place index
  rumbo style check mine.yaml                    validate a style

Exit status: 0 done, 1 failed, 2 misused, 3 bad input.)";

// The command line: options of the whole program, and its subcommands.
class Program {
 public:
  Program() {
    app_.set_version_flag("--version", "rumbo " RUMBO_VERSION);
    app_.require_subcommand(1);
    app_.footer(examples);
    add("draft", rumbo::cli::make_draft());
    add("render", rumbo::cli::make_render());
    add("export", rumbo::cli::make_export());
    add("find", rumbo::cli::make_find());
    add("gazetteer", rumbo::cli::make_gazetteer());
    add("style", rumbo::cli::make_style());
  }

  int run(int argc, char** argv) {
    try {
      app_.parse(argc, argv);
    } catch (const CLI::Success& asked) {  // --help, --version
      return app_.exit(asked);
    } catch (const CLI::ParseError& error) {
      std::cerr << "rumbo: error: " << error.what() << "; see " << asking_for_help() << '\n';
      return misused;
    }
    called_->run();
    return 0;
  }

 private:
  void add(const char* name, std::unique_ptr<Command> command) {
    CLI::App* subcommand = app_.add_subcommand(name);
    command->setup(*subcommand);
    subcommand->final_callback([this, run = command.get()] { called_ = run; });
    commands_.push_back(std::move(command));
  }

  std::string asking_for_help() const {
    const auto named = app_.get_subcommands();
    return named.empty() ? "rumbo --help" : "rumbo " + named.front()->get_name() + " --help";
  }

  CLI::App app_{"rumbo turns dated reports into route maps.", "rumbo"};
  std::vector<std::unique_ptr<Command>> commands_;
  Command* called_ = nullptr;
};

int fail(std::string_view message) {
  std::cerr << "rumbo: error: " << message << '\n';
  return failed;
}

int run_and_report(int argc, char** argv) {
  try {
    return Program().run(argc, argv);
  } catch (const rumbo::base::InputError& error) {
    std::cerr << error.what() << '\n';  // lines that name their file already
    return error.exit_code();
  } catch (const rumbo::base::Error& error) {
    fail(error.what());
    return error.exit_code();
  } catch (const std::bad_alloc&) {
    return fail("out of memory: ask for a smaller map or read fewer files at once");
  } catch (const std::exception& error) {
    return fail(std::string("unexpected: ") + error.what());
  } catch (...) {
    return fail("unexpected: an error of unknown kind");
  }
}

}  // namespace

int main(int argc, char** argv) {
  std::signal(SIGPIPE,
              SIG_DFL);  // `rumbo find ... | head` ends quietly, whatever the parent ignores
  const int code = run_and_report(argc, argv);
  std::cout.flush();
  const bool written = std::cout.good() && std::fflush(stdout) == 0;
  return code == 0 && !written ? fail("cannot write to standard output") : code;
}
