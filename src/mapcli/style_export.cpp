#include "mapcli/style_export.hpp"

#include "base/error.hpp"
#include "base/file.hpp"
#include "mapcli/archive_info.hpp"
#include "mapcli/outputs.hpp"
#include "mapcli/style_file.hpp"
#include "style/maplibre.hpp"
#include "style/values.hpp"
#include "tiles/archive_style.hpp"

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
  rumbo style export report --journeys route.geojson --tiles https://maps.example.org -o style.json
  rumbo tiles itinerary.yaml -o map.pmtiles -z 0-8
  rumbo style export report --tiles map.pmtiles -o style.json)";
constexpr const char* example_glyphs = "https://example.org/fonts/{fontstack}/{range}.pbf";
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
  std::string name, journeys, tiles = "https://example.org/tiles", glyphs, sprite, url;
  std::vector<std::string> outputs;

  bool of_archive() const { return tiles.find("://") == std::string::npos; }
};

StyleExport::StyleExport(CLI::App& style) : options_(std::make_unique<Options>()) {
  Options& o = *options_;
  o.command = style.add_subcommand("export", "Print a style as a MapLibre style, in JSON.");
  o.command->add_option("STYLE", o.name, "A style that ships, or a file")->required();
  o.command->add_option("--journeys", o.journeys, "GeoJSON of the journeys, put into the style");
  o.command
      ->add_option("--tiles", o.tiles,
                   "An archive that rumbo tiles made (.pmtiles, .mbtiles, a folder), which the "
                   "style then draws; or the URL below which tiles lie")
      ->capture_default_str();
  o.command->add_option("--url", o.url,
                        "Where the archive will be: a URL, of a TileJSON or with {z}, {x} and {y} "
                        "where it is no .pmtiles; by default a .pmtiles lies beside the page");
  o.command->add_option("--glyphs", o.glyphs,
                        "The URL of the fonts; none for an archive, so that MapLibre takes the "
                        "browser's");
  o.command->add_option("--sprite", o.sprite, "The URL of the icons; none by default");
  add_outputs(*o.command, o.outputs, "Where to: .json; standard output by default");
  o.command->footer(examples);
}

StyleExport::~StyleExport() = default;

bool StyleExport::asked() const { return options_->command->parsed(); }

// The style as MapLibre JSON; of an archive when one is named, notes on standard error.
geo::Value StyleExport::exported(const std::filesystem::path& file,
                                 const style::Style& style) const {
  const Options& o = *options_;
  const yaml::Node plain = style::read_plain(file, shipped_folder());
  style::MapLibreOptions options{o.tiles, o.glyphs, o.sprite};
  if (!o.of_archive()) {
    if (!o.url.empty())
      throw base::UsageError("--url: says where an archive will be; name it with --tiles");
    if (options.glyphs.empty()) options.glyphs = example_glyphs;
    return style::to_maplibre(style, plain, options);
  }
  const archive::Info info = info_of_archive(o.tiles);
  std::vector<std::string> kept;
  for (const auto& source : style.sources)
    if (source.type == style::SourceType::journeys && !o.journeys.empty())
      kept.push_back(source.name);
  auto made = tiles::archive_style(style, style::to_maplibre(style, plain, options), info,
                                   place_of_archive(o.tiles, o.url), kept);
  for (const std::string& note : made.notes) fmt::print(stderr, "rumbo: note: {}\n", note);
  return std::move(made.style);
}

void StyleExport::run() const {
  const Options& o = *options_;
  const auto file = style_file(o.name);
  std::vector<std::filesystem::path> inputs{file};
  if (!o.journeys.empty()) inputs.emplace_back(o.journeys);
  if (o.of_archive()) inputs.emplace_back(o.tiles);
  refuse_overwriting(inputs, o.outputs);
  Outputs outputs(o.outputs.empty() ? std::vector<std::string>{"-"} : o.outputs, endings);
  const style::Style style = style::read(file, shipped_folder());
  auto json = ordered_json::parse(style::to_text(exported(file, style)));
  if (!o.journeys.empty()) {
    const ordered_json journeys = read_geojson(o.journeys);
    for (const auto& source : style.sources)
      if (source.type == style::SourceType::journeys && json["sources"].contains(source.name))
        json["sources"][source.name]["data"] = journeys;
  }
  for (std::size_t i = 0; i < outputs.size(); ++i) outputs.write(i, json.dump(2) + "\n");
  outputs.commit();
}

}  // namespace rumbo::mapcli
