#include "base/error.hpp"
#include "basemap/basemap.hpp"
#include "cli/data_folder.hpp"
#include "cli/open_gazetteer.hpp"
#include "mapcli/commands.hpp"
#include "mapcli/load.hpp"
#include "mapcli/style_file.hpp"
#include "mapcli/tiles_archives.hpp"
#include "mapcli/tiles_checks.hpp"
#include "mapcli/tiles_estimate.hpp"
#include "mapcli/tiles_make.hpp"
#include "mapcli/tiles_options.hpp"
#include "mapcli/tiles_recipe.hpp"
#include "render/credits.hpp"
#include "render/map.hpp"
#include "route/features.hpp"
#include "tiles/around.hpp"
#include "tiles/job.hpp"
#include "tiles/spool.hpp"

#include <csignal>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <tbb/global_control.h>

namespace rumbo::mapcli {
namespace {

constexpr const char* examples = R"(Examples:
  rumbo tiles -o world.pmtiles -z 0-6
  rumbo tiles itinerary.yaml -o chiapas.mbtiles -z 0-10 --bbox -94.5,14,-91,17
  rumbo tiles -o carry.pmtiles -z 0-14 --around itinerary.yaml --buffer 5km

Files are itineraries, tables or reports, as rumbo render takes them; without any, the map alone is
made. The output's ending chooses the archive: .pmtiles, .mbtiles, or a folder.)";

class TilesCommand final : public cli::Command {
 public:
  void setup(CLI::App& app) override {
    app.description("Cut a map into a pyramid of tiles.");
    add_tiles_options(app, options_);
    app.footer(examples);
    archives_ = std::make_unique<TilesArchives>(app);
  }

  void run() override {
    std::signal(SIGXFSZ, SIG_IGN);  // a file grown too large is an Error of the write
    if (archives_->asked()) return archives_->run();
    if (!options_.dry_run) check_output(options_);
    check_zooms(options_);
    options_.memory();  // a fault in it is told before anything is read
    const auto file = style_file(options_.style);
    const auto style = style::read(file, shipped_folder());
    const auto gazetteer = cli::open_gazetteer(options_.gazetteers);
    base::Diagnostics diagnostics;
    const Loaded loaded = load(options_.drawn(), gazetteer, diagnostics);
    report(diagnostics);
    const auto journeys = route::features(loaded.journeys, loaded.itinerary.reports);
    const basemap::Basemap basemap(cli::data_folder() / "basemap");
    const auto request =
        request_of({style, journeys, &basemap, &gazetteer, options_.language}, loaded);
    check_count(request);
    std::optional<tbb::global_control> control;
    if (options_.threads > 0)
      control.emplace(tbb::global_control::max_allowed_parallelism, options_.threads);
    if (options_.dry_run) return estimate_tiles(request, options_.json);
    tiles::Spool spool = open_spool(style, file);
    make_tiles(options_, request, spool);
  }

 private:
  Loaded load(const std::vector<std::filesystem::path>& files,
              const gazetteer::Gazetteer& gazetteer, base::Diagnostics& diagnostics) const {
    return files.empty() ? Loaded{}
                         : load_journeys(files, options_.journeys, gazetteer, diagnostics);
  }

  std::vector<geo::BBox> boxes(const geo::Features& journeys,
                               const gazetteer::Gazetteer& gazetteer) const {
    if (options_.around.empty()) return {options_.box()};
    const double km = options_.buffer_km();
    auto boxes = tiles::boxes_around(journeys, km);
    if (options_.around.size() < options_.drawn().size()) {
      base::Diagnostics told;  // when all was loaded
      const Loaded loaded = load(options_.around, gazetteer, told);
      boxes = tiles::boxes_around(route::features(loaded.journeys, loaded.itinerary.reports), km);
    }
    if (boxes.empty())
      throw base::UsageError("--around: name an itinerary with a stop that is on the map");
    return boxes;
  }

  tiles::Request request_of(const tiles::Sources& sources, const Loaded& loaded) const {
    tiles::Request request{sources};
    if (options_.format == "mvt" && !options_.all_properties)
      request.sources.properties = tiles::Properties::needed;
    std::tie(request.min_zoom, request.max_zoom) = options_.zooms();
    request.most_bytes = options_.most_bytes;
    request.most_waiting = options_.memory();
    request.title = loaded.itinerary.title;
    request.credits = credits(sources, loaded.credits);
    request.shard = options_.shard();
    if (options_.format != "mvt")
      request.format =
          options_.format == "webp" ? archive::TileFormat::webp : archive::TileFormat::png;
    request.palette = options_.format == "png8";
    request.tile_size = options_.tile_size;
    request.pixel_ratio = options_.scale;
    request.fonts = cli::data_folder() / "fonts.conf";
    for (const auto& journey : loaded.itinerary.journeys)
      request.journey_titles.emplace_back(journey.id, journey.title);
    request.boxes = boxes(sources.journeys, *sources.gazetteer);
    return request;
  }

  // What is owed for the layers that tiles hold.
  std::string credits(const tiles::Sources& sources, const std::vector<std::string>& more) const {
    render::MapRequest map(sources.style, sources.journeys);
    map.basemap = sources.basemap;
    map.gazetteer = sources.gazetteer;
    map.credits = more;
    std::vector<const style::Layer*> layers;
    for (const style::Layer& layer : map.style.layers)
      if (options_.format != "mvt" || layer.type != style::LayerType::raster)
        layers.push_back(&layer);
    return render::credits_of(map, layers);
  }

  tiles::Spool open_spool(const style::Style& style, const std::filesystem::path& file) const {
    const std::string recipe = recipe_of(options_, style, file);
    const auto path = spool_beside(options_.output);
    if (!options_.resume && std::filesystem::exists(path))
      fmt::print(stderr,
                 "rumbo: note: {} of a run that was stopped is replaced; --resume would "
                 "have continued it\n",
                 path.string());
    return tiles::Spool(path, recipe,
                        options_.resume ? tiles::Spool::Begin::resume : tiles::Spool::Begin::anew);
  }

  TilesOptions options_;
  std::unique_ptr<TilesArchives> archives_;
};

}  // namespace

std::unique_ptr<cli::Command> make_tiles() { return std::make_unique<TilesCommand>(); }

}  // namespace rumbo::mapcli
