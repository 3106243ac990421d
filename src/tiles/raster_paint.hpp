#pragma once

#include "scene/scene.hpp"
#include "style/style.hpp"
#include "tiles/content.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace rumbo::tiles {

// How areas are painted: one of a layer's ways.
struct AreaPaint {
  scene::Colour fill;
  std::optional<scene::Stroke> edge;
  std::string pattern;  // hatched instead of filled
  geo::XY shift;        // pixels to the right and down
  friend bool operator==(const AreaPaint&, const AreaPaint&) = default;
};

// How lines and the edges of areas are.
struct LinePaint {
  scene::Stroke stroke;
  std::vector<double> beside;  // pixels to the right at which it runs
  geo::XY shift;
  friend bool operator==(const LinePaint&, const LinePaint&) = default;
};

// A fill or line layer's paint for each feature of its source layer, worked out once a zoom, in
// pixels of a tile.
struct GroundPaint {
  static constexpr std::uint32_t none = UINT32_MAX;  // not drawn

  const style::Layer* layer = nullptr;
  std::vector<std::uint32_t> of_feature;  // which of the paints
  std::vector<AreaPaint> areas;           // of a fill layer,
  std::vector<LinePaint> lines;           // or of a line layer
  bool alike = false;                     // all features have the same

  bool shows(std::size_t feature) const { return of_feature[feature] != none; }
  bool empty() const { return areas.empty() && lines.empty(); }
  double reach() const;  // pixels that it may draw beside its shapes
};

// `zoom` is the style's, `ratio` how many of a tile's pixels a pixel of the style has.
GroundPaint ground_paint(const style::Layer& layer, const geo::Features& features, double zoom,
                         double ratio);

}  // namespace rumbo::tiles
