#include "documents/frame.hpp"
#include "documents/line_words.hpp"
#include "text/tokens.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace rumbo::documents {

using prose::Block;
using prose::BlockKind;
using prose::Span;

namespace {

constexpr std::size_t heading_words = 12;

bool ends_paragraph(std::string_view line) {
  return ends_like_sentence(line) || line.ends_with(':');
}

bool begins_small(std::string_view line) {
  text::TokenSpan first;
  return text::TokenReader(line).next(first) && first.kind == text::TokenKind::word &&
         !first.capitalised && !first.caseless;
}

bool goes_on(std::string_view line, std::string_view next) {
  return !ends_paragraph(line) && begins_small(next);
}

// A text broken into lines of one width, whose paragraphs are parted by blank lines: some sentence
// goes on in the next line with a small letter.
bool is_hard_wrapped(std::string_view text, const std::vector<Line>& lines) {
  constexpr std::size_t widest = 110;
  bool broken = false;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    if (lines[at].kind != LineKind::text) continue;
    if (text::count_code_points(text_of(text, lines[at].span)) > widest) return false;
    broken = broken || (at + 1 < lines.size() && lines[at + 1].kind == LineKind::text &&
                        goes_on(text_of(text, lines[at].span), text_of(text, lines[at + 1].span)));
  }
  return broken;
}

bool has_few_words(std::string_view line) {
  std::size_t words = 0;
  text::TokenReader reader(line);
  for (text::TokenSpan token; words <= heading_words && reader.next(token);)
    if (token.kind == text::TokenKind::word) ++words;
  return words <= heading_words;
}

bool is_heading(std::string_view line) {
  return line.size() <= longest_short_line && !ends_paragraph(line) && has_few_words(line);
}

}  // namespace

std::vector<Block> gather_blocks(std::string_view text, const std::vector<Line>& lines) {
  const bool wrapped = is_hard_wrapped(text, lines);
  std::vector<Block> blocks;
  const Line* before = nullptr;
  for (const auto& line : lines) {
    if (line.kind != LineKind::text) {
      before = nullptr;
      continue;
    }
    const bool joined = before != nullptr &&
                        (wrapped || goes_on(text_of(text, before->span), text_of(text, line.span)));
    if (joined) {
      blocks.back().span.end = line.span.end;
    } else {
      blocks.push_back({line.span, BlockKind::text});
    }
    before = &line;
  }
  for (auto& block : blocks)
    if (is_heading(text_of(text, block.span))) block.kind = BlockKind::heading;
  return blocks;
}

}  // namespace rumbo::documents
