#pragma once

#include "prose/words.hpp"

#include <string>
#include <string_view>

namespace rumbo::documents {

// A line short enough to stand round a story rather than in it, with its words.
struct LineWords {
  std::string_view whole;  // the text that it is part of
  std::string_view text;
  prose::Words words;       // with punctuation; spans of the whole
  std::string key;          // the folded words and numbers, parted by spaces
  std::size_t letters = 0;  // how many of them are words

  // Begins with that phrase as whole words.
  bool begins(std::string_view phrase) const;
  bool is(std::string_view phrase) const { return key == phrase; }
  bool ends_sentence() const;  // at a full stop or its like, perhaps within quotation marks
};

inline constexpr std::size_t longest_short_line = 400;  // bytes

// The line must be no longer than longest_short_line.
LineWords words_of_line(std::string_view text, prose::Span line);

// What can close a sentence: a full stop, a quotation mark ...
bool ends_like_sentence(std::string_view line);

}  // namespace rumbo::documents
