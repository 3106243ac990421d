#include "mapcli/tiles_archives.hpp"

#include "archive/archives.hpp"
#include "archive/merge.hpp"
#include "base/error.hpp"
#include "mapcli/outputs.hpp"
#include "tiles/verify.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace rumbo::mapcli {

TilesArchives::TilesArchives(CLI::App& tiles) {
  verify_ = tiles.add_subcommand("verify", "Say what is wrong with archives of tiles.");
  verify_->add_option("ARCHIVE", archives_, ".pmtiles or .mbtiles files")->required();
  verify_->footer("Example:\n  rumbo tiles verify world.pmtiles");
  merge_ = tiles.add_subcommand("merge", "Make one archive of several; the last one's tiles win.");
  merge_->add_option("ARCHIVE", archives_, ".pmtiles or .mbtiles files")->required();
  merge_->add_option("-o,--output", output_, "Where to: .pmtiles, .mbtiles, or a folder")
      ->required();
  merge_->add_option("--url", url_, "Where a folder will be served from")->capture_default_str();
  merge_->add_flag("--error-on-overlap", refuse_overlap_, "Refuse a tile that two archives have");
  merge_->footer("Example:\n  rumbo tiles merge north.pmtiles south.pmtiles -o both.pmtiles");
}

bool TilesArchives::asked() const { return verify_->parsed() || merge_->parsed(); }

void TilesArchives::run() const { verify_->parsed() ? verify() : merge(); }

void TilesArchives::verify() const {
  std::string bad;
  for (const auto& file : archives_) {
    const tiles::Verified found = tiles::verify(file);
    for (const std::string& message : found.messages)
      fmt::print("{}\n", message.starts_with(file.string())
                             ? message
                             : fmt::format("{}: {}", file.string(), message));
    if (found.problems == 0) {
      fmt::print("{}: sound; {} tiles, {} of them different\n", file.string(), found.tiles,
                 found.contents);
      continue;
    }
    if (!bad.empty()) bad += '\n';
    bad += fmt::format("{}: error: {} problems", file.string(), found.problems);
    if (found.problems > found.messages.size())
      bad += fmt::format(", of which the first {} are listed", found.messages.size());
  }
  std::fflush(stdout);
  if (!bad.empty()) throw base::InputError({}, bad);
}

void TilesArchives::merge() const {
  refuse_overwriting(archives_, {output_.string()});
  std::vector<archive::Named> sources;
  for (const auto& file : archives_) sources.push_back({file.string(), archive::open(file)});
  const auto sink = archive::create(output_, archive::merged_info(sources), url_);
  archive::merge(sources, *sink,
                 refuse_overlap_ ? archive::Overlap::refused : archive::Overlap::last_wins);
  sink->commit();
}

}  // namespace rumbo::mapcli
