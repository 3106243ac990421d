#include "places/name_words.hpp"

#include <algorithm>

namespace rumbo::places {

NameWords::NameWords(std::span<const NameRow> rows) {
  for (const auto& row : rows) add(row.flags, row.words);
  add(naming::given, given_names());
}

void NameWords::add(NameFlags flags, std::string_view words) {
  while (!words.empty()) {
    const auto end = std::min(words.find(' '), words.size());
    if (end > 0) flags_[words.substr(0, end)] |= flags;
    words.remove_prefix(std::min(end + 1, words.size()));
  }
}

}  // namespace rumbo::places
