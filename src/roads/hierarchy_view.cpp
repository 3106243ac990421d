#include "roads/hierarchy_view.hpp"

#include "base/error.hpp"

#include <cstring>

namespace rumbo::roads {
namespace {

constexpr std::uint32_t most_nodes = 1U << 28;  // check(SearchGraph) lets through no more

template <class Record>
std::span<const Record> take(std::span<const std::byte>& bytes, std::size_t count) {
  const auto* const first = reinterpret_cast<const Record*>(bytes.data());
  bytes = bytes.subspan(count * sizeof(Record));
  return {first, count};
}

format::Header header_of(std::span<const std::byte> bytes) {
  format::Header header;
  if (bytes.size() < sizeof(header)) report_damaged_roads();
  std::memcpy(&header, bytes.data(), sizeof(header));
  const std::uint64_t nodes = header.nodes;
  const std::uint64_t arcs = header.arcs;
  const std::uint64_t size = sizeof(header) + (3 * nodes + 1) * sizeof(std::uint32_t) +
                             arcs * (sizeof(format::Arc) + sizeof(std::uint32_t));
  if (header.magic != format::magic || nodes > most_nodes || header.bytes != bytes.size() ||
      size != bytes.size())
    report_damaged_roads();
  return header;
}

}  // namespace

void report_damaged_roads() {
  throw base::InputError({"prepared roads"},
                         "these are damaged or of another version; remove them, so that they are "
                         "prepared anew");
}

HierarchyView::HierarchyView(std::span<const std::byte> bytes) {
  const format::Header header = header_of(bytes);
  if (reinterpret_cast<std::uintptr_t>(bytes.data()) % alignof(std::uint64_t) != 0)
    throw base::Error("prepared roads lie at an odd address; map or copy them to a multiple of 8");
  bytes = bytes.subspan(sizeof(header));
  ranks_ = take<std::uint32_t>(bytes, header.nodes);
  nodes_ = take<std::uint32_t>(bytes, header.nodes);
  first_arc_ = take<std::uint32_t>(bytes, header.nodes + std::size_t{1});
  arcs_ = take<format::Arc>(bytes, header.arcs);
  middles_ = take<std::uint32_t>(bytes, header.arcs);
  has_free_ = header.has_free != 0;
}

}  // namespace rumbo::roads
