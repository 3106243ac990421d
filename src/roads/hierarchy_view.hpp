#pragma once

#include "roads/hierarchy_format.hpp"

#include <cstddef>
#include <cstdint>
#include <span>

namespace rumbo::roads {

// Nothing in the bytes is believed: throws InputError that they are damaged.
[[noreturn]] void report_damaged_roads();

// The parts of a hierarchy's bytes. What is asked for is checked to be there. Copying one is cheap.
class HierarchyView {
 public:
  explicit HierarchyView(std::span<const std::byte> bytes);  // InputError

  std::uint32_t nodes() const { return static_cast<std::uint32_t>(ranks_.size()); }
  bool has_free_arcs() const { return has_free_; }
  std::uint32_t rank(std::uint32_t node) const { return checked(ranks_[node]); }
  std::uint32_t node(std::uint32_t rank) const { return checked(nodes_[rank]); }

  // The arcs that stand at a rank below nodes().
  std::span<const format::Arc> arcs(std::uint32_t rank) const {
    const std::uint32_t begin = first_arc_[rank];
    const std::uint32_t end = first_arc_[rank + 1];
    if (begin > end || end > arcs_.size()) report_damaged_roads();
    return arcs_.subspan(begin, end - begin);
  }
  std::uint32_t first_arc(std::uint32_t rank) const { return first_arc_[rank]; }
  std::uint32_t middle(std::uint32_t arc) const { return middles_[arc]; }  // of an arc of arcs()

  std::uint32_t checked(std::uint32_t index) const {
    if (index >= ranks_.size()) report_damaged_roads();
    return index;
  }

 private:
  std::span<const std::uint32_t> ranks_;
  std::span<const std::uint32_t> nodes_;
  std::span<const std::uint32_t> first_arc_;
  std::span<const format::Arc> arcs_;
  std::span<const std::uint32_t> middles_;
  bool has_free_ = false;
};

}  // namespace rumbo::roads
