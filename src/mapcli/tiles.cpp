#include "archive/archives.hpp"
#include "base/error.hpp"
#include "basemap/basemap.hpp"
#include "cli/data_folder.hpp"
#include "cli/open_gazetteer.hpp"
#include "mapcli/commands.hpp"
#include "mapcli/load.hpp"
#include "mapcli/progress.hpp"
#include "mapcli/style_file.hpp"
#include "mapcli/tiles_archives.hpp"
#include "mapcli/tiles_recipe.hpp"
#include "render/credits.hpp"
#include "render/map.hpp"
#include "route/features.hpp"
#include "tiles/around.hpp"
#include "tiles/job.hpp"
#include "tiles/spool.hpp"

#include <algorithm>
#include <atomic>
#include <charconv>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>
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

std::atomic<bool> interrupted = false;
void interrupt(int) { interrupted = true; }

// Interrupting stops the work after the block at hand.
class Interruptible {
 public:
  Interruptible() : int_(std::signal(SIGINT, interrupt)), term_(std::signal(SIGTERM, interrupt)) {}
  ~Interruptible() {
    std::signal(SIGINT, int_);
    std::signal(SIGTERM, term_);
  }

 private:
  void (*int_)(int);
  void (*term_)(int);
};

// Counts what it is given.
class Counter final : public archive::TileSink {
 public:
  void add(const archive::TileRun& run) override { bytes_ += run.bytes.size(); }
  void commit() override {}
  std::uint64_t bytes() const { return bytes_; }

 private:
  std::uint64_t bytes_ = 0;
};

double seconds_since(std::chrono::steady_clock::time_point begin) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

class TilesCommand final : public cli::Command {
 public:
  void setup(CLI::App& app) override {
    app.description("Cut a map into a pyramid of tiles.");
    app.add_option("inputs", inputs_, "Itineraries, tables or reports whose journeys to draw");
    app.add_option("-o,--output", output_, "Where to: .pmtiles, .mbtiles, or a folder");
    app.add_option("-z,--zoom", zooms_, "Zooms: 0-8, or one")->capture_default_str();
    app.add_option("--bbox", bbox_, "Only tiles in these degrees: west,south,east,north");
    app.add_flag("--around", around_, "Only tiles about the legs and stops of the inputs");
    app.add_option("--buffer", buffer_, "How far about them, as in 5km")->capture_default_str();
    app.add_option("--style", style_, "A style that ships (rumbo style list) or a style file")
        ->capture_default_str();
    app.add_option("--lang", language_, "Language of the names that the map data know in several");
    app.add_option("--format", format_,
                   "What tiles are: mvt; png; png8, of at most 256 colours; webp, lossless")
        ->check(CLI::IsMember({"mvt", "png", "png8", "webp"}))
        ->capture_default_str();
    app.add_option("--tile-size", tile_size_, "Pixels of a picture: 256 or 512")
        ->check(CLI::IsMember({256, 512}))
        ->capture_default_str();
    app.add_option("--scale", scale_,
                   "Dots a pixel of a picture: 2 for screens that are twice as fine")
        ->check(CLI::Range(1, 4))
        ->capture_default_str();
    app.add_option("--threads", threads_, "How many threads work; 0: as many as there are cores");
    app.add_option("--max-tile-bytes", most_bytes_, "The most bytes of a vector tile, gzipped")
        ->capture_default_str();
    app.add_flag("--all-properties", all_properties_,
                 "Keep in vector tiles what the style does not read of the map data too");
    app.add_option("--url", url_, "Where a folder will be served from")->capture_default_str();
    app.add_option("--shard", shard_, "Only the i-th of n parts, as in 2/7; see rumbo tiles merge");
    app.add_flag("--resume", resume_, "Continue a run that was stopped or killed");
    app.add_flag("--dry-run", dry_run_, "Say how many tiles, bytes and minutes; write nothing");
    app.add_flag("--json", json_, "Tell the progress as JSON, an object a line");
    add_journey_options(app, options_);
    cli::add_gazetteer_option(app, gazetteers_);
    app.footer(examples);
    archives_ = std::make_unique<TilesArchives>(app);
  }

