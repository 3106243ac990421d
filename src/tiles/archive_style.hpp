#pragma once

#include "archive/info.hpp"
#include "geo/value.hpp"
#include "style/style.hpp"

#include <string>
#include <vector>

namespace rumbo::tiles {

// A MapLibre style that draws an archive of tiles, and what of its own style it leaves out.
struct ArchiveStyle {
  geo::Value style;
  std::vector<std::string> notes;  // "layer 'relief' is left out: ..."
};

// Where viewers find the archive: one of both. `url` is a TileJSON's, or pmtiles://...
struct ArchivePlace {
  std::string url = {};
  std::string tiles = {};  // with {z}, {x} and {y}
};

// `maplibre` is what style::to_maplibre() makes of the style. Of vector tiles: its layers draw from
// one source, "tiles", by the names that the tiles' layers have; sources in `kept` stay as they
// are. Of raster tiles: one layer that shows them. InputError when the archive has nothing that
// the style draws: they were not made of it. Thread-safe.
ArchiveStyle archive_style(const style::Style& style, const geo::Value& maplibre,
                           const archive::Info& info, const ArchivePlace& place,
                           const std::vector<std::string>& kept = {});

}  // namespace rumbo::tiles
