#pragma once

#include "gazetteer/index.hpp"

#include <cstddef>

namespace rumbo::gazetteer {

// The number of the first record of a sorted table for which `is_before` does not hold.
template <class Record, class Before>
std::size_t first_not_before(const Table<Record>& table, Before is_before) {
  std::size_t begin = 0;
  std::size_t end = table.size();
  while (begin < end) {
    const std::size_t middle = begin + (end - begin) / 2;
    if (is_before(table[middle])) {
      begin = middle + 1;
    } else {
      end = middle;
    }
  }
  return begin;
}

}  // namespace rumbo::gazetteer
