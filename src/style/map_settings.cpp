#include "style/map_settings.hpp"

#include "text/edit_distance.hpp"

#include <algorithm>
#include <span>
#include <tuple>

#include <fmt/format.h>

namespace rumbo::style {
namespace {

constexpr int smallest_side = 64;
constexpr int largest_side = 16384;

struct Page {
  std::string_view name;
  int width, height;
};

// Millimetres at 96 pixels an inch.
constexpr int pixels(double mm) { return static_cast<int>(mm / 25.4 * 96 + 0.5); }

// ISO 216 and ANSI sizes, screens, and one to three columns of a newspaper, 90, 140 and 190
// mm wide.
constexpr Page pages[] = {{"a3-landscape", pixels(420), pixels(297)},
                          {"a3-portrait", pixels(297), pixels(420)},
                          {"a4-landscape", pixels(297), pixels(210)},
                          {"a4-portrait", pixels(210), pixels(297)},
                          {"a5-landscape", pixels(210), pixels(148)},
                          {"a5-portrait", pixels(148), pixels(210)},
                          {"letter-landscape", 1056, 816},
                          {"letter-portrait", 816, 1056},
                          {"tabloid-landscape", 1632, 1056},
                          {"tabloid-portrait", 1056, 1632},
                          {"wide", 1920, 1080},
                          {"square", 1080, 1080},
                          {"column-1", pixels(90), pixels(90)},
                          {"column-2", pixels(140), pixels(105)},
                          {"column-3", pixels(190), pixels(143)}};

// One key of the section and where its value goes.
struct Setting {
  std::string_view key;
  void (*read)(const yaml::Node& value, MapSettings& settings, base::Diagnostics& problems);
};

template <auto member>
void read_flag(const yaml::Node& value, MapSettings& settings, base::Diagnostics& problems) {
  if (const auto flag = value.boolean(problems)) settings.*member = *flag;
}

template <auto member, int least, int most>
void read_number(const yaml::Node& value, MapSettings& settings, base::Diagnostics& problems) {
  const auto number = value.number(problems);
  if (!number) return;
  if (!(*number >= least && *number <= most)) {
    return problems.error(value.position(), fmt::format("must be from {} to {}", least, most));
  }
  settings.*member = *number;
}

template <auto member>
void read_text(const yaml::Node& value, MapSettings& settings, base::Diagnostics& problems) {
  if (auto text = value.text(problems)) settings.*member = std::move(*text);
}

template <auto member>
void read_colour(const yaml::Node& value, MapSettings& settings, base::Diagnostics& problems) {
  const auto text = value.text(problems);
  if (!text) return;
  const auto colour = parse_colour(*text);
  if (!colour) {
    return problems.error(value.position(),
                          fmt::format("must be a CSS colour such as '#8a2be2', not "
                                      "'{}'",
                                      *text));
  }
  settings.*member = *colour;
}

// "auto", "off" or degrees between lines.
void read_graticule(const yaml::Node& value, MapSettings& settings, base::Diagnostics& problems) {
  if (value.kind() == yaml::Kind::scalar && value.scalar() == "auto") {
    settings.graticule = MapSettings::graticule_auto;
    return;
  }
  if (value.kind() == yaml::Kind::scalar && value.scalar() == "off") {
    settings.graticule = 0;
    return;
  }
  base::Diagnostics unsaid;
  const auto degrees = value.number(unsaid);
  if (!degrees || !(*degrees >= 0.01 && *degrees <= 90))
    return problems.error(value.position(),
                          "must be auto, off or degrees between lines, from 0.01 to 90");
  settings.graticule = *degrees;
}

void read_north_arrow(const yaml::Node& value, MapSettings& settings, base::Diagnostics& problems) {
  const auto word = value.text(problems);
  if (!word) return;
  if (*word == "auto")
    settings.north_arrow = NorthArrow::automatic;
  else if (*word == "always")
    settings.north_arrow = NorthArrow::always;
  else if (*word == "never")
    settings.north_arrow = NorthArrow::never;
  else
    problems.error(value.position(), fmt::format("must be auto, always or never, not '{}'", *word));
}

void read_key(const yaml::Node& value, MapSettings& settings, base::Diagnostics& problems) {
  const auto word = value.text(problems);
  if (!word) return;
  if (*word != "auto" && *word != "none")
    return problems.error(value.position(), fmt::format("must be auto or none, not '{}'", *word));
  settings.key = *word == "auto";
}

void read_fonts(const yaml::Node& value, MapSettings& settings, base::Diagnostics& problems) {
  if (!value.require(yaml::Kind::sequence, problems)) return;
  std::vector<std::string> fonts;
  for (const auto& item : value.items()) {
    if (auto font = item.text(problems)) fonts.push_back(std::move(*font));
  }
  if (fonts.empty()) return problems.error(value.position(), "must name at least one font");
  settings.fonts = std::move(fonts);
}

bool is_side(std::int64_t pixels) { return pixels >= smallest_side && pixels <= largest_side; }

void read_size(const yaml::Node& value, MapSettings& settings, base::Diagnostics& problems) {
  if (!value.require(yaml::Kind::sequence, problems)) return;
  if (value.items().size() != 2) {
    return problems.error(value.position(), "must be a width and a height, e.g. [1600, 1200]");
  }
  const auto width = value.items()[0].integer(problems);
  const auto height = value.items()[1].integer(problems);
  if (!width || !height) return;
  if (!is_side(*width) || !is_side(*height)) {
    return problems.error(value.position(), fmt::format("each side must be from {} to {} pixels",
                                                        smallest_side, largest_side));
  }
  settings.width = static_cast<int>(*width);
  settings.height = static_cast<int>(*height);
}

void read_page(const yaml::Node& value, MapSettings& settings, base::Diagnostics& problems) {
  const auto name = value.text(problems);
  if (!name) return;
  const auto page = page_size(*name);
  if (!page)
    return problems.error(value.position(), fmt::format("there is no page '{}'; the pages are {}",
                                                        *name, fmt::join(page_names(), ", ")));
  std::tie(settings.width, settings.height) = *page;
}

using M = MapSettings;
constexpr Setting table[] = {
    {"size", read_size},
    {"page", read_page},
    {"projection", read_text<&M::projection>},
    {"language", read_text<&M::language>},
    {"fonts", read_fonts},
    {"margin", read_number<&M::margin, 0, 1000>},
    {"title", read_flag<&M::title>},
    {"subtitle", read_flag<&M::subtitle>},
    {"note", read_text<&M::note>},
    {"graticule", read_graticule},
    {"north-arrow", read_north_arrow},
    {"legend", read_flag<&M::legend>},
    {"key", read_key},
    {"scale-bar", read_flag<&M::scale_bar>},
    {"inset", read_flag<&M::inset>},
    {"credit", read_flag<&M::credit>},
    {"title-size", read_number<&M::title_size, 4, 400>},
    {"subtitle-size", read_number<&M::subtitle_size, 4, 400>},
    {"legend-size", read_number<&M::legend_size, 4, 400>},
    {"scale-bar-size", read_number<&M::scale_bar_size, 4, 400>},
    {"credit-size", read_number<&M::credit_size, 4, 400>},
    {"legend-title", read_text<&M::legend_title>},
    {"paper", read_colour<&M::paper>},
    {"ink", read_colour<&M::ink>},
    {"muted-ink", read_colour<&M::muted_ink>},
    {"panel", read_colour<&M::panel>},
    {"frame", read_colour<&M::frame>},
    {"graticule-colour", read_colour<&M::graticule_colour>},
    {"frame-width", read_number<&M::frame_width, 0, 100>},
    {"inset-sea", read_colour<&M::inset_sea>},
    {"inset-land", read_colour<&M::inset_land>},
    {"inset-border", read_colour<&M::inset_border>},
    {"inset-mark", read_colour<&M::inset_mark>},
};

const Setting* find_setting(std::string_view key) {
  const auto* found = std::ranges::find(table, key, &Setting::key);
  return found == std::end(table) ? nullptr : found;
}

}  // namespace

std::vector<std::string_view> page_names() {
  std::vector<std::string_view> names;
  for (const auto& page : pages) names.push_back(page.name);
  return names;
}

std::optional<std::pair<int, int>> page_size(std::string_view name) {
  const auto* page = std::ranges::find(pages, name, &Page::name);
  if (page == std::end(pages)) return std::nullopt;
  return std::pair{page->width, page->height};
}

std::vector<std::string_view> map_setting_keys() {
  std::vector<std::string_view> keys;
  for (const auto& setting : table) keys.push_back(setting.key);
  return keys;
}

MapSettings read_map_settings(const yaml::Node& node, base::Diagnostics& problems) {
  MapSettings settings;
  base::Diagnostics found;
  if (node.require(yaml::Kind::mapping, found)) {
    node.check_keys(map_setting_keys(), found);
    if (node.find("size") && node.find("page")) {
      found.error(node.find("page")->position(), "size and page both give a size; remove one");
    }
    for (const auto& [key, value] : node.entries()) {
      base::Diagnostics here;
      if (const Setting* setting = find_setting(key.scalar())) setting->read(value, settings, here);
      for (const auto& item : here.items())
        found.error(item.where, key.scalar() + ": " + item.message);
    }
  }
  for (const auto& item : found.items()) problems.error(item.where, "map: " + item.message);
  return settings;
}

}  // namespace rumbo::style
