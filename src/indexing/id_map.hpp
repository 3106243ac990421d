#pragma once

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace rumbo::indexing {

// GeoNames ids to numbers, at eight bytes an entry where a node-based map takes forty. Confined to
// a thread.
class IdMap {
 public:
  IdMap() : slots_(1024) {}

  std::optional<std::uint32_t> find(std::uint32_t id) const {
    const auto& slot = slots_[slot_of(id)];
    return slot.first == id && id != 0 ? std::optional(slot.second) : std::nullopt;
  }
  void add(std::uint32_t id, std::uint32_t number) {  // the first of an id stays; id is not 0
    auto& slot = slots_[slot_of(id)];
    if (slot.first == id) return;
    slot = {id, number};
    if (++count_ * 3 > slots_.size() * 2) grow();
  }

 private:
  std::size_t slot_of(std::uint32_t id) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t slot = (std::size_t{id} * 0x9E3779B97F4A7C15U >> 20) & mask;
    while (slots_[slot].first != 0 && slots_[slot].first != id) slot = (slot + 1) & mask;
    return slot;
  }
  void grow() {
    const auto old = std::exchange(slots_, std::vector<Slot>(slots_.size() * 2));
    for (const Slot& slot : old)
      if (slot.first != 0) slots_[slot_of(slot.first)] = slot;
  }

  using Slot = std::pair<std::uint32_t, std::uint32_t>;
  std::vector<Slot> slots_;
  std::size_t count_ = 0;
};

}  // namespace rumbo::indexing
