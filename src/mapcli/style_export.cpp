#include "mapcli/style_export.hpp"

#include "base/error.hpp"
#include "base/file.hpp"
#include "mapcli/outputs.hpp"
#include "mapcli/style_file.hpp"
#include "style/maplibre.hpp"
#include "style/values.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace rumbo::mapcli {
namespace {

constexpr const char* examples = R"(Example:
  rumbo export itinerary.yaml -o route.geojson
  rumbo style export report --journeys route.geojson --tiles https://maps.example.org -o style.json)";
constexpr std::string_view endings[] = {".json"};

using nlohmann::ordered_json;

ordered_json read_geojson(const std::string& file) {
  const ordered_json json =
      ordered_json::parse(base::read_file(file, std::size_t{256} << 20), nullptr, false);
  if (json.is_object() && json.contains("type")) return json;
  throw base::InputError({file, 0, 0},
                         "is no GeoJSON; make one with rumbo export -o route.geojson");
}

}  // namespace

struct StyleExport::Options {
  CLI::App* command = nullptr;
  std::string name, journeys;
  std::vector<std::string> outputs;
  style::MapLibreOptions maplibre{"https://example.org/tiles",
                                  "https://example.org/fonts/{fontstack}/{range}.pbf", ""};
};

StyleExport::StyleExport(CLI::App& style) : options_(std::make_unique<Options>()) {
  Options& o = *options_;
  o.command = style.add_subcommand("export", "Print a style as a MapLibre style, in JSON.");
  o.command->add_option("STYLE", o.name, "A style that ships, or a file")->required();
  o.command->add_option("--journeys", o.journeys, "GeoJSON of the journeys, put into the style");
  o.command->add_option("--tiles", o.maplibre.tiles, "The URL below which tiles lie")
      ->capture_default_str();
  o.command->add_option("--glyphs", o.maplibre.glyphs, "The URL of the fonts")
      ->capture_default_str();
  o.command->add_option("--sprite", o.maplibre.sprite, "The URL of the icons; none by default");
  add_outputs(*o.command, o.outputs, "Where to: .json; standard output by default");
  o.command->footer(examples);
}

StyleExport::~StyleExport() = default;

bool StyleExport::asked() const { return options_->command->parsed(); }

void StyleExport::run() const {
  const Options& o = *options_;
  const auto file = style_file(o.name);
  std::vector<std::filesystem::path> inputs{file};
  if (!o.journeys.empty()) inputs.emplace_back(o.journeys);
  refuse_overwriting(inputs, o.outputs);
  Outputs outputs(o.outputs.empty() ? std::vector<std::string>{"-"} : o.outputs, endings);
  const style::Style style = style::read(file, shipped_folder());
  const yaml::Node plain = style::read_plain(file, shipped_folder());
  const auto text = style::to_text(style::to_maplibre(style, plain, o.maplibre));
  auto json = ordered_json::parse(text);
  if (!o.journeys.empty()) {
    const ordered_json journeys = read_geojson(o.journeys);
    for (const auto& source : style.sources)
      if (source.type == style::SourceType::journeys)
        json["sources"][source.name]["data"] = journeys;
  }
  for (std::size_t i = 0; i < outputs.size(); ++i) outputs.write(i, json.dump(2) + "\n");
  outputs.commit();
}

}  // namespace rumbo::mapcli
