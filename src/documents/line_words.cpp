#include "documents/line_words.hpp"

#include <algorithm>
#include <array>

namespace rumbo::documents {

bool LineWords::begins(std::string_view phrase) const {
  return key.starts_with(phrase) && (key.size() == phrase.size() || key[phrase.size()] == ' ');
}

bool LineWords::ends_sentence() const { return ends_like_sentence(text); }

LineWords words_of_line(std::string_view text, prose::Span line) {
  LineWords found;
  found.whole = text;
  found.text = text_of(text, line);
  found.words = words_of(text, line);
  for (const auto& word : found.words) {
    if (!word.is_word() && !word.is_number()) continue;
    if (!found.key.empty()) found.key += ' ';
    found.key += word.folded;
    if (word.is_word()) ++found.letters;
  }
  return found;
}

bool ends_like_sentence(std::string_view line) {
  constexpr std::array<std::string_view, 8> ends = {".", "!", "?", "\"", "”", "»", ")", "…"};
  return std::ranges::any_of(ends, [&](std::string_view end) { return line.ends_with(end); });
}

}  // namespace rumbo::documents
