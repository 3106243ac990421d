#pragma once

#include "geo/tile.hpp"
#include "scene/scene.hpp"
#include "scene/typesetter.hpp"
#include "surfaces/text_stamp.hpp"

#include <cstdint>
#include <string>
#include <vector>

struct _cairo;

namespace rumbo::tiles {

// What stands on one zoom's tiles without being cut with them: journeys, symbols, names, dashed
// lines, whose dashes run on from tile to tile. Laid in pixels of the zoom's world, and filed by
// the tiles that it touches; across the antimeridian it stands on both sides. Once filed it may be
// shared.
class RasterOverlay {
 public:
  // `side`: pixels of a tile. Only for tiles that a box touches.
  RasterOverlay(int zoom, int side, const std::vector<geo::BBox>& boxes);

  // What is added from now on has its 0, 0 at this pixel of the world.
  void move_to(geo::XY origin) { origin_ = origin; }
  // A line is drawn where it passes.
  void add_line(std::size_t band, const std::vector<geo::XY>& points, const scene::Stroke& stroke);
  // Anything else is drawn whole in every tile that its box touches.
  void add(std::size_t band, scene::Node node, const scene::Box& box);
  // The parts of a scene's group, each by itself.
  void add_all(std::size_t band, const scene::Group& group);
  void file();

  bool touches(const geo::Tile& tile) const;  // or one below
  bool has(std::size_t band) const { return band < bands_.size() && bands_[band]; }
  void draw(std::size_t band, const geo::Tile& tile, _cairo* context,
            const scene::Typesetter& typesetter, surfaces::TextStamp& stamp) const;

 private:
  struct Line {
    std::vector<geo::XY> points;
    std::vector<double> along;  // from the beginning
    scene::Stroke stroke;
  };
  struct Whole {
    scene::Node node;
    geo::XY origin;
  };
  struct Item {
    std::uint32_t band = 0;
    bool is_line = false;
    std::uint32_t number = 0;  // among lines or wholes
    scene::Box box;
  };
  // An item in a tile; of a line its edges first .. last.
  struct Place {
    geo::TileId tile = 0;
    std::uint32_t band = 0;
    std::uint32_t item = 0;
    std::int32_t turns = 0;  // worlds to the right of where the item lies
    std::uint32_t first = 0, last = 0;
  };
  void file_line(std::uint32_t item);
  void file_whole(std::uint32_t item);
  template <class Visit>
  void each_tile(const scene::Box& box, Visit visit) const;
  void draw_line(const Place& place, geo::XY origin, _cairo* context) const;
  double world() const { return static_cast<double>(side_) * static_cast<double>(1u << zoom_); }

  int zoom_;
  int side_;
  std::vector<geo::TileRange> wanted_;
  geo::XY origin_;
  std::vector<Line> lines_;
  std::vector<Whole> wholes_;
  std::vector<Item> items_;
  std::vector<Place> places_;  // by tile and band
  std::vector<bool> bands_;
};

// The box of a scene's node, with what its strokes add; a text's with its halo.
scene::Box box_of(const scene::Node& node);

}  // namespace rumbo::tiles
