#include "mapcli/tiles_options.hpp"

#include "base/error.hpp"
#include "cli/open_gazetteer.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <string_view>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace rumbo::mapcli {
namespace {

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

void add_pictures(CLI::App& app, TilesOptions& options) {
  app.add_option("--format", options.format,
                 "What tiles are: mvt; png; png8, of at most 256 colours; webp, lossless")
      ->check(CLI::IsMember({"mvt", "png", "png8", "webp"}))
      ->capture_default_str();
  app.add_option("--tile-size", options.tile_size, "Pixels of a picture: 256 or 512")
      ->check(CLI::IsMember({256, 512}))
      ->capture_default_str();
  app.add_option("--scale", options.scale,
                 "Dots a pixel of a picture: 2 for screens that are twice as fine")
      ->check(CLI::Range(1, 4))
      ->capture_default_str();
}

void add_work(CLI::App& app, TilesOptions& options) {
  app.add_option("--threads", options.threads,
                 "How many threads work; 0: as many as there are cores");
  app.add_option("--shard", options.shard_text,
                 "Only the i-th of n parts, as in 2/7; see rumbo tiles merge");
  app.add_flag("--resume", options.resume, "Continue a run that was stopped or killed");
  app.add_flag("--dry-run", options.dry_run,
               "Say how many tiles, bytes and minutes; write nothing");
  app.add_flag("--json", options.json, "Tell the progress as JSON, an object a line");
}

}  // namespace

void add_tiles_options(CLI::App& app, TilesOptions& options) {
  app.add_option("inputs", options.inputs, "Itineraries, tables or reports whose journeys to draw");
  app.add_option("-o,--output", options.output, "Where to: .pmtiles, .mbtiles, or a folder");
  app.add_option("-z,--zoom", options.zoom_text, "Zooms: 0-8, or one")->capture_default_str();
  auto* const box = app.add_option("--bbox", options.box_text,
                                   "Only tiles in these degrees: west,south,east,north");
  auto* const around =
      app.add_option("--around", options.around,
                     "Only tiles about the legs and stops of this itinerary, which is drawn too; "
                     "may be repeated")
          ->type_name("ITINERARY")
          ->excludes(box)
          ->expected(1)
          ->allow_extra_args(false)
          ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  app.add_option("--buffer", options.buffer_text, "How far about them, as in 5km")
      ->needs(around)
      ->capture_default_str();
  app.add_option("--style", options.style, "A style that ships (rumbo style list) or a style file")
      ->capture_default_str();
  app.add_option("--lang", options.language,
                 "Language of the names that the map data know in several");
  add_pictures(app, options);
  app.add_option("--max-tile-bytes", options.most_bytes, "The most bytes of a vector tile, gzipped")
      ->capture_default_str();
  app.add_flag("--all-properties", options.all_properties,
               "Keep in vector tiles what the style does not read of the map data too");
  app.add_option("--memory", options.memory_text,
                 "The most that finished tiles take while they wait to be written, as in 64MB")
      ->capture_default_str();
  app.add_option("--url", options.url, "Where a folder will be served from")->capture_default_str();
  add_work(app, options);
  add_journey_options(app, options.journeys);
  cli::add_gazetteer_option(app, options.gazetteers);
}

std::vector<std::filesystem::path> TilesOptions::drawn() const {
  auto files = inputs;
  for (const auto& file : around) {
    std::error_code missing;
    if (std::ranges::none_of(files, [&](const auto& known) {
          return known == file || std::filesystem::equivalent(known, file, missing);
        }))
      files.push_back(file);
  }
  return files;
}

std::pair<int, int> TilesOptions::zooms() const {
  const auto zooms = parse_zooms(zoom_text);
  if (zooms.first > zooms.second)
    throw base::UsageError(fmt::format("-z {}: give the lower zoom first", zoom_text));
  return zooms;
}

double TilesOptions::buffer_km() const {
  double km = 0;
  const char* const end = buffer_text.data() + buffer_text.size();
  const auto [stop, fault] = std::from_chars(buffer_text.data(), end, km);
  const std::string_view unit(stop, static_cast<std::size_t>(end - stop));
  if (fault == std::errc{} && unit == "m") km /= 1000;
  if (fault == std::errc{} && (unit == "km" || unit == "m") && km >= 0.1 && km <= 500) return km;
  throw base::UsageError(
      fmt::format("--buffer {}: give a distance of 0.1 to 500 km, as in 5km", buffer_text));
}

std::size_t TilesOptions::memory() const {
  std::size_t size = 0;
  const char* const end = memory_text.data() + memory_text.size();
  const auto [stop, fault] = std::from_chars(memory_text.data(), end, size);
  const std::string_view unit(stop, static_cast<std::size_t>(end - stop));
  if (fault == std::errc{} && unit == "GB" && size <= 1024) size *= 1000;
  if (fault == std::errc{} && (unit == "MB" || unit == "GB") && size >= 1 && size <= 1'024'000)
    return size * 1'000'000;
  throw base::UsageError(
      fmt::format("--memory {}: give a size from 1MB to 1024GB, as in 64MB", memory_text));
}

tiles::Shard TilesOptions::shard() const {
  if (shard_text.empty()) return {};
  tiles::Shard shard;
  const char* const end = shard_text.data() + shard_text.size();
  const auto one = std::from_chars(shard_text.data(), end, shard.number);
  if (one.ec == std::errc{} && one.ptr != end && *one.ptr == '/') {
    const auto two = std::from_chars(one.ptr + 1, end, shard.of);
    if (two.ec == std::errc{} && two.ptr == end && shard.number >= 1 && shard.number <= shard.of)
      return shard;
  }
  throw base::UsageError(
      fmt::format("--shard {}: give a part and of how many, as in 2/7", shard_text));
}

geo::BBox TilesOptions::box() const {
  if (box_text.empty()) return {-180, -90, 180, 90};
  const auto box = geo::parse_bbox(box_text);
  if (box && box->width() > 0 && box->height() > 0) return *box;
  throw base::UsageError(fmt::format(
      "--bbox {}: give west,south,east,north in degrees, as in -92.8,14.6,-92,15.4", box_text));
}

}  // namespace rumbo::mapcli
