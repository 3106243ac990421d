#include "roads/hierarchy_arc_lists.hpp"

#include "base/error.hpp"

#include <algorithm>
#include <bit>

namespace rumbo::roads {
namespace {

std::uint8_t room_for(std::uint32_t size) {
  return static_cast<std::uint8_t>(std::bit_width(std::max(size, 1U) - 1));
}

}  // namespace

ArcLists::ArcLists(std::span<const std::uint32_t> sizes) : lists_(sizes.size()) {
  std::uint64_t total = 0;
  for (const std::uint32_t size : sizes) total += std::uint64_t{1} << room_for(size);
  arcs_.reserve(total + total / 8);
  for (std::size_t node = 0; node < sizes.size(); ++node) {
    lists_[node].room = room_for(sizes[node]);
    lists_[node].begin = take(lists_[node].room);
  }
}

RemainingArc* ArcLists::find(std::uint32_t node, std::uint32_t other) {
  for (RemainingArc& arc : of(node))
    if (arc.node == other) return &arc;
  return nullptr;
}

void ArcLists::add(std::uint32_t node, const RemainingArc& arc) {
  List& list = lists_[node];
  if (list.size == std::uint32_t{1} << list.room) {
    const auto room = static_cast<std::uint8_t>(list.room + 1);
    const std::uint32_t begin = take(room);
    std::copy_n(arcs_.begin() + list.begin, list.size, arcs_.begin() + begin);
    free_[list.room].push_back(list.begin);
    list.begin = begin;
    list.room = room;
  }
  arcs_[list.begin + list.size++] = arc;
}

void ArcLists::remove(std::uint32_t node, std::uint32_t other) {
  if (RemainingArc* arc = find(node, other)) {
    *arc = arcs_[lists_[node].begin + lists_[node].size - 1];
    --lists_[node].size;
  }
}

void ArcLists::clear(std::uint32_t node) {
  List& list = lists_[node];
  free_[list.room].push_back(list.begin);
  list = {};
  list.begin = take(0);
}

std::uint32_t ArcLists::take(std::uint8_t room) {
  if (room < free_.size() && !free_[room].empty()) {
    const std::uint32_t begin = free_[room].back();
    free_[room].pop_back();
    return begin;
  }
  const std::size_t begin = arcs_.size();
  if (room >= free_.size() || begin + (std::size_t{1} << room) > UINT32_MAX)
    throw base::Error("the search graph is too large to prepare; take a smaller part");
  arcs_.resize(begin + (std::size_t{1} << room));
  return static_cast<std::uint32_t>(begin);
}

}  // namespace rumbo::roads
