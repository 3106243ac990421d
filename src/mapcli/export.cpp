#include "cli/open_gazetteer.hpp"
#include "formats/csv.hpp"
#include "formats/geojson.hpp"
#include "formats/gpx.hpp"
#include "formats/kml.hpp"
#include "mapcli/commands.hpp"
#include "mapcli/load.hpp"
#include "mapcli/outputs.hpp"
#include "route/features.hpp"

#include <array>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <CLI/CLI.hpp>

namespace rumbo::mapcli {
namespace {

constexpr std::array<std::string_view, 5> endings = {".geojson", ".json", ".csv", ".gpx", ".kml"};

constexpr const char* examples = R"(Examples:
  rumbo export itinerary.yaml -o route.geojson -o route.kml
  rumbo export story1.txt story2.txt -o route.geojson
  rumbo export itinerary.yaml -o - | jq '.features[].properties'

Files ending .yaml or .yml are itineraries, .csv .tsv .geojson .json .gpx .kml tables, points and tracks; all
others are reports, which are drafted first.
.geojson and .json give GeoJSON (RFC 7946), .csv a table, .gpx routes and waypoints, .kml what Google Earth opens:
all with the properties of docs/geojson.md, as far as the format holds them (docs/export.md).)";

class ExportCommand final : public cli::Command {
 public:
  void setup(CLI::App& app) override {
    app.description("Write the stops, legs and areas of journeys for other programs to read.");
    add_inputs(app, inputs_);
    add_outputs(
        app, outputs_,
        "Where to: a file ending .geojson, .csv, .gpx or .kml, or - for a stream of GeoJSON")
        ->required();
    add_journey_options(app, options_);
    cli::add_gazetteer_option(app, gazetteers_);
    app.footer(examples);
  }

  void run() override {
    refuse_overwriting(inputs_, outputs_);
    Outputs outputs(outputs_, endings);
    const auto gazetteer = cli::open_gazetteer(gazetteers_);
    base::Diagnostics diagnostics;
    const auto loaded = load_journeys(inputs_, options_, gazetteer, diagnostics);
    report(diagnostics);
    const auto features = route::features(loaded.journeys, loaded.itinerary.reports);
    for (std::size_t i = 0; i < outputs.size(); ++i)
      outputs.write(i, written(features, loaded, outputs.ending(i)));
    outputs.commit();
  }

 private:
  static std::string written(const geo::Features& features, const Loaded& loaded,
                             std::string_view ending) {
    std::vector<std::string> credits = loaded.credits;
    if (!loaded.note.empty()) credits.push_back(loaded.note);
    if (ending == ".csv") return formats::write_csv(features);
    if (ending == ".gpx") return formats::write_gpx(features, credits);
    if (ending == ".kml") return formats::write_kml(features, credits);
    return formats::write_geojson(features, {loaded.credits, loaded.note});
  }

  std::vector<std::filesystem::path> inputs_;
  std::vector<std::string> outputs_;
  JourneyOptions options_;
  std::vector<std::filesystem::path> gazetteers_;
};

}  // namespace

std::unique_ptr<cli::Command> make_export() { return std::make_unique<ExportCommand>(); }

}  // namespace rumbo::mapcli
