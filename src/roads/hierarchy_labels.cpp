#include "roads/hierarchy_labels.hpp"

#include <algorithm>

namespace rumbo::roads {

std::uint32_t Labels::add(const Label& label) {
  const std::uint32_t number = size();
  labels_.push_back(label);
  if (2 * labels_.size() > slots_.size())
    grow();
  else
    place(number);
  return number;
}

void Labels::clear() {
  for (const Label& label : labels_) {
    std::size_t slot = first_slot(label.rank);
    for (; slots_[slot] != 0; slot = next(slot)) slots_[slot] = 0;
  }
  labels_.clear();
}

void Labels::place(std::uint32_t number) {
  std::size_t slot = first_slot(labels_[number].rank);
  while (slots_[slot] != 0) slot = next(slot);
  slots_[slot] = number + 1;
}

void Labels::grow() {
  slots_.assign(2 * slots_.size(), 0);
  for (std::uint32_t number = 0; number < size(); ++number) place(number);
}

}  // namespace rumbo::roads