  void run() override {
    std::signal(SIGXFSZ, SIG_IGN);  // a file grown too large is an Error of the write
    if (archives_->asked()) return archives_->run();
    if (output_.empty()) throw base::UsageError("no output; name one with -o, as in world.pmtiles");
    check_output();
    const auto [first, last] = parse_zooms(zooms_);
    if (last > 18)
      throw base::UsageError(fmt::format(
          "zoom {} has {} tiles of the world; zooms go to 18", last,
          last <= 31 ? std::to_string(std::uint64_t{1} << (2 * last)) : "more than 2^63"));
    const auto file = style_file(style_);
    const auto style = style::read(file, shipped_folder());
    std::unique_ptr<tiles::Spool> spool;
    if (!dry_run_) spool = open_spool(style, file);

    const auto gazetteer = cli::open_gazetteer(gazetteers_);
    base::Diagnostics diagnostics;
    Loaded loaded;
    if (!inputs_.empty()) loaded = load_journeys(inputs_, options_, gazetteer, diagnostics);
    report(diagnostics);
    const auto journeys = route::features(loaded.journeys, loaded.itinerary.reports);
    const basemap::Basemap basemap(cli::data_folder() / "basemap");

    tiles::Request request{{style, journeys, &basemap, &gazetteer, language_}};
    if (format_ == "mvt" && !all_properties_)
      request.sources.properties = tiles::Properties::needed;
    request.min_zoom = first;
    request.max_zoom = last;
    request.most_bytes = most_bytes_;
    request.title = loaded.itinerary.title;
    request.credits = credits(request, loaded.credits);
    request.shard = parse_shard();
    if (format_ != "mvt")
      request.format = format_ == "webp" ? archive::TileFormat::webp : archive::TileFormat::png;
    request.palette = format_ == "png8";
    request.tile_size = tile_size_;
    request.pixel_ratio = scale_;
    request.fonts = cli::data_folder() / "fonts.conf";
    for (const auto& journey : loaded.itinerary.journeys)
      request.journey_titles.emplace_back(journey.id, journey.title);
    if (!bbox_.empty()) request.boxes = {parse_box(bbox_)};
    if (around_) request.boxes = tiles::boxes_around(journeys, parse_buffer());
    if (request.boxes.empty())
      throw base::UsageError("--around: name an itinerary with a stop that is on the map");
    std::optional<tbb::global_control> control;
    if (threads_ > 0) control.emplace(tbb::global_control::max_allowed_parallelism, threads_);
    dry_run_ ? estimate(request) : make(request, *spool);
  }

 private:
  // What is owed for the layers that tiles hold.
  static std::string credits(const tiles::Request& request, const std::vector<std::string>& more) {
    render::MapRequest map(request.sources.style, request.sources.journeys);
    map.basemap = request.sources.basemap;
    map.gazetteer = request.sources.gazetteer;
    map.credits = more;
    std::vector<const style::Layer*> layers;
    for (const style::Layer& layer : map.style.layers)
      if (layer.type != style::LayerType::raster) layers.push_back(&layer);
    return render::credits_of(map, layers);
  }

  std::filesystem::path spool_path() const {
    std::string name = output_.string();
    while (name.size() > 1 && name.back() == '/') name.pop_back();
    return name + ".partial";
  }

  void check_output() const {
    const bool folder = archive::container_of(output_) == archive::Container::folder;
    if (!std::filesystem::exists(output_)) return;
    if (folder ? !std::filesystem::is_directory(output_)
               : !std::filesystem::is_regular_file(output_))
      throw base::Error(fmt::format("{}: is {}; name another output with -o", output_.string(),
                                    folder ? "no folder" : "no ordinary file"));
  }

