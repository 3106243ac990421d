#pragma once

#include "prose/lexicon.hpp"

#include <span>
#include <string_view>

namespace rumbo::prose {

// The commonest small words of a language, by which it is told from the others.
struct SmallWords {
  std::string_view language;  // ISO 639-1
  std::string_view words;     // folded, parted by spaces
};

// English first, then Spanish, by Language; then those that a text is told not to be in. At most
// 16.
std::span<const SmallWords> small_words();

struct LanguageGuess {
  Language language = Language::english;  // the one of the two whose small words it uses more
  bool sure = true;  // false: a text of some length in neither of the two, by its small words
};

// From the first 16 KB, without making words. The text must be valid UTF-8.
LanguageGuess guess_language(std::string_view text);

std::string_view to_string(Language language);  // "en", "es"

}  // namespace rumbo::prose
