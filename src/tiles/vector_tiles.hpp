#pragma once

#include "geo/feature.hpp"
#include "mvt/attributes.hpp"
#include "tiles/make.hpp"

#include <atomic>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace rumbo::tiles {

// A layer of vector tiles: its name and what is said of its features. Features of a lower rank give
// way first where a tile would be too large; `ranks` holds one a feature, or nothing.
struct VectorContent {
  std::string name;
  mvt::Attributes attributes;
  std::vector<mvt::Attributes::Tags> tags;  // by feature
  std::vector<double> ranks;
};

// What a zoom's tiles lack, by layer.
struct Dropped {
  std::vector<std::uint64_t> points;  // left out so that tiles stay within their bytes
  std::uint64_t tiles_over = 0;       // too large even without points
};

// Makes vector tiles (MVT 2.1, gzipped), at most `most_bytes` each, gzipped, where leaving out
// points can bring that about: the lowest ranked go first. Thread-safe.
class VectorMaker : public Maker {
 public:
  // The layers outlive it.
  VectorMaker(const std::vector<VectorContent>& layers, std::size_t most_bytes);
  ~VectorMaker() override;

  std::string tile(const cut::Node& node) override;
  std::optional<std::string> plain(const cut::Node& node) override;
  Dropped dropped() const;

 private:
  struct Bench;
  Bench& bench();
  std::string written(const cut::Node& node, double least_rank, Bench& bench);
  std::string thinned(const cut::Node& node, std::string packed, Bench& bench);

  const std::vector<VectorContent>& layers_;
  std::size_t most_bytes_;
  struct Benches;
  std::unique_ptr<Benches> benches_;
  std::vector<std::atomic<std::uint64_t>> dropped_;
  std::atomic<std::uint64_t> tiles_over_ = 0;
};

}  // namespace rumbo::tiles
