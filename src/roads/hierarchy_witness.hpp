#pragma once

#include "roads/heap.hpp"
#include "roads/hierarchy_remaining.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace rumbo::roads {

// Looks for paths that make shortcuts needless. It gives up early: a witness that is not found
// costs a shortcut too many, never a wrong path.
class WitnessSearch {
 public:
  struct Limits {
    std::uint32_t settled = 60;  // nodes
    std::uint32_t arcs = 8;      // of a path
  };
  // A node, and the length of the way to it over the avoided node.
  struct Target {
    std::uint32_t node = 0;
    Length over = 0;
    bool has_witness = false;
  };

  explicit WitnessSearch(std::size_t nodes) : labels_(nodes) {}

  // Marks the targets that `from` reaches without `avoided` on paths no longer than theirs over it.
  // The targets stand by falling lengths; none is named twice, and none is `from`.
  void run(const RemainingGraph& graph, std::uint32_t from, std::uint32_t avoided,
           std::span<Target> targets, const Limits& limits);

 private:
  struct Label {
    Length length = UINT64_MAX;
    Length over = 0;  // a target's
  };
  struct Waiting {
    Length length = 0;
    std::uint32_t node = 0;
    std::uint32_t arcs = 0;
    bool operator<(const Waiting& other) const {
      return length != other.length ? length < other.length : node < other.node;
    }
  };
  void reach(const Waiting& reached);
  void follow(const RemainingGraph& graph, const Waiting& from, std::uint32_t avoided);

  std::vector<Label> labels_;
  std::vector<std::uint32_t> reached_;
  Heap<Waiting> waiting_;
  Length furthest_ = 0;  // of a path worth looking at
};

}  // namespace rumbo::roads
