#include "tiles/raster_tiles.hpp"

#include "surfaces/tile_png.hpp"
#include "tiles/raster_canvas.hpp"

#include <algorithm>
#include <map>
#include <mutex>

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

std::string RasterMaker::drawn(const cut::Node& node, bool with_overlay) {
  RasterBenches::Implementation& all = *benches_.implementation_;
  Bench& bench = all.bench();
  RasterCanvas& canvas = bench.canvas;
  canvas.clear({0, 0, 0, 0});
  for (const RasterStep& step : steps_) {
    if (step.background) {
      canvas.cover(*step.background);
    } else if (step.ground) {
      const cut::Node::Layer& layer = node.layers()[step.cut];
      if (!layer.pieces.empty()) canvas.draw(node, layer, *step.ground);
    } else if (with_overlay) {
      cairo_t* const context = canvas.context();
      cairo_save(context);
      cairo_scale(context, all.kind.ratio, all.kind.ratio);
      cairo_set_tolerance(context, curve_tolerance);
      overlay_.draw(step.band, node.tile(), context, all.typesetter(bench), bench.stamp);
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
  for (std::size_t i = 0; i < steps_.size(); ++i) {
    const GroundPaint* const ground = steps_[i].ground;
    if (!ground) continue;
    for (const cut::Piece& piece : node.layers()[steps_[i].cut].pieces) {
      const std::uint32_t number = ground->of_feature[piece.feature];
      if (number == GroundPaint::none || ground->areas.empty()) continue;
      if (!ground->areas[number].pattern.empty()) return std::nullopt;
      key.insert(key.end(), {i, number});
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
