#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace rumbo::roads {

// An arc of the graph that is being contracted, as one of its ends keeps it.
struct RemainingArc {
  std::uint32_t node = 0;  // the other end
  std::uint32_t cost = 0;
  std::uint32_t hops = 0;    // arcs of the original graph it stands for
  std::uint32_t middle = 0;  // the node it leads over; format::no_middle for an original arc
};

// A list of arcs for each node, all in one block of memory; what a list gives up another takes.
class ArcLists {
 public:
  explicit ArcLists(std::span<const std::uint32_t> sizes);  // that each list will soon have

  std::span<RemainingArc> of(std::uint32_t node) {
    return {arcs_.data() + lists_[node].begin, lists_[node].size};
  }
  std::span<const RemainingArc> of(std::uint32_t node) const {
    return {arcs_.data() + lists_[node].begin, lists_[node].size};
  }
  RemainingArc* find(std::uint32_t node, std::uint32_t other);  // null when there is none
  void add(std::uint32_t node, const RemainingArc& arc);
  void remove(std::uint32_t node,
              std::uint32_t other);  // the arc to `other`; the last takes its place
  void clear(std::uint32_t node);

 private:
  struct List {
    std::uint32_t begin = 0;
    std::uint32_t size = 0;
    std::uint8_t room = 0;  // for 2^room arcs
  };
  std::uint32_t take(std::uint8_t room);  // where so much room begins

  std::vector<List> lists_;
  std::vector<RemainingArc> arcs_;
  std::array<std::vector<std::uint32_t>, 32> free_;  // by room
};

}  // namespace rumbo::roads
