#include "tiles/vector_tiles.hpp"

#include "deflate/deflate.hpp"
#include "mvt/tile.hpp"
#include "tiles/polygons.hpp"

#include <algorithm>
#include <limits>

#include <tbb/enumerable_thread_specific.h>

namespace rumbo::tiles {
namespace {

constexpr int gzip_level = 6;
constexpr double all_ranks = -std::numeric_limits<double>::infinity();

mvt::Geometry shifted(mvt::Kind kind, std::span<const cut::Part> parts, cut::Position origin) {
  mvt::Geometry geometry{kind, {}};
  for (const cut::Part& part : parts) {
    auto& points = geometry.parts.emplace_back();
    points.reserve(part.size);
    for (const cut::Position& at : part.points())
      points.push_back({at.x - origin.x, at.y - origin.y});
  }
  return geometry;
}

// Points stand in one tile each, none in the buffer of others: viewers draw across tiles' edges,
// and would draw them twice.
mvt::Geometry own_points(std::span<const cut::Part> parts, cut::Position origin) {
  mvt::Geometry geometry = shifted(mvt::Kind::point, parts, origin);
  for (auto& points : geometry.parts)
    std::erase_if(points, [](mvt::Point at) {
      return at.x < 0 || at.y < 0 || at.x >= cut::extent || at.y >= cut::extent;
    });
  std::erase_if(geometry.parts, [](const auto& points) { return points.empty(); });
  return geometry;
}

// What covers a tile covers its buffer too.
mvt::Geometry window_of(const cut::Node& node) {
  const cut::Box box = node.window();
  const std::int32_t buffer = node.origin().x - box.left;
  const std::int32_t low = -buffer, high = cut::extent + buffer;
  return {mvt::Kind::polygon, {{{low, low}, {high, low}, {high, high}, {low, high}}}};
}

mvt::Geometry geometry_of(const cut::Node& node, const cut::Node::Layer& layer,
                          const cut::Piece& piece) {
  if (piece.covers) return window_of(node);
  const auto parts = std::span(layer.parts).subspan(piece.first, piece.count);
  if (piece.kind == cut::Kind::polygon) return valid_polygons(parts, node.origin());
  if (piece.kind == cut::Kind::point) return own_points(parts, node.origin());
  return shifted(mvt::Kind::line, parts, node.origin());
}

}  // namespace

struct VectorMaker::Bench {
  mvt::TileWriter writer;
  deflate::Compressor compressor{gzip_level};
};

struct VectorMaker::Benches {
  tbb::enumerable_thread_specific<std::unique_ptr<Bench>> of_threads;
};

VectorMaker::VectorMaker(const std::vector<VectorContent>& layers, std::size_t most_bytes)
    : layers_(layers),
      most_bytes_(most_bytes),
      benches_(std::make_unique<Benches>()),
      dropped_(layers.size()) {}

VectorMaker::~VectorMaker() = default;

VectorMaker::Bench& VectorMaker::bench() {
  auto& bench = benches_->of_threads.local();
  if (!bench) bench = std::make_unique<Bench>();
  return *bench;
}

std::string VectorMaker::written(const cut::Node& node, double least_rank, Bench& bench) {
  for (std::size_t i = 0; i < layers_.size(); ++i) {
    const VectorContent& content = layers_[i];
    const cut::Node::Layer& layer = node.layers()[i];
    bench.writer.begin_layer(content.name, content.attributes);
    for (const cut::Piece& piece : layer.pieces) {
      if (piece.kind == cut::Kind::point && !content.ranks.empty() &&
          content.ranks[piece.feature] < least_rank)
        continue;
      bench.writer.add(geometry_of(node, layer, piece), content.tags[piece.feature]);
    }
  }
  const std::string bytes = bench.writer.take();
  return bytes.empty() ? bytes : bench.compressor.gzip(bytes);
}

// Leaves out points by rank, as many as the bytes suggest, until the tile fits.
std::string VectorMaker::thinned(const cut::Node& node, std::string packed, Bench& bench) {
  std::vector<double> ranks;
  for (std::size_t i = 0; i < layers_.size(); ++i)
    for (const cut::Piece& piece : node.layers()[i].pieces)
      if (piece.kind == cut::Kind::point && !layers_[i].ranks.empty())
        ranks.push_back(layers_[i].ranks[piece.feature]);
  std::ranges::sort(ranks, std::greater<>());
  constexpr double none = std::numeric_limits<double>::infinity();
  double least = all_ranks;
  std::string bare = ranks.empty() ? packed : written(node, none, bench);
  const auto fixed = static_cast<double>(bare.size()), most = static_cast<double>(most_bytes_);
  for (std::size_t kept = ranks.size(); packed.size() > most_bytes_ && kept > 0;) {
    const double share = 0.95 * (most - fixed) / (static_cast<double>(packed.size()) - fixed);
    kept = fixed < most ? static_cast<std::size_t>(static_cast<double>(kept) * share) : 0;
    least = kept > 0 ? ranks[kept - 1] : none;
    packed = kept > 0 ? written(node, least, bench) : std::move(bare);
  }
  for (std::size_t i = 0; i < layers_.size(); ++i)
    for (const cut::Piece& piece : node.layers()[i].pieces)
      if (piece.kind == cut::Kind::point && !layers_[i].ranks.empty() &&
          layers_[i].ranks[piece.feature] < least &&
          !geometry_of(node, node.layers()[i], piece).parts.empty())
        ++dropped_[i];
  if (packed.size() > most_bytes_) ++tiles_over_;
  return packed;
}

std::string VectorMaker::tile(const cut::Node& node) {
  Bench& own = bench();
  std::string packed = written(node, all_ranks, own);
  return packed.size() <= most_bytes_ ? packed : thinned(node, std::move(packed), own);
}

std::optional<std::string> VectorMaker::plain(const cut::Node& node) {
  return written(node, all_ranks, bench());
}

Dropped VectorMaker::dropped() const {
  Dropped dropped;
  for (const auto& count : dropped_) dropped.points.push_back(count);
  dropped.tiles_over = tiles_over_;
  return dropped;
}

}  // namespace rumbo::tiles
