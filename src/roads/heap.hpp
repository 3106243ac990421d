#pragma once

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace rumbo::roads {

// A heap with the least entry on top, four children an entry: flatter than one of two, and the four
// lie together. Entries are compared by `<`; of equal ones any may be on top.
template <class Entry>
class Heap {
 public:
  bool empty() const { return entries_.empty(); }
  std::size_t size() const { return entries_.size(); }
  const Entry& top() const { return entries_.front(); }
  void clear() { entries_.clear(); }
  void reserve(std::size_t entries) { entries_.reserve(entries); }

  void push(Entry entry) {
    entries_.push_back(entry);
    std::size_t hole = entries_.size() - 1;
    for (; hole > 0 && entry < entries_[parent(hole)]; hole = parent(hole))
      entries_[hole] = entries_[parent(hole)];
    entries_[hole] = entry;
  }

  Entry pop() {
    const Entry least = entries_.front();
    const Entry last = entries_.back();
    entries_.pop_back();
    if (!entries_.empty()) sink(last);
    return least;
  }

 private:
  static constexpr std::size_t children = 4;
  static std::size_t parent(std::size_t at) { return (at - 1) / children; }

  std::size_t least_child(std::size_t at) const {
    const std::size_t begin = children * at + 1;
    const std::size_t end = std::min(begin + children, entries_.size());
    std::size_t least = begin;
    for (std::size_t child = begin + 1; child < end; ++child)
      if (entries_[child] < entries_[least]) least = child;
    return least;
  }

  void sink(const Entry& entry) {  // from the top
    std::size_t hole = 0;
    while (children * hole + 1 < entries_.size()) {
      const std::size_t child = least_child(hole);
      if (!(entries_[child] < entry)) break;
      entries_[hole] = entries_[child];
      hole = child;
    }
    entries_[hole] = entry;
  }

  std::vector<Entry> entries_;
};

}  // namespace rumbo::roads
