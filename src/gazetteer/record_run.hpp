#pragma once

#include "gazetteer/index.hpp"

#include <cstddef>
#include <cstring>
#include <string>
#include <string_view>

namespace rumbo::gazetteer {

// Neighbouring records of a section whose bounds are checked once, for loops that cannot afford
// Table's check of every access. The index must outlive it.
template <class Record>
class RecordRun {
 public:
  RecordRun() = default;
  // InputError when the records from first to end (exclusive) are not all in the section.
  RecordRun(std::string_view section, std::size_t first, std::size_t end, const std::string& file) {
    if (first > end || end > section.size() / sizeof(Record)) report_damage(file);
    data_ = section.data() + first * sizeof(Record);
    size_ = end - first;
  }

  std::size_t size() const { return size_; }
  Record operator[](std::size_t i) const {  // i < size()
    Record record;
    std::memcpy(&record, data_ + i * sizeof(Record), sizeof(Record));
    return record;
  }
  void prefetch(std::size_t i) const { __builtin_prefetch(data_ + i * sizeof(Record)); }

 private:
  const char* data_ = nullptr;
  std::size_t size_ = 0;
};

}  // namespace rumbo::gazetteer
