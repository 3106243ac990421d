#pragma once

#include "text/tokens.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace rumbo::prose {

// Bytes [begin, end) of a report's file.
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;
  friend bool operator==(const Span&, const Span&) = default;
};

struct LexiconEntry;  // prose/lexicon.hpp

// A token as the reader sees it: a possessive 's is taken off ("Mexico's" reads "mexico") and an
// English contraction is two words ("we'll" reads "we", "ll"). Offsets are bytes of the file.
struct Word {
  text::TokenKind kind = text::TokenKind::word;
  Span span;
  std::string folded;                   // punctuation stands here as it is written
  const LexiconEntry* entry = nullptr;  // what the languages know of it; nothing: an unknown word
  bool capitalised = false;
  bool all_capitals = false;
  bool possessive = false;
  bool quoted = false;

  bool is_word() const { return kind == text::TokenKind::word; }
  bool is_number() const { return kind == text::TokenKind::number; }
  bool is(std::string_view text) const { return folded == text; }
};

using Words = std::vector<Word>;

// Words [first, last) of a report.
struct Range {
  std::size_t first = 0;
  std::size_t last = 0;
  bool contains(std::size_t word) const { return word >= first && word < last; }
  friend bool operator==(const Range&, const Range&) = default;
};

// Appends the words of a span. Quotation marks are followed within the span: one paragraph at a
// time.
void append_words(std::string_view text, Span span, Words& words);

std::string_view text_of(std::string_view text, Span span);
Words words_of(std::string_view text, Span span);

bool is_dash(const Word& word);  // a hyphen or a dash of any length

Span span_of(const Words& words, Range range);

}  // namespace rumbo::prose
