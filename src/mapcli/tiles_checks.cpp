#include "mapcli/tiles_checks.hpp"

#include "archive/archives.hpp"
#include "archive/folder_writer.hpp"
#include "base/error.hpp"
#include "mapcli/outputs.hpp"
#include "mapcli/style_file.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>

#include <fmt/format.h>
#include <unistd.h>

namespace rumbo::mapcli {
namespace {

namespace fs = std::filesystem;

constexpr int deepest = 18;
constexpr std::uint64_t most_tiles = std::uint64_t{1} << 32;

constexpr const char* remedy =
    "give a lower zoom with -z, or a smaller part of the world with --bbox or --around";

void check_folder_of(const fs::path& output) {
  const fs::path folder = output.has_parent_path() ? output.parent_path() : ".";
  if (!fs::is_directory(folder))
    throw base::Error(
        fmt::format("{}: cannot be created: {} is no folder; make it, or name "
                    "another output with -o",
                    output.string(), folder.string()));
  if (::access(folder.c_str(), W_OK | X_OK) != 0)
    throw base::Error(
        fmt::format("{}: cannot be created: {} cannot be written ({}); name an output in another "
                    "folder with -o",
                    output.string(), folder.string(), std::strerror(errno)));
}

// What lies in a folder that is to be replaced goes with it.
void refuse_inputs_in(const fs::path& folder, const std::vector<fs::path>& inputs) {
  std::error_code none;
  const fs::path whole = fs::weakly_canonical(folder, none);
  for (const fs::path& input : inputs) {
    const fs::path file = fs::weakly_canonical(input, none);
    if (std::ranges::mismatch(whole, file).in1 == whole.end())
      throw base::UsageError(
          fmt::format("-o {} would replace the folder that {} is in; name another folder",
                      folder.string(), input.string()));
  }
}

fs::path without_slash(const fs::path& path) {
  return path.has_filename() || !path.has_parent_path() ? path : path.parent_path();
}

}  // namespace

void check_output(const TilesOptions& options) {
  const fs::path output = without_slash(options.output);
  if (output.empty()) throw base::UsageError("no output; name one with -o, as in world.pmtiles");
  if (output == "-")
    throw base::UsageError("-o -: an archive cannot be a stream; name a file, as in world.pmtiles");
  const bool folder = archive::container_of(output) == archive::Container::folder;
  std::vector<fs::path> read = options.drawn();
  read.insert(read.end(), options.gazetteers.begin(), options.gazetteers.end());
  read.push_back(style_file(options.style));
  if (!options.journeys.roads.empty()) read.push_back(options.journeys.roads);
  refuse_overwriting(read, {output.string()});
  if (folder) {
    archive::refuse_other_folder(output);
    if (fs::exists(output)) refuse_inputs_in(output, read);
  } else if (fs::is_directory(output)) {
    throw base::Error(fmt::format("{}: is a folder; name a file, or remove it", output.string()));
  } else if (fs::exists(output) && !fs::is_regular_file(output)) {
    throw base::Error(fmt::format(
        "{}: is a device or a pipe, which cannot be replaced; name a file", output.string()));
  }
  check_folder_of(output);
}

void check_zooms(const TilesOptions& options) {
  const auto [first, last] = options.zooms();
  const geo::BBox box = options.box();
  if (last <= deepest) return;
  constexpr int most_counted = 31;
  std::uint64_t count = 0;
  for (int zoom = std::min(first, most_counted); zoom <= std::min(last, most_counted); ++zoom)
    count += geo::tiles_in(box, zoom).count();
  throw base::UsageError(
      fmt::format("-z {}: that would be {}{} tiles{}; zooms go to {}: {}", options.zoom_text,
                  last > most_counted ? "more than " : "", count,
                  options.around.empty() ? "" : " less those that are not about the itinerary",
                  deepest, remedy));
}

void check_count(const tiles::Request& request) {
  const std::uint64_t count =
      tiles::Plan(request.min_zoom, request.max_zoom, request.boxes, request.shard).count();
  if (count > most_tiles)
    throw base::UsageError(
        fmt::format("that would be {} tiles; at most {} are made: {}", count, most_tiles, remedy));
}

}  // namespace rumbo::mapcli
