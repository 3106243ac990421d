#include "tiles/make.hpp"

#include "catch.hpp"

#include <map>

#include <tbb/global_control.h>

using namespace rumbo;

namespace {

geo::Feature area(const geo::Ring& ring) {
  geo::Feature feature;
  feature.geometry = geo::Polygon{{ring}};
  return feature;
}

// Writes what a tile holds, so that tests can tell tiles apart.
class Namer : public tiles::Maker {
 public:
  std::string tile(const cut::Node& node) override {
    std::string text;
    for (const cut::Node::Layer& layer : node.layers())
      for (const cut::Piece& piece : layer.pieces)
        text += std::to_string(piece.feature) + (piece.covers ? "all " : "part ");
    return text;
  }
  std::optional<std::string> plain(const cut::Node& node) override { return tile(node); }
};

class MapSink : public archive::TileSink {
 public:
  void add(const archive::TileRun& run) override {
    in_order = in_order && (tiles.empty() || tiles.rbegin()->first < run.first);
    for (std::uint32_t i = 0; i < run.length; ++i) tiles[run.first + i] = run.bytes;
    ++runs;
  }
  void commit() override {}
  std::map<geo::TileId, std::string> tiles;
  bool in_order = true;
  int runs = 0;
};

const geo::Features two_lands{area({{-100, -60}, {-10, -60}, {-10, 60}, {-100, 60}, {-100, -60}}),
                              area({{-10, -60}, {120, -60}, {120, 60}, {-10, 60}, {-10, -60}})};

MapSink made(const tiles::Plan& plan, int zoom) {
  const auto shapes = cut::shapes_of(two_lands, {zoom, 2});
  const cut::ZoomShapes drawn(shapes, zoom, zoom, 0);
  Namer namer;
  MapSink sink;
  tiles::Making making;
  making.zoom = zoom;
  making.layers = {&drawn};
  CHECK(tiles::make_zoom(plan, making, namer, sink));
  return sink;
}

}  // namespace

TEST_CASE("every tile that has something is made once, in the order of the ids") {
  const MapSink sink = made(tiles::Plan(0, 7, {{-180, -90, 180, 90}}), 7);
  CHECK(sink.in_order);
  CHECK(sink.tiles.at(geo::id_of({7, 50, 64})) == "0all ");
  CHECK(sink.tiles.at(geo::id_of({7, 80, 64})) == "1all ");
  CHECK(sink.tiles.at(geo::id_of({7, 60, 64})) == "0part 1part ");
  CHECK_FALSE(sink.tiles.contains(geo::id_of({7, 3, 3})));
  CHECK(sink.runs < 2'000);  // plain squares go as runs
}

TEST_CASE("the tiles are the same for any number of threads") {
  const tiles::Plan plan(0, 8, {{-120, -30, 20, 70}});
  std::map<geo::TileId, std::string> first;
  for (const std::size_t threads : {1u, 2u, 8u}) {
    const tbb::global_control control(tbb::global_control::max_allowed_parallelism, threads);
    auto tiles = made(plan, 8).tiles;
    if (first.empty())
      first = std::move(tiles);
    else
      CHECK(tiles == first);
  }
}

TEST_CASE("what several plans want together is what one plan of it all makes") {
  const std::vector<geo::BBox> boxes{{-120, -30, 20, 70}};
  const auto whole = made(tiles::Plan(0, 7, boxes), 7).tiles;
  std::map<geo::TileId, std::string> parts;
  for (int number = 1; number <= 5; ++number)
    parts.merge(made(tiles::Plan(0, 7, boxes, {number, 5}), 7).tiles);
  CHECK(parts == whole);
  tiles::Plan rest(0, 7, boxes);
  rest.begin_at(geo::first_id(7) + 5'000);
  auto end = whole;
  std::erase_if(end, [](const auto& tile) { return tile.first < geo::first_id(7) + 5'000; });
  CHECK(made(rest, 7).tiles == end);
}

TEST_CASE("work that is told to stop stops") {
  const auto shapes = cut::shapes_of(two_lands, {9, 2});
  const cut::ZoomShapes drawn(shapes, 9, 9, 0);
  Namer namer;
  MapSink sink;
  tiles::Making making;
  making.zoom = 9;
  making.layers = {&drawn};
  making.progress = [](std::uint64_t) { return false; };
  CHECK_FALSE(tiles::make_zoom(tiles::Plan(9, 9, {{-180, -90, 180, 90}}), making, namer, sink));
}
