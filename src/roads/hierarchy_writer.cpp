#include "roads/hierarchy_writer.hpp"

#include "base/error.hpp"
#include "roads/hierarchy_format.hpp"

#include <algorithm>
#include <bit>
#include <span>
#include <type_traits>

namespace rumbo::roads {
namespace {

static_assert(std::endian::native == std::endian::little, "the bytes are used in place");

template <class Record>
void append(std::string& bytes, std::span<const Record> records) {
  static_assert(std::is_trivially_copyable_v<Record>);
  bytes.append(reinterpret_cast<const char*>(records.data()), records.size_bytes());
}

std::vector<std::uint32_t> ranks(const std::vector<std::uint32_t>& order) {
  std::vector<std::uint32_t> rank(order.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) rank[order[i]] = i;
  return rank;
}

// Nodes become ranks. A node's arcs stand by rank, so that equal graphs have equal bytes.
void rename(RankedGraph& graph, const std::vector<std::uint32_t>& rank) {
  for (RankedArc& arc : graph.arcs) {
    arc.head = rank[arc.head];
    if (arc.middle != format::no_middle) arc.middle = rank[arc.middle];
  }
  for (std::size_t i = 0; i + 1 < graph.first_arc.size(); ++i)
    std::sort(graph.arcs.begin() + graph.first_arc[i], graph.arcs.begin() + graph.first_arc[i + 1],
              [](const RankedArc& a, const RankedArc& b) {
                return a.head != b.head ? a.head < b.head : a.directions < b.directions;
              });
}

}  // namespace

std::string to_bytes(RankedGraph graph, bool has_free) {
  if (graph.arcs.size() > UINT32_MAX)
    throw base::Error("the search graph is too large to prepare; take a smaller part");
  const std::vector<std::uint32_t> rank = ranks(graph.order);
  rename(graph, rank);
  format::Header header;
  header.nodes = static_cast<std::uint32_t>(rank.size());
  header.arcs = static_cast<std::uint32_t>(graph.arcs.size());
  header.core = graph.core;
  header.has_free = has_free ? 1 : 0;
  header.bytes = sizeof(header) + (3 * rank.size() + 1) * sizeof(std::uint32_t) +
                 graph.arcs.size() * (sizeof(format::Arc) + sizeof(std::uint32_t));
  std::string bytes;
  bytes.reserve(header.bytes);
  append(bytes, std::span<const format::Header>(&header, 1));
  append(bytes, std::span<const std::uint32_t>(rank));
  append(bytes, std::span<const std::uint32_t>(graph.order));
  append(bytes, std::span<const std::uint32_t>(graph.first_arc));
  for (const RankedArc& arc : graph.arcs) {
    const format::Arc written{arc.head << 2 | arc.directions, arc.cost};
    append(bytes, std::span(&written, 1));
  }
  for (const RankedArc& arc : graph.arcs) append(bytes, std::span(&arc.middle, 1));
  return bytes;
}

}  // namespace rumbo::roads
