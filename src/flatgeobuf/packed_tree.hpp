#pragma once

#include "flatgeobuf/table.hpp"
#include "geo/bbox.hpp"

#include <cstdint>
#include <utility>
#include <vector>

namespace rumbo::flatgeobuf {

// The packed Hilbert R-tree between header and features: nodes of 40 bytes (a box and an offset),
// the root first, the leaves last. A view: the bytes must outlive it.
class PackedTree {
 public:
  // Throws Damaged when the bytes are too few for the tree of so many features.
  PackedTree(Bytes bytes, std::uint64_t features, std::uint16_t node_size);

  std::size_t size() const { return bytes_.size(); }
  // Where the features begin whose boxes meet the window (west <= east), counted from the first of
  // all, in the order of the file. Throws Damaged.
  std::vector<std::uint64_t> search(const geo::BBox& window) const;

 private:
  std::vector<std::pair<std::size_t, std::size_t>> levels_;  // nodes [first, last), leaves first
  std::uint16_t node_size_ = 0;
  Bytes bytes_;
};

}  // namespace rumbo::flatgeobuf
