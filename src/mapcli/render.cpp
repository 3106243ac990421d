#include "base/error.hpp"
#include "basemap/basemap.hpp"
#include "cli/data_folder.hpp"
#include "cli/open_gazetteer.hpp"
#include "mapcli/commands.hpp"
#include "mapcli/load.hpp"
#include "mapcli/outputs.hpp"
#include "render/map.hpp"
#include "render/named_extent.hpp"
#include "route/features.hpp"
#include "style/style.hpp"

#include <array>
#include <charconv>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace rumbo::mapcli {
namespace {

constexpr std::array<std::string_view, 2> endings = {".png", ".svg"};

constexpr const char* examples = R"(Examples:
  rumbo render itinerary.yaml -o map.png -o map.svg
  rumbo render story1.txt story2.txt -o map.png --title "On foot through Chiapas"
  rumbo render itinerary.yaml -o poster.png --size 1600x1200 --scale 3
  rumbo render itinerary.yaml -o detail.png --bbox -92.8,14.6,-92,15.4

Files ending .yaml or .yml are itineraries, .csv .tsv .geojson .json .gpx .kml tables, points and tracks; all
others are reports, which are drafted first.
The ending of each output chooses its format: .png or .svg. A file appears when it is complete.)";

// "1600x1200", in whole pixels.
std::pair<int, int> parse_size(const std::string& text) {
  int width = 0, height = 0;
  const char* const end = text.data() + text.size();
  const auto first = std::from_chars(text.data(), end, width);
  if (first.ec == std::errc{} && first.ptr != end && (*first.ptr == 'x' || *first.ptr == 'X')) {
    const auto second = std::from_chars(first.ptr + 1, end, height);
    if (second.ec == std::errc{} && second.ptr == end && width > 0 && height > 0)
      return {width, height};
  }
  throw base::UsageError(
      fmt::format("--size {}: give width and height in pixels, as in 1600x1200", text));
}

std::pair<int, int> size_or_page(const std::string& size, const std::string& page) {
  if (!size.empty() && !page.empty())
    throw base::UsageError("--size and --page both give a size; leave one out");
  if (!size.empty()) return parse_size(size);
  if (page.empty()) return {0, 0};
  if (const auto named = style::page_size(page)) return *named;
  throw base::UsageError(fmt::format("--page {}: there is no such page; the pages are {}", page,
                                     fmt::join(style::page_names(), ", ")));
}

geo::BBox parse_extent(const std::string& text) {
  const auto box = geo::parse_bbox(text);
  if (box && box->width() > 0 && box->height() > 0) return *box;
  throw base::UsageError(fmt::format(
      "--bbox {}: give west,south,east,north in degrees, as in -92.8,14.6,-92,15.4", text));
}

// A style that ships, by its name, or a file.
std::filesystem::path style_file(const std::string& name) {
  const std::filesystem::path file(name);
  if (file.has_extension() || file.has_parent_path()) return file;
  return cli::data_folder() / "styles" / (name + ".yaml");
}

class RenderCommand final : public cli::Command {
 public:
  void setup(CLI::App& app) override {
    app.description("Draw journeys as a map.");
    add_inputs(app, inputs_);
    add_outputs(app, outputs_, "Where to: a file ending .png or .svg, or - for a stream of PNG")
        ->required();
    app.add_option("--style", style_, "A style that ships (rumbo style list) or a style file")
        ->capture_default_str();
    app.add_option("--size", size_, "Width and height in pixels at scale 1: 1600x1200");
    app.add_option("--page", page_,
                   "Instead of --size, paper by name: a4-portrait, wide, square ...");
    app.add_option("--scale", scale_, "Pixels of the PNG to a pixel of the map; 2 or 3 for print")
        ->capture_default_str();
    app.add_option("--bbox", bbox_,
                   "Degrees to show instead of the journeys: west,south,east,north");
    app.add_option("--extent", extent_name_,
                   "A country or state to show instead, by name or ISO code")
        ->excludes("--bbox");
    app.add_option("--projection", projection_, "auto, mercator, EPSG:n or a PROJ string");
    app.add_option("--journey", journey_, "Only the journey of this id");
    app.add_option("--title", title_, "Instead of the itinerary's title");
    app.add_option("--subtitle", subtitle_, "A line below the title");
    app.add_option("--note", note_, "A sentence before the credits");
    app.add_option("--lang", language_, "Language of the map's own words: en, es or fr");
    add_journey_options(app, options_);
    cli::add_gazetteer_option(app, gazetteers_);
    app.footer(examples);
  }

  void run() override {
    refuse_overwriting(inputs_, outputs_);
    const auto size = size_or_page(size_, page_);
    const auto extent = bbox_.empty() ? std::nullopt : std::optional(parse_extent(bbox_));
    Outputs outputs(outputs_, endings);
    const auto style = style::read(style_file(style_));
    const auto gazetteer = cli::open_gazetteer(gazetteers_);
    base::Diagnostics diagnostics;
    auto loaded = load_journeys(inputs_, options_, gazetteer, diagnostics);
    report(diagnostics);
    if (!journey_.empty()) keep_journey(journey_, loaded);
    const auto features = route::features(loaded.journeys, loaded.itinerary.reports);
    const basemap::Basemap basemap(cli::data_folder() / "basemap");

    render::MapRequest request(style, features);
    request.basemap = &basemap;
    request.gazetteer = &gazetteer;
    request.fonts = cli::data_folder() / "fonts.conf";
    std::tie(request.width, request.height) = size;
    request.scale = scale_;
    request.bbox = extent;
    if (!extent_name_.empty()) request.bbox = render::named_extent(basemap, extent_name_);
    if (!projection_.empty()) request.projection = projection_;
    request.title = title_of(loaded.itinerary);
    request.subtitle = subtitle_;
    request.note = note_;
    request.language = language_;
    request.credits = loaded.credits;
    if (!loaded.note.empty()) request.credits.insert(request.credits.begin(), loaded.note);
    for (const auto& journey : loaded.journeys)
      request.journey_titles.emplace_back(journey.id, journey.title);
    draw(request, outputs);
  }

 private:
  std::string title_of(const itinerary::Itinerary& itinerary) const {
    if (!title_.empty()) return title_;
    for (const auto& journey : itinerary.journeys)
      if (journey.id == journey_) return journey.title;
    return itinerary.title;
  }

  static void draw(const render::MapRequest& request, Outputs& outputs) {
    const render::Map map(request);
    report(map.problems());
    for (std::size_t i = 0; i < outputs.size(); ++i)
      outputs.write(i, outputs.ending(i) == ".svg" ? render_svg(map) : render_png(map));
    outputs.commit();
  }

  std::vector<std::filesystem::path> inputs_;
  std::vector<std::string> outputs_;
  std::vector<std::filesystem::path> gazetteers_;
  JourneyOptions options_;
  std::string style_ = "report";
  std::string size_, bbox_, projection_, journey_, title_, subtitle_, language_, page_, note_,
      extent_name_;
  double scale_ = 1;
};

}  // namespace

std::unique_ptr<cli::Command> make_render() { return std::make_unique<RenderCommand>(); }

}  // namespace rumbo::mapcli
