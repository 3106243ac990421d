#pragma once

#include "archive/info.hpp"
#include "tiles/make.hpp"
#include "tiles/raster_overlay.hpp"
#include "tiles/raster_paint.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace rumbo::tiles {

// What raster tiles are.
struct RasterKind {
  archive::TileFormat format = archive::TileFormat::png;
  bool palette = false;  // PNG: at most 256 colours, see surfaces::TilePng
  int side = 256;        // pixels of the style: 256 or 512
  int ratio = 1;         // a tile's pixels to one of them
  int pixels() const { return side * ratio; }
};

class RasterRelief;

// A raster file of the style's sources.
struct RasterPicture {
  const style::Layer* layer = nullptr;
  std::filesystem::path file;
  std::string crs;
};

// Something of a style to draw, in its order.
struct RasterStep {
  std::optional<scene::Colour> background;
  const GroundPaint* ground = nullptr;
  std::size_t cut = 0;                   // the number of the ground's layer in the cut
  std::size_t band = 0;                  // of the overlay
  const RasterRelief* relief = nullptr;  // over what the steps before fill
  const RasterPicture* picture = nullptr;

  bool in_overlay() const { return !background && !ground && !relief && !picture; }
};

// Canvases and typesetters of all threads. They serve zoom after zoom.
class RasterBenches {
 public:
  RasterBenches(const RasterKind& kind, std::filesystem::path fonts, std::string family,
                std::string language);
  ~RasterBenches();

 private:
  friend class RasterMaker;
  struct Implementation;
  std::unique_ptr<Implementation> implementation_;
};

// Draws raster tiles of one zoom. Thread-safe.
class RasterMaker : public Maker {
 public:
  // The arguments outlive it.
  RasterMaker(const std::vector<RasterStep>& steps, const RasterOverlay& overlay,
              RasterBenches& benches);

  std::string tile(const cut::Node& node) override;
  // Nothing where something of the overlay or a picture stands, or an area is hatched or has
  // relief.
  std::optional<std::string> plain(const cut::Node& node) override;

 private:
  std::string drawn(const cut::Node& node, bool with_overlay);

  const std::vector<RasterStep>& steps_;
  const RasterOverlay& overlay_;
  RasterBenches& benches_;
};

}  // namespace rumbo::tiles
