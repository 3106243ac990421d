#include "base/error.hpp"
#include "basemap/basemap.hpp"
#include "cli/data_folder.hpp"
#include "cli/open_gazetteer.hpp"
#include "mapcli/commands.hpp"
#include "mapcli/load.hpp"
#include "mapcli/outputs.hpp"
#include "mapcli/render_frames.hpp"
#include "mapcli/style_file.hpp"
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

constexpr std::array<std::string_view, 5> endings = {".png", ".svg", ".pdf", ".gif", ".webp"};

constexpr const char* examples = R"(Examples:
  rumbo render itinerary.yaml -o map.png -o map.svg -o map.pdf
  rumbo render story1.txt story2.txt -o map.png --title "On foot through Chiapas"
  rumbo render itinerary.yaml -o poster.png --size 1600x1200 --scale 3
  rumbo render itinerary.yaml -o map.webp --frames frames/ --frame-time 800ms
  rumbo render itinerary.yaml -o detail.png --bbox -92.8,14.6,-92,15.4

Files ending .yaml or .yml are itineraries, .csv .tsv .geojson .json .gpx .kml tables, points and tracks; all
others are reports, which are drafted first.
The ending of each output chooses its format: .png .svg .pdf, or .gif .webp for a map that moves, one
frame a date. A file appears when it is complete.)";

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

// An empty value, as of a variable of a script that is not set, is not the same as none.
void refuse_empty_values(CLI::App& app) {
  for (const char* name : {"--alt", "--frames", "--style", "--size", "--page", "--bbox", "--extent",
                           "--projection", "--journey", "--lang"})
    app.get_option(name)->check(CLI::Validator(
        [](const std::string& value) {
          return value.empty() ? "is empty; give a value, or leave the option out" : "";
        },
        ""));
}

class RenderCommand final : public cli::Command {
 public:
  void setup(CLI::App& app) override {
    app.description("Draw journeys as a map.");
    add_inputs(app, inputs_);
    add_outputs(
        app, outputs_,
        "Where to: a file ending .png, .svg, .pdf, .gif or .webp, or - for a stream of PNG");
    app.add_option("--alt", alt_, "Where to: the map's title and description as plain text");
    app.add_option("--frames", frames_, "A folder for one PNG a date: 2021-10-23.png");
    app.add_option("--frame-time", frame_time_, "How long a frame of .gif and .webp stands: 800ms")
        ->capture_default_str();
    app.add_option("--style", style_, "A style that ships (rumbo style list) or a style file")
        ->capture_default_str();
    app.add_option("--size", size_, "Width and height in pixels at scale 1: 1600x1200");
    app.add_option("--page", page_,
                   "Instead of --size, paper by name: a4-portrait, wide, square ...");
    app.add_option("--bleed", bleed_,
                   "With --page, millimetres that the picture runs on beyond every edge, for "
                   "trimming (at most 20); a PDF has crop marks too")
        ->check(CLI::Range(0.0, 20.0))
        ->needs("--page");
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
    refuse_empty_values(app);
    app.footer(examples);
  }

  void run() override {
    const int frame_time = parse_frame_time(frame_time_);
    std::vector<std::string> targets = outputs_;
    if (!alt_.empty()) targets.push_back(alt_);
    refuse_overwriting(inputs_, targets);
    const auto size = size_or_page(size_, page_);
    const auto extent = bbox_.empty() ? std::nullopt : std::optional(parse_extent(bbox_));
    if (!frames_.empty()) check_frames_folder(frames_);
    std::optional<Outputs> outputs;
    if (!outputs_.empty() || (frames_.empty() && alt_.empty())) outputs.emplace(outputs_, endings);
    std::optional<base::AtomicFile> alt;
    if (!alt_.empty()) alt.emplace(alt_);
    const auto style = style::read(style_file(style_), shipped_folder());
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
    request.bleed = bleed_ / 25.4 * 96;
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
    if (outputs || alt) draw(request, {outputs, alt, features, frame_time});
    if (!frames_.empty()) {
      request.subtitle = render::with_frame_date(subtitle_, features, language_of(request));
      const render::Map map(request);
      if (!outputs && !alt) report(map.problems());
      report(write_frames(render::Frames(map, features), frames_));
    }
  }

 private:
  std::string title_of(const itinerary::Itinerary& itinerary) const {
    if (!title_.empty()) return title_;
    for (const auto& journey : itinerary.journeys)
      if (journey.id == journey_) return journey.title;
    return itinerary.title;
  }

  struct Targets {
    std::optional<Outputs>& outputs;
    std::optional<base::AtomicFile>& alt;
    const geo::Features& features;
    int frame_time;
  };

  static std::string language_of(const render::MapRequest& request) {
    return request.language.empty() ? request.style.map.language : request.language;
  }

  static bool moves(std::string_view ending) { return ending == ".gif" || ending == ".webp"; }

  static void draw(const render::MapRequest& request, const Targets& to) {
    const render::Map map(request);
    report(map.problems());
    for (std::size_t i = 0; to.outputs && i < to.outputs->size(); ++i) {
      const std::string_view ending = to.outputs->ending(i);
      to.outputs->write(i, moves(ending) ? moving(request, to, ending) : still(map, ending));
    }
    if (to.alt) to.alt->write(render_alt(map));
    if (to.outputs) to.outputs->commit();
    if (to.alt) to.alt->commit();
  }

  static std::string still(const render::Map& map, std::string_view ending) {
    return ending == ".svg"   ? render_svg(map)
           : ending == ".pdf" ? render_pdf(map)
                              : render_png(map);
  }

  static std::string moving(render::MapRequest request, const Targets& to,
                            std::string_view ending) {
    request.subtitle = render::with_frame_date(request.subtitle, to.features, language_of(request));
    const render::Map map(request);
    const render::Frames frames(map, to.features);
    return ending == ".gif" ? frames.gif(to.frame_time) : frames.webp(to.frame_time);
  }

  std::vector<std::filesystem::path> inputs_;
  std::vector<std::string> outputs_;
  std::vector<std::filesystem::path> gazetteers_;
  JourneyOptions options_;
  std::string style_ = "report";
  std::string size_, bbox_, projection_, journey_, title_, subtitle_, language_, page_, note_;
  std::string extent_name_, alt_, frames_, frame_time_ = "1s";
  double scale_ = 1;
  double bleed_ = 0;  // millimetres
};

}  // namespace

std::unique_ptr<cli::Command> make_render() { return std::make_unique<RenderCommand>(); }

}  // namespace rumbo::mapcli