  std::unique_ptr<tiles::Spool> open_spool(const style::Style& style,
                                           const std::filesystem::path& file) const {
    TilesRecipe recipe;
    recipe.option("-z", zooms_);
    recipe.option("--bbox", bbox_);
    recipe.option("--around", around_ ? buffer_ : "");
    recipe.option("--lang", language_);
    recipe.option("--format", format_);
    recipe.option("--tile-size", std::to_string(tile_size_));
    recipe.option("--scale", std::to_string(scale_));
    recipe.option("--max-tile-bytes", std::to_string(most_bytes_));
    recipe.option("--all-properties", all_properties_ ? "yes" : "");
    recipe.option("--shard", shard_);
    recipe.option("--path", options_.path);
    recipe.option("--mode", options_.mode);
    recipe.option("--public", options_.is_public ? fmt::format("{}", options_.cell_km) : "");
    recipe.option("--column", fmt::format("{}", fmt::join(options_.columns, " ")));
    recipe.bytes_of(file);
    recipe.styles_beside(shipped_folder());
    if (file.has_parent_path() && file.parent_path() != shipped_folder())
      recipe.styles_beside(file.parent_path());
    for (const auto& source : style.sources)
      if (!source.file.empty()) recipe.date_of(style.folder / source.file);
    for (const auto& input : inputs_) recipe.bytes_of(input);
    for (const auto& own : gazetteers_) recipe.date_of(own);
    if (!options_.roads.empty()) recipe.date_of(options_.roads);
    recipe.data_in(cli::data_folder());
    recipe.data_in(cli::data_folder() / "basemap");
    const auto path = spool_path();
    if (!resume_ && std::filesystem::exists(path))
      fmt::print(stderr,
                 "rumbo: note: {} of a run that was stopped is replaced; --resume would "
                 "have continued it\n",
                 path.string());
    return std::make_unique<tiles::Spool>(
        path, recipe.text(), resume_ ? tiles::Spool::Begin::resume : tiles::Spool::Begin::anew);
  }

  void make(const tiles::Request& request, tiles::Spool& spool) const {
    const auto begin = std::chrono::steady_clock::now();
    tiles::Job job(request);
    const auto sink = archive::create(output_, job.info(), url_);
    report(job.problems());
    if (!work(job, spool, begin))
      throw base::Error(fmt::format("stopped; the same command with --resume continues from {}",
                                    spool_path().string()));
    spool.read_into(*sink);
    sink->commit();
    spool.remove();
    tell_losses(job, begin);
  }

  bool work(tiles::Job& job, tiles::Spool& spool,
            std::chrono::steady_clock::time_point begin) const {
    const Interruptible guard;
    const auto share = json_ ? std::function<void(double)>{} : progress("Tiles");
    double told = -1;
    const bool whole = job.run(spool, spool.next_id(), [&](const tiles::Progress& at) {
      if (share) share(static_cast<double>(at.done) / static_cast<double>(at.of));
      const double seconds = seconds_since(begin);
      if (json_ && (seconds - told >= 0.5 || at.done == at.of)) {
        told = seconds;
        fmt::print("{{\"done\": {}, \"of\": {}, \"zoom\": {}, \"seconds\": {:.1f}}}\n", at.done,
                   at.of, at.zoom, seconds);
        std::fflush(stdout);
      }
      return !interrupted;
    });
    spool.commit();
    return whole;
  }

