#include "tiles/make.hpp"

#include <atomic>
#include <memory>
#include <optional>
#include <vector>

#include <tbb/parallel_pipeline.h>
#include <tbb/task_group.h>

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
  std::shared_ptr<ZoomWork> work;
  HeldNode held;
  std::uint64_t tiles = 0;  // done, kept or not
  std::vector<Made> made;
};
using BlockPtr = std::shared_ptr<Block>;

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

// Gives the blocks, zoom after zoom; the lists of one zoom are prepared while the last one's blocks
// are made.
class Walk {
 public:
  using Prepare = std::function<std::unique_ptr<ZoomWork>(int zoom)>;

  Walk(const Plan& plan, std::pair<int, int> zooms, const Prepare& prepare)
      : plan_(plan), prepare_(prepare), zoom_(zooms.first - 1), last_(zooms.second) {
    prepare_next();
  }
  ~Walk() {
    try {
      preparing_.wait();
    } catch (...) {  // of use to nobody any more: the work has failed or was stopped
    }
  }
  Walk(const Walk&) = delete;
  Walk& operator=(const Walk&) = delete;

  BlockPtr next() {
    while (true) {
      if (HeldNode held = blocks_ ? blocks_->next() : nullptr)
        return std::make_shared<Block>(Block{work_, std::move(held), 0, {}});
      preparing_.wait();
      blocks_.reset();
      work_ = std::move(prepared_);
      if (!work_) return nullptr;
      prepare_next();
      blocks_.emplace(plan_, work_->making());
    }
  }

 private:
  void prepare_next() {
    do {
      if (++zoom_ > last_) return;
    } while (plan_.count(zoom_) == 0);
    preparing_.run([this] { prepared_ = prepare_(zoom_); });
  }

  const Plan& plan_;
  const Prepare& prepare_;
  int zoom_;  // being prepared
  int last_;
  tbb::task_group preparing_;
  std::shared_ptr<ZoomWork> prepared_, work_;
  std::optional<Blocks> blocks_;
};

// Gives blocks to the sink, in their order.
class Giver {
 public:
  Giver(const ZoomsProgress& progress, archive::TileSink& sink)
      : progress_(progress), sink_(sink) {}

  bool stopped() const { return stopped_; }

  void give(const Block& block, const std::shared_ptr<ZoomWork>& work) {
    if (stopped_) return;
    if (work != work_) finish();
    if (stopped_) return;
    work_ = work;
    for (const Made& made : block.made) add(made);
    done_ += block.tiles;
    tell(false);
  }

  // The zoom's last block was given.
  void finish() {
    if (!work_ || stopped_) return;
    work_->finish();
    tell(true);
    work_.reset();
  }

 private:
  void tell(bool ends) {
    if (!progress_(work_->making().zoom, done_, ends)) stopped_ = true;
  }
  void add(const Made& made) {
    constexpr std::uint64_t longest = 1u << 31;
    for (std::uint64_t done = 0; done < made.length; done += longest)
      sink_.add({made.first + done,
                 static_cast<std::uint32_t>(std::min(longest, made.length - done)), made.bytes});
  }

  const ZoomsProgress& progress_;
  archive::TileSink& sink_;
  std::shared_ptr<ZoomWork> work_;
  std::uint64_t done_ = 0;
  std::atomic<bool> stopped_ = false;
};

class OneZoom final : public ZoomWork {
 public:
  OneZoom(const Making& making, Maker& maker) : making_(making), maker_(maker) {}
  const Making& making() const override { return making_; }
  Maker& maker() override { return maker_; }

 private:
  const Making& making_;
  Maker& maker_;
};

std::size_t bytes_of(const Block& block) {
  std::size_t bytes = 0;
  for (const Made& made : block.made) bytes += made.bytes.size();
  return bytes;
}

// Blocks through the pipeline, as many as there are or until too many bytes wait; whether there may
// be more.
bool make_some(const Plan& plan, Walk& walk, Giver& giver, std::size_t most_waiting) {
  std::atomic<std::size_t> waiting = 0;
  bool more = true;
  const auto next = [&](tbb::flow_control& flow) -> BlockPtr {
    BlockPtr block;
    if (waiting <= most_waiting) {
      block = giver.stopped() ? nullptr : walk.next();
      more = block != nullptr;
    }
    if (!block) flow.stop();
    return block;
  };
  const auto make = [&](BlockPtr block) {
    ZoomWork& work = *block->work;
    BlockMaker(plan, work.making().zoom, work.maker(), *block).make(block->held->node);
    block->held.reset();
    waiting += bytes_of(*block);
    return block;
  };
  const auto give = [&](const BlockPtr& block) {
    giver.give(*block, block->work);
    waiting -= bytes_of(*block);
  };
  tbb::parallel_pipeline(
      in_flight, tbb::make_filter<void, BlockPtr>(tbb::filter_mode::serial_in_order, next) &
                     tbb::make_filter<BlockPtr, BlockPtr>(tbb::filter_mode::parallel, make) &
                     tbb::make_filter<BlockPtr, void>(tbb::filter_mode::serial_in_order, give));
  return more;
}

bool make_all(const Plan& plan, Walk& walk, Giver& giver, std::size_t most_waiting) {
  while (make_some(plan, walk, giver, most_waiting)) continue;
  giver.finish();
  return !giver.stopped();
}

}  // namespace

bool make_zooms(const Plan& plan, const std::function<std::unique_ptr<ZoomWork>(int zoom)>& prepare,
                const ZoomsProgress& progress, archive::TileSink& sink, std::size_t most_waiting) {
  Walk walk(plan, {plan.min_zoom(), plan.max_zoom()}, prepare);
  Giver giver(progress, sink);
  return make_all(plan, walk, giver, most_waiting);
}

bool make_zoom(const Plan& plan, const Making& making, Maker& maker, archive::TileSink& sink) {
  const Walk::Prepare prepare = [&](int) { return std::make_unique<OneZoom>(making, maker); };
  const ZoomsProgress progress = [&](int, std::uint64_t done, bool) {
    return !making.progress || making.progress(done);
  };
  Walk walk(plan, {making.zoom, making.zoom}, prepare);
  Giver giver(progress, sink);
  return make_all(plan, walk, giver, SIZE_MAX);
}

}  // namespace rumbo::tiles
