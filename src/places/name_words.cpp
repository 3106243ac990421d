#include "places/name_words.hpp"

#include "text/split.hpp"

namespace rumbo::places {

NameWords::NameWords(std::span<const NameRow> rows) {
  for (const auto& row : rows) add(row.flags, row.words);
  add(naming::given, given_names());
}

void NameWords::add(NameFlags flags, std::string_view words) {
  for (const auto word : text::split(words, ' ')) flags_[word] |= flags;
}

}  // namespace rumbo::places
