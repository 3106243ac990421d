#include "label_counts.hpp"

#include "catch.hpp"
#include "dice.hpp"
#include "render/map.hpp"
#include "sample_journeys.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <fstream>
#include <iostream>

#include <fmt/format.h>

using namespace rumbo;
using sample::Dice;

namespace {

std::string made_up_name(Dice& dice) {
  static constexpr const char* parts[] = {"San ", "ta", "chu", "la", "mapa", "ix", "tepec",
                                          "hui",  "co", "mal", "ti", "ja",   "zo", "quil"};
  std::string name;
  for (int i = 2 + static_cast<int>(dice.between(0, 3)); i > 0; --i)
    name += parts[static_cast<std::size_t>(dice.between(0, 14))];
  while (name.back() == ' ') name.pop_back();
  name.front() = static_cast<char>(name.front() & ~0x20);
  return name;
}

// A way that wanders from stop to stop, anywhere from a town's to a continent's extent.
geo::Features journey(Dice& dice, int stops) {
  geo::Features out;
  const double spread = std::pow(10.0, dice.between(-1.5, 0.9));
  geo::LonLat at{dice.between(-110, 60), dice.between(-45, 55)};
  double heading = dice.between(0, 6.28);
  std::string from;
  for (int i = 1; i <= stops; ++i) {
    const std::string name = made_up_name(dice) + " " + std::to_string(i);
    out.push_back(sample::stop("a", i, {name, at}, fmt::format("2024-05-{:02}", 1 + i % 30)));
    heading += dice.between(-0.9, 0.9);
    const double step = spread * dice.between(0.3, 1);
    const geo::LonLat next{at.lon + std::cos(heading) * step,
                           std::clamp(at.lat + std::sin(heading) * step, -70.0, 70.0)};
    if (i < stops) out.push_back(sample::leg("a", i, {name, at}, {"", next}, "observed"));
    at = next;
  }
  return out;
}

sample::LabelCounts counts_of(std::uint64_t seed) {
  static const style::Style style = style::read(RUMBO_RENDER_DATA "/small.yaml");
  Dice dice(seed);
  const auto journeys = journey(dice, 1 + static_cast<int>(60 * std::pow(dice.between(0, 1), 2)));
  render::MapRequest request(style, journeys);
  request.fonts = RUMBO_DATA_DIR "/fonts.conf";
  request.width = 700 + static_cast<int>(dice.between(0, 900));
  request.height = 500 + static_cast<int>(dice.between(0, 700));
  const render::Map map(request);
  std::vector<std::string> stops;
  for (const auto& feature : journeys)
    if (feature.string_or("feature", "") == "stop")
      stops.emplace_back(feature.string_or("name", ""));
  return sample::count_labels(map.scene(), map.typesetter(), stops);
}

}  // namespace

TEST_CASE("on 200 made-up maps no labels overlap, none is clipped, few lie over the route") {
  std::ifstream seeds(RUMBO_RENDER_DATA "/label_seeds.txt");
  sample::LabelCounts all;
  int maps = 0;
  for (std::uint64_t seed = 0; seeds >> seed; ++maps) {
    const auto counts = counts_of(seed);
    INFO("seed " << seed);
    CHECK(counts.overlapping == 0);
    CHECK(counts.clipped == 0);
    CHECK(counts.twice == 0);
    all += counts;
  }
  CHECK(maps == 200);
  CHECK(all.labels > 1000);
  CHECK(all.over_route < 0.02 * all.labels);
  std::cout << fmt::format(
      "{} maps, {} labels, {} over symbols, {} over the route, {} twice, {} stops without one\n",
      maps, all.labels, all.over_symbols, all.over_route, all.twice, all.unnamed);
}

namespace {

scene::Node words(const std::string& text, scene::XY at, double angle = 0) {
  scene::Text item;
  item.text = text, item.origin = at, item.width = 60, item.angle = angle;
  scene::Group label;
  label.children.push_back({item});
  return {label};
}

scene::Scene a_map_with(std::vector<scene::Node> labels, std::vector<scene::Node> panels = {}) {
  using namespace rumbo::scene;
  Scene scene;
  scene.width = 400, scene.height = 300;
  Group leg, stop, map, names, panel;
  leg.data = {{"feature", "leg"}};
  leg.children.push_back({Shape{{{{{0, 100}, {300, 100}}, false}}, {}, Stroke{}}});
  stop.data = {{"feature", "stop"}};
  stop.children.push_back({Disc{{200, 150}, 6, Colour{1, 1, 1, 1}, std::nullopt}});
  map.id = "map", map.clip = Box{0, 0, 300, 200};
  map.children = {{leg}, {stop}};
  names.id = "labels", names.children = std::move(labels);
  panel.children = std::move(panels);
  scene.nodes = {{map}, {names}, {panel}};
  return scene;
}

sample::LabelCounts counted(const scene::Scene& scene, const std::vector<std::string>& stops = {}) {
  const scene::Typesetter typesetter(RUMBO_DATA_DIR "/fonts.conf", "Noto Sans", "en");
  return sample::count_labels(scene, typesetter, stops);
}

}  // namespace

TEST_CASE("the counter finds nothing amiss where labels stand apart") {
  const auto counts = counted(a_map_with({words("Huixtla", {20, 40}), words("Tuxtla", {120, 40})}));
  CHECK(counts.labels == 2);
  CHECK(counts.faults.empty());
}

TEST_CASE("the counter sees labels that overlap, repeat, or name nothing that was asked for") {
  const auto counts = counted(a_map_with({words("Huixtla", {20, 40}), words("Huixtla", {40, 42})}),
                              {"Huixtla", "Mapastepec"});
  CHECK(counts.overlapping == 1);
  CHECK(counts.twice == 1);
  CHECK(counts.unnamed == 1);
}

TEST_CASE("the counter sees labels cut by the frame or lying under a panel") {
  using namespace rumbo::scene;
  const Shape panel{{{{{20, 150}, {80, 150}, {80, 180}, {20, 180}}, true}}, Colour{}, std::nullopt};
  const auto counts =
      counted(a_map_with({words("Tuxtla", {280, 40}), words("Arriaga", {70, 170})}, {{panel}}));
  CHECK(counts.clipped == 1);
  CHECK(counts.covered == 1);
}

TEST_CASE("the counter sees labels over the route and over symbols, turned ones too") {
  const auto counts = counted(a_map_with({words("Mapa", {100, 104}), words("Coatan", {60, 80}, 60),
                                          words("Clear", {220, 90}), words("Stop", {190, 154})}));
  CHECK(counts.over_route == 2);
  CHECK(counts.over_symbols == 1);
  CHECK(counts.overlapping == 0);
}
