#include "label_counts.hpp"

#include "catch.hpp"
#include "render/map.hpp"
#include "sample_journeys.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <fstream>
#include <iostream>

#include <fmt/format.h>

using namespace rumbo;

namespace {

class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed * 2654435761u + 1) {}
  double between(double low, double high) {
    state_ = state_ * 6364136223846793005u + 1442695040888963407u;
    return low + (high - low) * static_cast<double>(state_ >> 11) * 0x1p-53;
  }

 private:
  std::uint64_t state_;
};

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
  auto counts = sample::count_labels(map.scene());
  for (const auto& problem : map.problems().items())
    counts.left_out += problem.message.find("no room for the label") != std::string::npos;
  return counts;
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
    all.labels += counts.labels, all.over_route += counts.over_route;
    all.left_out += counts.left_out;
  }
  CHECK(maps == 200);
  CHECK(all.labels > 1000);
  CHECK(all.over_route < 0.02 * all.labels);
  std::cout << fmt::format("{} maps, {} labels, {} over the route, {} stops without one\n", maps,
                           all.labels, all.over_route, all.left_out);
}

TEST_CASE("the counter sees labels that overlap, leave the frame, repeat or lie over the route") {
  using namespace rumbo::scene;
  Scene scene;
  Group leg, map, names;
  leg.data = {{"feature", "leg"}};
  leg.children.push_back({Shape{{{{{0, 100}, {300, 100}}, false}}, {}, Stroke{}}});
  map.id = "map", map.clip = Box{0, 0, 300, 200};
  map.children.push_back({leg});
  names.id = "labels";
  const auto add = [&](const std::string& words, XY at) {
    Text text;
    text.text = words, text.origin = at, text.width = 50;
    Group label;
    label.children.push_back({text});
    names.children.push_back({label});
  };
  add("Huixtla", {20, 40}), add("Huixtla", {40, 42}), add("Tuxtla", {270, 40});
  add("Mapa", {100, 104});
  scene.nodes = {{map}, {names}};
  const auto counts = sample::count_labels(scene);
  CHECK(counts.labels == 4);
  CHECK(counts.overlapping == 1);
  CHECK(counts.twice == 1);
  CHECK(counts.clipped == 1);
  CHECK(counts.over_route == 1);
}
