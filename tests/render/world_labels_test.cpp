#include "base/error.hpp"
#include "catch.hpp"
#include "label_counts.hpp"
#include "render/map.hpp"
#include "world_journeys.hpp"

#include <array>
#include <cstdlib>
#include <fstream>
#include <future>
#include <iostream>

#include <fmt/format.h>

using namespace rumbo;

namespace {

const std::filesystem::path data = RUMBO_DATA_DIR;

bool is_built() {
  if (std::filesystem::exists(data / "world.gaz") && std::filesystem::exists(data / "basemap"))
    return true;
  std::cout << "skipped: the gazetteer and the basemap are not built\n";
  return false;
}

std::vector<std::uint64_t> seeds() {
  std::ifstream file(RUMBO_RENDER_DATA "/label_seeds.txt");
  return {std::istream_iterator<std::uint64_t>(file), {}};
}

sample::LabelCounts counts_of(std::uint64_t seed, const style::Style& style,
                              const gazetteer::Gazetteer& gazetteer,
                              const basemap::Basemap& basemap) {
  const sample::WorldMap made = sample::world_map(seed, gazetteer);
  render::MapRequest request(style, made.journeys);
  request.fonts = data / "fonts.conf";
  request.gazetteer = &gazetteer;
  request.basemap = &basemap;
  request.width = made.width, request.height = made.height;
  request.title = "Group " + std::to_string(seed);
  request.journey_titles = made.titles;
  const render::Map map(request);
  if (const char* folder = std::getenv("RUMBO_LABEL_MAPS"))
    std::ofstream(fmt::format("{}/{}.png", folder, seed)) << render::render_png(map);
  auto counts = sample::count_labels(map.scene(), map.typesetter(), made.stops);
  for (std::string& fault : counts.faults) fault = fmt::format("seed {}: {}", seed, fault);
  return counts;
}

// Every second seed from `first` on: two threads share the work.
sample::LabelCounts half(std::size_t first, const style::Style& style,
                         const gazetteer::Gazetteer& gazetteer) {
  const basemap::Basemap basemap(data / "basemap");
  const std::vector<std::uint64_t> all = seeds();
  sample::LabelCounts counts;
  for (std::size_t i = first; i < all.size(); i += 2)
    counts += counts_of(all[i], style, gazetteer, basemap);
  return counts;
}

}  // namespace

TEST_CASE(
    "on 200 maps of the world in full dress no labels overlap or are clipped, few lie over the "
    "route") {
  if (!is_built()) return;
  const auto style = style::read(RUMBO_SOURCE_DIR "/styles/report.yaml");
  const auto gazetteer = gazetteer::Gazetteer::open(data / "world.gaz");
  const scene::Typesetter first_of_the_process(data / "fonts.conf", "Noto Sans", "en");
  REQUIRE(seeds().size() == 200);
  auto other = std::async(std::launch::async, [&] { return half(1, style, gazetteer); });
  sample::LabelCounts all = half(0, style, gazetteer);
  all += other.get();
  for (const std::string& fault : all.faults) std::cout << fault << '\n';
  std::cout << fmt::format(
      "200 maps, {} labels: {} overlap, {} clipped, {} covered, {} over symbols, {} over the "
      "route, "
      "{} twice; {} stops without a name\n",
      all.labels, all.overlapping, all.clipped, all.covered, all.over_symbols, all.over_route,
      all.twice, all.unnamed);
  CHECK(all.labels > 5000);
  CHECK(all.overlapping == 0);
  CHECK(all.clipped == 0);
  CHECK(all.covered == 0);
  CHECK(all.over_symbols < 0.001 * all.labels);  // letters of stops among arrows
  CHECK(all.over_route < 0.02 * all.labels);
  CHECK(all.twice <= 10);  // eight pairs of towns that do share a name, two of divisions
  CHECK(all.unnamed == 0);
}
