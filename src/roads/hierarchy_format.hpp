#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

// The bytes of a hierarchy, native little-endian, one after another without gaps:
//
//   Header
//   uint32   rank[nodes]           a node's rank: 0 was contracted first, the last leads furthest
//   uint32   node[nodes]           the node of a rank
//   uint32   first_arc[nodes + 1]  by rank
//   Arc      arc[arcs]             of each rank, to higher ranks (or, in the core, to any of it)
//   uint32   middle[arcs]          the rank an arc leads over, or no_middle for an arc of the graph
//
// An arc stands at the lower of its ends, so a search only ever climbs: from the sources along the
// arcs that may be driven away from where they stand, from the targets along those that may be
// driven towards it. An arc over a middle stands for the two arcs between its ends and the middle.
namespace rumbo::roads::format {

inline constexpr std::array<char, 8> magic{'R', 'U', 'M', 'B', 'O', 'C', 'H', '1'};
inline constexpr std::uint32_t no_middle = UINT32_MAX;

struct Header {
  std::array<char, 8> magic = format::magic;
  std::uint64_t bytes = 0;  // of it all
  std::uint32_t nodes = 0;
  std::uint32_t arcs = 0;
  std::uint32_t core = 0;      // nodes, the highest, that were not contracted
  std::uint32_t has_free = 0;  // 1 when an arc of the graph costs nothing
  std::array<std::uint64_t, 2> spare{};
};
static_assert(sizeof(Header) == 48);

enum Direction : std::uint32_t { away = 1, towards = 2 };  // as seen from where the arc stands

struct Arc {
  std::uint32_t head_and_directions = 0;  // rank of the other end << 2 | Direction bits
  std::uint32_t cost = 0;

  std::uint32_t head() const { return head_and_directions >> 2; }
  bool goes(Direction direction) const { return (head_and_directions & direction) != 0; }
};
static_assert(sizeof(Arc) == 8);

}  // namespace rumbo::roads::format
