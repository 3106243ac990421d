#include "tiles/make.hpp"

#include <atomic>
#include <memory>
#include <optional>
#include <vector>

#include <tbb/parallel_pipeline.h>

namespace rumbo::tiles {
namespace {

constexpr int block_levels = 4;        // a block is up to 256 tiles
constexpr std::size_t in_flight = 16;  // blocks made or waiting for their turn

struct Held {
  cut::Node node;
  std::shared_ptr<const Held> parent;
};
using HeldNode = std::shared_ptr<const Held>;

struct Made {
  geo::TileId first = 0;
  std::uint64_t length = 1;
  std::string bytes;
};

struct Block {
  HeldNode held;
  std::uint64_t tiles = 0;  // done, kept or not
  std::vector<Made> made;
};

geo::TileId first_below(const geo::Tile& tile, int zoom) {
  const geo::TileId along = geo::id_of(tile) - geo::first_id(tile.z);
  return geo::first_id(zoom) + (along << (2 * (zoom - tile.z)));
}

// Gives the nodes at the blocks' zoom, in order, those above cut on the way. A plain node above
// stands for all its blocks.
class Blocks {
 public:
  Blocks(const Plan& plan, const Making& making)
      : plan_(plan), zoom_(making.zoom), block_zoom_(std::max(0, making.zoom - block_levels)) {
    open_.push_back(std::make_shared<Held>(
        Held{cut::Node(making.layers, making.zoom, making.buffer), nullptr}));
  }

  HeldNode next() {
    while (!open_.empty()) {
      const HeldNode held = open_.back();
      open_.pop_back();
      const geo::Tile& tile = held->node.tile();
      if (plan_.share(tile, zoom_) == Share::none) continue;
      if (tile.z == block_zoom_ || held->node.plain()) return held;
      const auto children = geo::children_of(tile);
      for (auto child = children.rbegin(); child != children.rend(); ++child)
        if (plan_.share(*child, zoom_) != Share::none)
          open_.push_back(std::make_shared<Held>(Held{cut::Node(held->node, *child), held}));
    }
    return nullptr;
  }

 private:
  const Plan& plan_;
  int zoom_;
  int block_zoom_;
  std::vector<HeldNode> open_;  // the next one last
};

class BlockMaker {
 public:
  BlockMaker(const Plan& plan, int zoom, Maker& maker, Block& block)
      : plan_(plan), zoom_(zoom), maker_(maker), block_(block) {}

  void make(const cut::Node& node) {
    const Share share = plan_.share(node.tile(), zoom_);
    if (share == Share::none) return;
    if (node.plain())
      if (const auto bytes = maker_.plain(node)) return keep_all(node.tile(), *bytes);
    if (node.tile().z == zoom_) {
      ++block_.tiles;
      return keep(geo::id_of(node.tile()), 1, maker_.tile(node));
    }
    for (const geo::Tile& child : geo::children_of(node.tile()))
      if (plan_.share(child, zoom_) != Share::none) make(cut::Node(node, child));
  }

 private:
  void keep_all(const geo::Tile& tile, const std::string& bytes) {
    const Share share = plan_.share(tile, zoom_);
    if (share == Share::none) return;
    if (share == Share::some) {
      for (const geo::Tile& child : geo::children_of(tile)) keep_all(child, bytes);
      return;
    }
    const std::uint64_t length = std::uint64_t{1} << (2 * (zoom_ - tile.z));
    block_.tiles += length;
    keep(first_below(tile, zoom_), length, bytes);
  }

  void keep(geo::TileId first, std::uint64_t length, std::string bytes) {
    if (bytes.empty()) return;
    if (!block_.made.empty()) {
      Made& last = block_.made.back();
      if (last.first + last.length == first && last.bytes == bytes) {
        last.length += length;
        return;
      }
    }
    block_.made.push_back({first, length, std::move(bytes)});
  }

  const Plan& plan_;
  int zoom_;
  Maker& maker_;
  Block& block_;
};

void give(const Block& block, archive::TileSink& sink) {
  constexpr std::uint64_t longest = 1u << 31;
  for (const Made& made : block.made)
    for (std::uint64_t done = 0; done < made.length; done += longest)
      sink.add({made.first + done,
                static_cast<std::uint32_t>(std::min(longest, made.length - done)), made.bytes});
}

}  // namespace

bool make_zoom(const Plan& plan, const Making& making, Maker& maker, archive::TileSink& sink) {
  Blocks blocks(plan, making);
  std::uint64_t done = 0;
  std::atomic<bool> stopped = false;
  tbb::parallel_pipeline(
      in_flight,
      tbb::make_filter<void, std::shared_ptr<Block>>(
          tbb::filter_mode::serial_in_order,
          [&](tbb::flow_control& flow) -> std::shared_ptr<Block> {
            HeldNode held = stopped ? nullptr : blocks.next();
            if (!held) {
              flow.stop();
              return nullptr;
            }
            auto block = std::make_shared<Block>();
            block->held = std::move(held);
            return block;
          }) &
          tbb::make_filter<std::shared_ptr<Block>, std::shared_ptr<Block>>(
              tbb::filter_mode::parallel,
              [&](std::shared_ptr<Block> block) {
                BlockMaker(plan, making.zoom, maker, *block).make(block->held->node);
                block->held.reset();
                return block;
              }) &
          tbb::make_filter<std::shared_ptr<Block>, void>(
              tbb::filter_mode::serial_in_order, [&](const std::shared_ptr<Block>& block) {
                if (stopped) return;
                give(*block, sink);
                done += block->tiles;
                if (making.progress && !making.progress(done)) stopped = true;
              }));
  return !stopped;
}

}  // namespace rumbo::tiles
