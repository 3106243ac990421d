#include "flatgeobuf/packed_tree.hpp"

#include <algorithm>

namespace rumbo::flatgeobuf {
namespace {

struct Node {
  double west, south, east, north;
  std::uint64_t offset;
};
static_assert(sizeof(Node) == 40);

bool meet(const Node& node, const geo::BBox& window) {
  return node.west <= window.east && node.east >= window.west && node.south <= window.north &&
         node.north >= window.south;
}

}  // namespace

PackedTree::PackedTree(Bytes bytes, std::uint64_t features, std::uint16_t node_size)
    : node_size_(node_size) {
  if (node_size < 2) throw Damaged{"its index is of no size"};
  if (features > bytes.size() / sizeof(Node)) throw Damaged{"its index leads out of it"};
  std::vector<std::size_t> sizes{static_cast<std::size_t>(features)};
  while (sizes.back() > 1) sizes.push_back((sizes.back() + node_size - 1) / node_size);
  if (features == 1) sizes.push_back(1);  // the root stands above a single leaf too
  std::size_t end = 0;
  for (const std::size_t size : sizes) end += size;
  if (end > bytes.size() / sizeof(Node)) throw Damaged{"its index leads out of it"};
  bytes_ = bytes.first(end * sizeof(Node));
  for (const std::size_t size : sizes) {
    levels_.emplace_back(end - size, end);
    end -= size;
  }
}

std::vector<std::uint64_t> PackedTree::search(const geo::BBox& window) const {
  std::vector<std::uint64_t> found;
  std::vector<std::pair<std::size_t, std::size_t>> todo{{levels_.size() - 1, 0}};
  while (!todo.empty()) {
    const auto [level, start] = todo.back();
    todo.pop_back();
    const auto [first, last] = levels_[level];
    for (std::size_t i = start; i < std::min<std::size_t>(start + node_size_, last); ++i) {
      const Node node = load<Node>(bytes_, i * sizeof(Node));
      if (!meet(node, window)) continue;
      if (level == 0) {
        found.push_back(node.offset);
        continue;
      }
      // Packed as it is, a node's children can stand in one place only.
      const std::size_t children = levels_[level - 1].first + (i - first) * node_size_;
      if (node.offset != children) throw Damaged{"its index leads astray"};
      todo.emplace_back(level - 1, children);
    }
  }
  std::ranges::sort(found);
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

}  // namespace rumbo::flatgeobuf
