#pragma once

#include "base/diagnostic.hpp"
#include "style/colour.hpp"
#include "yaml/node.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rumbo::style {

enum class NorthArrow { automatic, always, never };

// What a static map needs and MapLibre lacks: the `map:` section. Lengths and text sizes are pixels
// at scale 1. The keys of the file are the names here with hyphens: `title-size`.
struct MapSettings {
  int width = 1600;  // 64..16384; `size: [1600, 1200]` sets both, `page: a4-landscape` does so at
                     // 96 pixels an inch
  int height = 1200;
  std::string projection = "auto";
  std::string language = "en";
  std::vector<std::string> fonts = {"Noto Sans"};
  double margin = 24;  // round the map's frame
  // What stands on the map beside the map.
  bool title = true;
  bool subtitle = true;
  std::string note;  // a sentence of the maker's before the credits
  static constexpr double graticule_auto = -1;
  double graticule = 0;  // degrees between lines; 0: none; graticule_auto: as suits the map
  NorthArrow north_arrow = NorthArrow::automatic;
  bool legend = true;
  bool key = true;  // letters and a key for stops whose names find no room: `auto` or `none`
  bool scale_bar = true;
  bool inset = true;
  bool credit = true;
  // Its text sizes.
  double title_size = 30;
  double subtitle_size = 16;
  double legend_size = 14;
  double scale_bar_size = 12;
  double credit_size = 10;
  std::string legend_title;
  // Its colours.
  Colour paper{1, 1, 1, 1};
  Colour ink{0.13, 0.13, 0.13, 1};
  Colour muted_ink{0.4, 0.4, 0.4, 1};
  Colour panel{1, 1, 1, 0.9};
  Colour frame{0.4, 0.4, 0.4, 1};
  Colour graticule_colour{0.4, 0.45, 0.5, 0.35};
  double frame_width = 1;
  Colour inset_sea{0.86, 0.89, 0.91, 1};
  Colour inset_land{0.97, 0.96, 0.94, 1};
  Colour inset_border{0.7, 0.68, 0.66, 1};
  Colour inset_mark{0.8, 0.15, 0.1, 1};
};

// The pages `page:` knows and their width and height in pixels.
std::vector<std::string_view> page_names();
std::optional<std::pair<int, int>> page_size(std::string_view name);

// The keys of the section, in the order of docs/style.md.
std::vector<std::string_view> map_setting_keys();

// Reads the `map:` section; what is wrong is reported and keeps its default.
MapSettings read_map_settings(const yaml::Node& node, base::Diagnostics& problems);

}  // namespace rumbo::style
