#include "cli/open_gazetteer.hpp"
#include "formats/geojson.hpp"
#include "mapcli/commands.hpp"
#include "mapcli/load.hpp"
#include "mapcli/outputs.hpp"
#include "reports/privacy.hpp"

#include <array>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <CLI/CLI.hpp>

namespace rumbo::mapcli {
namespace {

constexpr std::array<std::string_view, 2> endings = {".geojson", ".json"};

constexpr const char* examples = R"(Examples:
  rumbo export itinerary.yaml -o route.geojson
  rumbo export story1.txt story2.txt -o route.geojson
  rumbo export itinerary.yaml -o - | jq '.features[].properties'

Files ending .yaml or .yml are itineraries; all others are reports, which are drafted first.
Both endings, .geojson and .json, give GeoJSON (RFC 7946); docs/geojson.md describes its properties.)";

class ExportCommand final : public cli::Command {
 public:
  void setup(CLI::App& app) override {
    app.description("Write the stops, legs and areas of journeys for other programs to read.");
    app.add_option("ITINERARY|REPORT", inputs_, "Itineraries (.yaml) and reports")->required();
    app.add_option("-o,--output", outputs_, "Where to: a file ending .geojson, or - for a stream")
        ->required()
        ->expected(1)
        ->allow_extra_args(false)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    app.add_flag("--public", public_, "Without the quotes from the reports");
    cli::add_gazetteer_option(app, gazetteers_);
    app.footer(examples);
  }

  void run() override {
    Outputs outputs(outputs_, endings);
    const auto gazetteer = cli::open_gazetteer(gazetteers_);
    base::Diagnostics diagnostics;
    auto itinerary = load_itinerary(inputs_, gazetteer, diagnostics);
    if (public_) reports::drop_quotes(itinerary);
    const auto journeys = load_features(itinerary, gazetteer, diagnostics);
    report(diagnostics);
    const std::string text = formats::write_geojson(journeys.features, {journeys.credits});
    for (std::size_t i = 0; i < outputs.size(); ++i) outputs.write(i, text);
    outputs.commit();
  }

 private:
  std::vector<std::filesystem::path> inputs_;
  std::vector<std::string> outputs_;
  bool public_ = false;
  std::vector<std::filesystem::path> gazetteers_;
};

}  // namespace

std::unique_ptr<cli::Command> make_export() { return std::make_unique<ExportCommand>(); }

}  // namespace rumbo::mapcli
