#pragma once

#include <cstdint>
#include <vector>

namespace rumbo::roads {

// What one side of a search knows of a node it reached.
struct Label {
  std::uint64_t cost = 0;
  std::uint32_t rank = 0;
  std::uint32_t before = 0;  // the label it was reached from; its own number where it began
  std::uint32_t arc = 0;     // and along which arc
};

// The labels of a search, by rank. A search reaches few of millions of nodes: they are found by
// hashing, in memory that grows with the search and not with the graph.
class Labels {
 public:
  static constexpr std::uint32_t none = UINT32_MAX;

  Labels() : slots_(64) {}

  std::uint32_t find(std::uint32_t rank) const {
    std::size_t slot = first_slot(rank);
    while (slots_[slot] != 0 && labels_[slots_[slot] - 1].rank != rank) slot = next(slot);
    return slots_[slot] - 1;  // of an empty slot: none
  }
  std::uint32_t add(const Label& label);  // of a rank that has none; its number
  Label& operator[](std::uint32_t number) { return labels_[number]; }
  const Label& operator[](std::uint32_t number) const { return labels_[number]; }
  std::uint32_t size() const { return static_cast<std::uint32_t>(labels_.size()); }
  void clear();

 private:
  std::size_t first_slot(std::uint32_t rank) const {
    return (rank * std::uint64_t{0x9E3779B97F4A7C15} >> 32) & (slots_.size() - 1);
  }
  std::size_t next(std::size_t slot) const { return (slot + 1) & (slots_.size() - 1); }
  void place(std::uint32_t number);
  void grow();

  std::vector<Label> labels_;
  std::vector<std::uint32_t> slots_;  // a label's number and one; 0 is empty. A power of two
};

}  // namespace rumbo::roads