  void tell_losses(const tiles::Job& job, std::chrono::steady_clock::time_point begin) const {
    std::string losses;
    for (const tiles::Loss& loss : job.losses()) {
      if (json_)
        losses += fmt::format("{}{{\"zoom\": {}, \"layer\": {}, \"points\": {}, \"gathered\": {}}}",
                              losses.empty() ? "" : ", ", loss.zoom,
                              nlohmann::json(loss.layer).dump(), loss.points, loss.gathered);
      else
        fmt::print(stderr, "zoom {}, {}: {} points left out, {} small areas gathered\n", loss.zoom,
                   loss.layer, loss.points, loss.gathered);
    }
    if (!json_) return;
    std::error_code none;
    const bool file = std::filesystem::is_regular_file(output_, none);
    fmt::print("{{\"bytes\": {}, \"seconds\": {:.1f}, \"losses\": [{}]}}\n",
               file ? std::filesystem::file_size(output_, none) : 0, seconds_since(begin), losses);
  }

  // From a part of every zoom, of some two thousand tiles in all.
  void estimate(tiles::Request request) const {
    const auto of =
        tiles::Plan(request.min_zoom, std::min(request.max_zoom, 24), request.boxes, request.shard)
            .count();
    if (request.shard.of == 1)
      request.shard.of = static_cast<int>(std::clamp<std::uint64_t>(of / 2000, 1, 1u << 20));
    request.shard.number = (request.shard.of + 1) / 2;
    tiles::Job job(request);
    Counter counter;
    const auto begin = std::chrono::steady_clock::now();
    const auto made = job.plan().count();
    job.run(counter, 0, {});
    const double times = made ? static_cast<double>(of) / static_cast<double>(made) : 0;
    fmt::print("{} tiles; by a sample of {} some {:.1f} MB and {:.1f} minutes\n", of, made,
               times * static_cast<double>(counter.bytes()) / 1e6,
               times * seconds_since(begin) / 60);
  }

  double parse_buffer() const {
    double km = 0;
    const char* const end = buffer_.data() + buffer_.size();
    const auto [stop, fault] = std::from_chars(buffer_.data(), end, km);
    const std::string_view unit(stop, static_cast<std::size_t>(end - stop));
    if (fault == std::errc{} && unit == "m") km /= 1000;
    if (fault == std::errc{} && (unit == "km" || unit == "m") && km >= 0.1 && km <= 500) return km;
    throw base::UsageError(
        fmt::format("--buffer {}: give a distance of 0.1 to 500 km, as in 5km", buffer_));
  }

  tiles::Shard parse_shard() const {
    if (shard_.empty()) return {};
    tiles::Shard shard;
    const char* const end = shard_.data() + shard_.size();
    const auto one = std::from_chars(shard_.data(), end, shard.number);
    if (one.ec == std::errc{} && one.ptr != end && *one.ptr == '/') {
      const auto two = std::from_chars(one.ptr + 1, end, shard.of);
      if (two.ec == std::errc{} && two.ptr == end && shard.number >= 1 && shard.number <= shard.of)
        return shard;
    }
    throw base::UsageError(
        fmt::format("--shard {}: give a part and of how many, as in 2/7", shard_));
  }

  static geo::BBox parse_box(const std::string& text) {
    const auto box = geo::parse_bbox(text);
    if (box && box->width() > 0 && box->height() > 0) return *box;
    throw base::UsageError(fmt::format(
        "--bbox {}: give west,south,east,north in degrees, as in -92.8,14.6,-92,15.4", text));
  }

  std::vector<std::filesystem::path> inputs_;
  std::filesystem::path output_;
  std::string zooms_ = "0-8", bbox_, style_ = "report", buffer_ = "5km", language_;
  std::string format_ = "mvt", url_ = "http://localhost:8000", shard_;
  int tile_size_ = 256, scale_ = 1;
  bool all_properties_ = false, around_ = false, resume_ = false, dry_run_ = false, json_ = false;
  std::unique_ptr<TilesArchives> archives_;
  std::size_t threads_ = 0, most_bytes_ = 500'000;
  JourneyOptions options_;
  std::vector<std::filesystem::path> gazetteers_;
};

}  // namespace

std::unique_ptr<cli::Command> make_tiles() { return std::make_unique<TilesCommand>(); }

}  // namespace rumbo::mapcli
