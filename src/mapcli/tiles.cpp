#include "archive/archives.hpp"
#include "base/error.hpp"
#include "basemap/basemap.hpp"
#include "cli/data_folder.hpp"
#include "cli/open_gazetteer.hpp"
#include "mapcli/commands.hpp"
#include "mapcli/load.hpp"
#include "mapcli/progress.hpp"
#include "mapcli/style_file.hpp"
#include "route/features.hpp"
#include "tiles/job.hpp"

#include <charconv>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <tbb/global_control.h>

namespace rumbo::mapcli {
namespace {

constexpr const char* examples = R"(Examples:
  rumbo tiles -o world.pmtiles -z 0-6
  rumbo tiles itinerary.yaml -o chiapas.mbtiles -z 0-10 --bbox -94.5,14,-91,17

Files are itineraries, tables or reports, as rumbo render takes them; without any, the map alone is
made. The output's ending chooses the archive: .pmtiles, .mbtiles, or a folder.)";

// "0-8" or "8".
std::pair<int, int> parse_zooms(const std::string& text) {
  int first = 0, last = 0;
  const char* const end = text.data() + text.size();
  const auto one = std::from_chars(text.data(), end, first);
  if (one.ec == std::errc{} && one.ptr == end) return {first, first};
  if (one.ec == std::errc{} && *one.ptr == '-') {
    const auto two = std::from_chars(one.ptr + 1, end, last);
    if (two.ec == std::errc{} && two.ptr == end) return {first, last};
  }
  throw base::UsageError(fmt::format("-z {}: give one zoom or two, as in 0-8", text));
}

class TilesCommand final : public cli::Command {
 public:
  void setup(CLI::App& app) override {
    app.description("Cut a map into a pyramid of tiles.");
    app.add_option("inputs", inputs_, "Itineraries, tables or reports whose journeys to draw");
    app.add_option("-o", output_, "Where to: .pmtiles, .mbtiles, or a folder")->required();
    app.add_option("-z,--zoom", zooms_, "Zooms: 0-8, or one")->capture_default_str();
    app.add_option("--bbox", bbox_, "Only tiles in these degrees: west,south,east,north");
    app.add_option("--style", style_, "A style that ships (rumbo style list) or a style file")
        ->capture_default_str();
    app.add_option("--threads", threads_, "How many threads work; 0: as many as there are cores");
    app.add_option("--max-tile-bytes", most_bytes_, "The most bytes of a vector tile, gzipped")
        ->capture_default_str();
    add_journey_options(app, options_);
    cli::add_gazetteer_option(app, gazetteers_);
    app.footer(examples);
  }

  void run() override {
    const auto [first, last] = parse_zooms(zooms_);
    archive::container_of(output_);
    const auto style = style::read(style_file(style_), shipped_folder());
    const auto gazetteer = cli::open_gazetteer(gazetteers_);
    base::Diagnostics diagnostics;
    Loaded loaded;
    if (!inputs_.empty()) loaded = load_journeys(inputs_, options_, gazetteer, diagnostics);
    report(diagnostics);
    const auto journeys = route::features(loaded.journeys, loaded.itinerary.reports);
    const basemap::Basemap basemap(cli::data_folder() / "basemap");

    tiles::Request request{{style, journeys, &basemap, &gazetteer}};
    request.min_zoom = first;
    request.max_zoom = last;
    request.most_bytes = most_bytes_;
    request.title = loaded.itinerary.title;
    if (!bbox_.empty()) request.boxes = {parse_box(bbox_)};
    std::optional<tbb::global_control> control;
    if (threads_ > 0) control.emplace(tbb::global_control::max_allowed_parallelism, threads_);
    tiles::Job job(request);
    report(job.problems());
    const auto sink = archive::create(output_, job.info(), "http://localhost:8000");
    const auto share = progress("Tiles");
    job.run(*sink, 0, [&](const tiles::Progress& done) {
      if (share) share(static_cast<double>(done.done) / static_cast<double>(done.of));
      return true;
    });
    sink->commit();
  }

 private:
  static geo::BBox parse_box(const std::string& text) {
    const auto box = geo::parse_bbox(text);
    if (box && box->width() > 0 && box->height() > 0) return *box;
    throw base::UsageError(fmt::format(
        "--bbox {}: give west,south,east,north in degrees, as in -92.8,14.6,-92,15.4", text));
  }

  std::vector<std::filesystem::path> inputs_;
  std::filesystem::path output_;
  std::string zooms_ = "0-8", bbox_, style_ = "report";
  std::size_t threads_ = 0, most_bytes_ = 500'000;
  JourneyOptions options_;
  std::vector<std::filesystem::path> gazetteers_;
};

}  // namespace

std::unique_ptr<cli::Command> make_tiles() { return std::make_unique<TilesCommand>(); }

}  // namespace rumbo::mapcli
