#pragma once

#include "prose/lexicon.hpp"
#include "prose/words.hpp"

#include <vector>

namespace rumbo::prose {

// A part to read. Only `text` states facts; the others name places.
enum class BlockKind : std::uint8_t { title, dateline, heading, text };

struct Block {
  Span span;
  BlockKind kind = BlockKind::text;
};

struct Sentence {
  Range range;            // of the report's words
  std::size_t block = 0;  // index of its paragraph
  BlockKind kind = BlockKind::text;
};

struct Prose {
  Words words;  // of every paragraph, in order
  std::vector<Sentence> sentences;
};

// Parts the paragraphs into sentences: at a full stop, a question or an exclamation mark that is
// followed by a capital, a number or a quotation mark, but not behind an abbreviation or an
// initial.
Prose read_prose(std::string_view text, const std::vector<Block>& blocks, const Lexicon& lexicon);

}  // namespace rumbo::prose
