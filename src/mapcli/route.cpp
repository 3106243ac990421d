#include "base/error.hpp"
#include "base/file.hpp"
#include "cli/open_gazetteer.hpp"
#include "mapcli/commands.hpp"
#include "mapcli/load.hpp"
#include "mapcli/outputs.hpp"
#include "mapcli/route_json.hpp"
#include "route/summary.hpp"

#include <array>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace rumbo::mapcli {
namespace {

constexpr std::array<std::string_view, 3> endings = {".txt", ".md", ".json"};

constexpr const char* examples = R"(Examples:
  rumbo route itinerary.yaml
  rumbo route itinerary.yaml --path corridor -o summary.md
  rumbo route track.gpx --json | jq '.[].km'
  rumbo route itinerary.yaml --roads chiapas.osm.pbf --mode foot

Prints of each journey its stops with dates, and of each leg its length, what it runs along, what it rests on
(observed, inferred, intended, cancelled) and its pace. docs/route.md explains every word and number.)";

class RouteCommand final : public cli::Command {
 public:
  void setup(CLI::App& app) override {
    app.description("Tell journeys in numbers: stops, dates, kilometres, days, pace.");
    add_inputs(app, inputs_);
    add_outputs(app, outputs_,
                "Where to: a file ending .txt, .md or .json, or - for standard output");
    auto* json = app.add_flag("--json", json_, "Print JSON");
    app.add_flag("--markdown", markdown_, "Print Markdown")->excludes(json);
    app.add_option("--journey", journey_, "Only the journey of this id");
    add_journey_options(app, options_);
    cli::add_gazetteer_option(app, gazetteers_);
    app.footer(examples);
  }

  void run() override {
    refuse_overwriting(inputs_, outputs_);
    Outputs outputs(outputs_.empty() ? std::vector<std::string>{"-"} : outputs_, endings);
    const auto gazetteer = cli::open_gazetteer(gazetteers_);
    base::Diagnostics diagnostics;
    Loaded loaded = load_journeys(inputs_, options_, gazetteer, diagnostics);
    report(diagnostics);
    if (!journey_.empty()) keep_journey(journey_, loaded);
    for (std::size_t i = 0; i < outputs.size(); ++i)
      outputs.write(i, told(loaded, outputs.is_stream(i) ? asked_ending() : outputs.ending(i)));
    outputs.commit();
  }

 private:
  std::string_view asked_ending() const { return json_ ? ".json" : markdown_ ? ".md" : ".txt"; }

  static std::string told(const Loaded& loaded, std::string_view ending) {
    if (ending == ".json") return route_json(loaded);
    if (ending == ".md")
      return markdown_summary(loaded.journeys, loaded.itinerary.title, loaded.note);
    return text_summary(loaded.journeys, loaded.itinerary.title, loaded.note);
  }

  std::vector<std::filesystem::path> inputs_;
  std::vector<std::string> outputs_;
  std::vector<std::filesystem::path> gazetteers_;
  JourneyOptions options_;
  std::string journey_;
  bool json_ = false;
  bool markdown_ = false;
};

}  // namespace

std::unique_ptr<cli::Command> make_route() { return std::make_unique<RouteCommand>(); }

}  // namespace rumbo::mapcli
