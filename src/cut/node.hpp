#pragma once

#include "cut/clip.hpp"
#include "cut/zoom_shapes.hpp"
#include "geo/tile.hpp"

#include <memory>
#include <memory_resource>
#include <vector>

namespace rumbo::cut {

// A square of the pyramid with what one zoom's layers have in it: all tiles of that zoom under it,
// and a buffer's width about them. Confined to a thread; its parent must outlive it.
class Node {
 public:
  struct Layer {
    std::vector<Piece> pieces;
    std::vector<Part> parts;
  };

  // The root: a view of all shapes. `zoom` is the one drawn; `buffer` in its units.
  Node(const std::vector<const ZoomShapes*>& layers, int zoom, std::int32_t buffer);
  // One of the four tiles below, or any farther below.
  Node(const Node& parent, const geo::Tile& tile);

  const geo::Tile& tile() const { return tile_; }
  int zoom() const { return zoom_; }
  const std::vector<Layer>& layers() const { return layers_; }
  bool empty() const;       // nothing at all
  bool plain() const;       // areas that cover all of it, and nothing else
  Box window() const;       // with the buffer, in the zoom's grid
  Position origin() const;  // of the tile, without it

 private:
  Node(int zoom, std::int32_t buffer);
  Part window_ring();
  void cut(const Layer& from, Layer& to, Clipper& clipper);
  void cut_rings(const Layer& from, const Piece& piece, Layer& to, Clipper& clipper);

  geo::Tile tile_;
  int zoom_;
  std::int32_t buffer_;
  std::unique_ptr<std::pmr::monotonic_buffer_resource> memory_;
  std::vector<Layer> layers_;
};

}  // namespace rumbo::cut
