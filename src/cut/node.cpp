#include "cut/node.hpp"

#include "cut/quantise.hpp"

#include <algorithm>
#include <array>

namespace rumbo::cut {
namespace {

// A ring that is nothing but the window itself, run through either way.
bool is_window(const Part& part, const Box& window) {
  return part.size == 4 && part.box == window &&
         std::ranges::all_of(part.points(), [&](Position at) {
           return (at.x == window.left || at.x == window.right) &&
                  (at.y == window.top || at.y == window.bottom);
         });
}

double area_of(const Part& part) {
  return doubled_area(part.points(), [](Position at) { return at; });
}

}  // namespace

Node::Node(const std::vector<const ZoomShapes*>& layers, int zoom, std::int32_t buffer)
    : zoom_(zoom), buffer_(buffer) {
  Node whole(zoom, buffer);
  for (const ZoomShapes* shapes : layers)
    whole.layers_.push_back({shapes->pieces(), shapes->parts()});
  *this = Node(whole, tile_);
}

Node::Node(int zoom, std::int32_t buffer) : zoom_(zoom), buffer_(buffer) {}

Node::Node(const Node& parent, const geo::Tile& tile)
    : tile_(tile),
      zoom_(parent.zoom_),
      buffer_(parent.buffer_),
      memory_(std::make_unique<std::pmr::monotonic_buffer_resource>()) {
  Clipper clipper(*memory_);
  layers_.resize(parent.layers_.size());
  for (std::size_t i = 0; i < layers_.size(); ++i) cut(parent.layers_[i], layers_[i], clipper);
}

Position Node::origin() const {
  const int below = zoom_ - tile_.z;
  return {static_cast<std::int32_t>(tile_.x << below) * extent,
          static_cast<std::int32_t>(tile_.y << below) * extent};
}

Box Node::window() const {
  const Position at = origin();
  const std::int32_t side = extent << (zoom_ - tile_.z);
  return {at.x - buffer_, at.y - buffer_, at.x + side + buffer_, at.y + side + buffer_};
}

// Clockwise as seen on the page.
Part Node::window_ring() {
  const Box box = window();
  auto* positions = static_cast<Position*>(memory_->allocate(4 * sizeof(Position)));
  auto* flags = static_cast<EdgeFlags*>(memory_->allocate(4));
  std::ranges::copy(std::array{Position{box.left, box.top}, Position{box.right, box.top},
                               Position{box.right, box.bottom}, Position{box.left, box.bottom}},
                    positions);
  std::ranges::fill_n(flags, 4, of_window);
  return {positions, flags, 4, box};
}

bool Node::empty() const {
  return std::ranges::all_of(layers_, [](const Layer& layer) { return layer.pieces.empty(); });
}

bool Node::plain() const {
  return std::ranges::all_of(layers_, [](const Layer& layer) {
    return std::ranges::all_of(layer.pieces, &Piece::covers);
  });
}

void Node::cut(const Layer& from, Layer& to, Clipper& clipper) {
  const Box box = window();
  std::vector<Part> strip;
  for (const Piece& piece : from.pieces) {
    if (piece.covers) {
      to.pieces.push_back(piece);
      continue;
    }
    if (piece.kind == Kind::polygon) {
      cut_rings(from, piece, to, clipper);
      continue;
    }
    Piece cut = piece;
    cut.first = static_cast<std::uint32_t>(to.parts.size());
    for (std::uint32_t i = 0; i < piece.count; ++i) {
      const Part& part = from.parts[piece.first + i];
      if (!part.box.meets(box)) continue;
      if (piece.kind == Kind::point) {
        clipper.points(part, box, to.parts);
        continue;
      }
      strip.clear();
      clipper.line(part, Axis::x, box.left, box.right, strip);
      for (const Part& narrow : strip) clipper.line(narrow, Axis::y, box.top, box.bottom, to.parts);
    }
    cut.count = static_cast<std::uint32_t>(to.parts.size()) - cut.first;
    if (cut.count > 0) to.pieces.push_back(cut);
  }
}

void Node::cut_rings(const Layer& from, const Piece& piece, Layer& to, Clipper& clipper) {
  const Box box = window();
  Piece cut = piece;
  cut.first = static_cast<std::uint32_t>(to.parts.size());
  int covering = 0;  // outer rings that are the window, less such holes
  std::vector<Part> strip, rings;
  for (std::uint32_t i = 0; i < piece.count; ++i) {
    const Part& part = from.parts[piece.first + i];
    if (!part.box.meets(box)) continue;
    strip.clear();
    rings.clear();
    clipper.ring(part, Axis::x, box.left, box.right, strip);
    for (const Part& narrow : strip) clipper.ring(narrow, Axis::y, box.top, box.bottom, rings);
    for (const Part& ring : rings) {
      if (is_window(ring, box))
        covering += area_of(ring) > 0 ? 1 : -1;
      else
        to.parts.push_back(ring);
    }
  }
  cut.count = static_cast<std::uint32_t>(to.parts.size()) - cut.first;
  if (covering > 0 && cut.count > 0) {
    to.parts.insert(to.parts.begin() + cut.first, window_ring());
    ++cut.count;
  } else if (covering > 0) {
    cut.covers = true;
  } else if (cut.count == 0) {
    return;
  }
  to.pieces.push_back(cut);
}

}  // namespace rumbo::cut
