#include "tiles/raster_tiles.hpp"

#include "render/picture.hpp"
#include "surfaces/tile_png.hpp"
#include "tiles/raster_canvas.hpp"
#include "tiles/raster_land.hpp"
#include "tiles/raster_relief.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <mutex>
#include <span>

#include <cairo.h>
#include <tbb/enumerable_thread_specific.h>

namespace rumbo::tiles {
namespace {

constexpr double curve_tolerance = 0.25;  // pixels that a letter's halo may leave its curve

struct Bench {
  explicit Bench(const RasterKind& kind)
      : canvas(kind.pixels()),
        png(kind.palette ? surfaces::TilePng::Colours::palette
                         : surfaces::TilePng::Colours::exact) {}
  RasterCanvas canvas;
  surfaces::TilePng png;
  std::optional<scene::Typesetter> typesetter;
  surfaces::TextStamp stamp;
  std::optional<RasterLand> land;
  std::map<std::uint32_t, std::string> plain;  // tiles of one colour, by it
  // Plain nodes' tiles by what covers them: pairs of step and paint. Of one zoom.
  std::map<std::vector<std::size_t>, std::string> covered;
  int zoom = -1;
};

bool is_one_colour(const surfaces::Pixels& pixels) {
  const std::uint32_t first = pixels.data.front();
  return std::ranges::all_of(pixels.data, [&](std::uint32_t pixel) { return pixel == first; });
}

}  // namespace

struct RasterBenches::Implementation {
  RasterKind kind;
  std::filesystem::path fonts;
  std::string family, language;
  std::mutex making;  // of typesetters: fontconfig's files are read one after another
  tbb::enumerable_thread_specific<std::unique_ptr<Bench>> of_threads;

  Bench& bench() {
    auto& bench = of_threads.local();
    if (!bench) bench = std::make_unique<Bench>(kind);
    return *bench;
  }
  const scene::Typesetter& typesetter(Bench& bench) {
    if (!bench.typesetter) {
      const std::lock_guard lock(making);
      bench.typesetter.emplace(fonts, family, language);
    }
    return *bench.typesetter;
  }
};

RasterBenches::RasterBenches(const RasterKind& kind, std::filesystem::path fonts,
                             std::string family, std::string language)
    : implementation_(std::make_unique<Implementation>()) {
  implementation_->kind = kind;
  implementation_->fonts = std::move(fonts);
  implementation_->family = std::move(family);
  implementation_->language = std::move(language);
}

RasterBenches::~RasterBenches() = default;

RasterMaker::RasterMaker(const std::vector<RasterStep>& steps, const RasterOverlay& overlay,
                         RasterBenches& benches)
    : steps_(steps), overlay_(overlay), benches_(benches) {}

// A picture's or the relief's part of a tile.
scene::Group raster_part(const RasterKind& kind, Bench& bench, const cut::Node& node,
                         std::span<const RasterStep> before, const RasterStep& step) {
  const geo::Tile& tile = node.tile();
  if (step.picture) {
    const double side = kind.side;
    const geo::XY origin{tile.x * side, tile.y * side};
    const auto view =
        render::View::web_mercator(tile.z + std::log2(side / 512), origin, {0, 0, side, side});
    return render::picture_layer(*step.picture->layer, step.picture->file, step.picture->crs, view);
  }
  const int cells = step.relief->cells();
  if (!bench.land)
    bench.land.emplace(cells, static_cast<double>(cut::extent) * RasterRelief::coarser / kind.side,
                       RasterRelief::margin);
  scene::Group group;
  group.children.push_back({step.relief->shade(tile, bench.land->of(node, before))});
  return group;
}

std::string RasterMaker::drawn(const cut::Node& node, bool with_overlay) {
  RasterBenches::Implementation& all = *benches_.implementation_;
  Bench& bench = all.bench();
  RasterCanvas& canvas = bench.canvas;
  canvas.clear({0, 0, 0, 0});
  for (std::size_t i = 0; i < steps_.size(); ++i) {
    const RasterStep& step = steps_[i];
    if (step.background) {
      canvas.cover(*step.background);
    } else if (step.ground) {
      const cut::Node::Layer& layer = node.layers()[step.cut];
      if (!layer.pieces.empty()) canvas.draw(node, layer, *step.ground);
    } else if (with_overlay || !step.in_overlay()) {
      cairo_t* const context = canvas.context();
      cairo_save(context);
      cairo_scale(context, all.kind.ratio, all.kind.ratio);
      cairo_set_tolerance(context, curve_tolerance);
      if (step.in_overlay())
        overlay_.draw(step.band, node.tile(), context, all.typesetter(bench), bench.stamp);
      else
        surfaces::paint_node(context,
                             {raster_part(all.kind, bench, node, std::span(steps_).first(i), step)},
                             all.typesetter(bench));
      cairo_restore(context);
    }
  }
  const surfaces::Pixels& pixels = canvas.pixels();
  const bool one_colour = is_one_colour(pixels);
  if (one_colour)
    if (const auto known = bench.plain.find(pixels.data.front()); known != bench.plain.end())
      return known->second;
  std::string bytes = all.kind.format == archive::TileFormat::webp
                          ? surfaces::encode_webp_tile(pixels)
                          : bench.png.encode(pixels);
  if (one_colour) bench.plain.emplace(pixels.data.front(), bytes);
  return bytes;
}

std::string RasterMaker::tile(const cut::Node& node) {
  return drawn(node, overlay_.touches(node.tile()));
}

std::optional<std::string> RasterMaker::plain(const cut::Node& node) {
  if (overlay_.touches(node.tile())) return std::nullopt;
  std::vector<std::size_t> key;
  bool filled = false;
  for (std::size_t i = 0; i < steps_.size(); ++i) {
    if (steps_[i].picture || (steps_[i].relief && filled)) return std::nullopt;
    const GroundPaint* const ground = steps_[i].ground;
    if (!ground) continue;
    for (const cut::Piece& piece : node.layers()[steps_[i].cut].pieces) {
      const std::uint32_t number = ground->of_feature[piece.feature];
      if (number == GroundPaint::none || ground->areas.empty()) continue;
      if (!ground->areas[number].pattern.empty()) return std::nullopt;
      key.insert(key.end(), {i, number});
      filled = true;
    }
  }
  Bench& bench = benches_.implementation_->bench();
  if (bench.zoom != node.zoom()) bench.covered.clear(), bench.zoom = node.zoom();
  auto known = bench.covered.find(key);
  if (known == bench.covered.end())
    known = bench.covered.emplace(std::move(key), drawn(node, false)).first;
  return known->second;
}

}  // namespace rumbo::tiles
