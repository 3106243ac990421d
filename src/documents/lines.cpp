#include "documents/frame.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <unordered_set>

namespace rumbo::documents {

using prose::Block;
using prose::BlockKind;
using prose::Lexicon;
using prose::Role;
using prose::Span;
using prose::Word;
using prose::Words;

namespace {

constexpr std::size_t short_line = 4;  // words: a button, a counter, a signature
constexpr std::size_t heading_words = 12;

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r'; }

Span trimmed(std::string_view text, Span span) {
  while (span.begin < span.end && is_blank(text[span.begin])) ++span.begin;
  while (span.end > span.begin && is_blank(text[span.end - 1])) --span.end;
  return span;
}

std::size_t count_words(std::string_view text, Span span) {
  const auto words = words_of(text, span);
  return static_cast<std::size_t>(std::ranges::count_if(words, &Word::is_word));
}

bool ends_with_any(std::string_view text, const auto& endings) {
  return std::ranges::any_of(endings, [&](std::string_view e) { return text.ends_with(e); });
}

bool is_credit(const Words& words, const Lexicon& lexicon) {
  return words.size() > 2 && words[0].is("(") && lexicon.is(words[1], Role::credit) &&
         words.back().is(")");
}

bool is_byline(const Words& words, const Lexicon& lexicon) {
  constexpr std::size_t longest = 7;
  return words.size() >= 2 && words.size() <= longest && lexicon.is(words[0], Role::byline) &&
         words[1].capitalised && !words.back().is(".");
}

bool is_furniture(std::string_view line, const Words& words, const Lexicon& lexicon) {
  return is_only_links(line) || std::ranges::none_of(words, &Word::is_word) ||
         is_credit(words, lexicon);
}

// Buttons, counters and signatures below the story: short lines that end no sentence.
void set_tail_aside(std::string_view text, std::vector<Line>& lines) {
  constexpr std::array<std::string_view, 7> ends = {".", "!", "\"", "”", "»", ")", "…"};
  for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
    if (line->kind != LineKind::text) continue;
    if (count_words(text, line->span) > short_line ||
        ends_with_any(text_of(text, line->span), ends))
      return;
    line->kind = LineKind::furniture;
  }
}

}  // namespace

bool is_only_links(std::string_view line) {
  if (!line.starts_with("![") && !line.starts_with("[")) return false;
  while (!line.empty()) {
    const auto middle = line.find("](");
    const auto end = middle == std::string_view::npos ? middle : line.find(')', middle);
    if (end == std::string_view::npos) return false;
    line.remove_prefix(end + 1);
    while (!line.empty() && is_blank(line.front())) line.remove_prefix(1);
    if (!line.empty() && !line.starts_with("[") && !line.starts_with("![")) return false;
  }
  return true;
}

std::vector<Line> split_lines(const Source& source) {
  std::vector<Line> lines;
  const std::string_view text = source.text;
  for (std::size_t at = source.begin; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    const Span span = trimmed(text, {at, end});
    lines.push_back({span, span.begin == span.end ? LineKind::blank : LineKind::text});
    at = end + 1;
  }
  return lines;
}

void set_furniture_aside(std::string_view text, const Lexicon& lexicon, std::vector<Line>& lines) {
  std::unordered_set<std::string> seen;
  for (auto& line : lines) {
    if (line.kind == LineKind::blank) continue;
    const auto words = words_of(text, line.span);
    if (is_furniture(text_of(text, line.span), words, lexicon)) {
      line.kind = LineKind::furniture;
    } else if (is_byline(words, lexicon)) {
      line.kind = LineKind::byline;
    } else if (!seen.insert(text::fold(text_of(text, line.span))).second) {
      line.kind = LineKind::furniture;
    }
  }
  set_tail_aside(text, lines);
}

std::vector<PathMonth> find_path_months(std::string_view text) {
  std::vector<PathMonth> months;
  const auto digit = [&](std::size_t at) { return text[at] >= '0' && text[at] <= '9'; };
  const auto value = [&](std::size_t at) { return text[at] - '0'; };
  for (std::size_t at = 0; at + 8 < text.size(); ++at) {
    if (text[at] != '/' || text[at + 5] != '/' || text[at + 8] != '/') continue;
    bool digits = true;
    for (const std::size_t offset : {1U, 2U, 3U, 4U, 6U, 7U}) digits = digits && digit(at + offset);
    if (!digits) continue;
    const int year =
        value(at + 1) * 1000 + value(at + 2) * 100 + value(at + 3) * 10 + value(at + 4);
    const int month = value(at + 6) * 10 + value(at + 7);
    if (year >= 1990 && year <= 2100 && month >= 1 && month <= 12)
      months.push_back({year, static_cast<unsigned>(month)});
  }
  std::ranges::sort(months);
  months.erase(std::ranges::unique(months).begin(), months.end());
  return months;
}

namespace {

constexpr std::array<std::string_view, 9> sentence_ends = {".", "!", "?", "\"", "”",
                                                           "»", ":", ")", "…"};

bool begins_small(const Words& words) {
  return !words.empty() && words.front().is_word() && !words.front().capitalised;
}

// A text broken into lines of one width, whose paragraphs are parted by blank lines: some sentence
// goes on in the next line with a small letter.
bool is_hard_wrapped(std::string_view text, const std::vector<Line>& lines) {
  constexpr std::size_t widest = 110;
  bool broken = false;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    if (lines[at].kind != LineKind::text) continue;
    if (text::count_code_points(text_of(text, lines[at].span)) > widest) return false;
    const bool goes_on = at + 1 < lines.size() && lines[at + 1].kind == LineKind::text;
    broken = broken || (goes_on && !ends_with_any(text_of(text, lines[at].span), sentence_ends) &&
                        begins_small(words_of(text, lines[at + 1].span)));
  }
  return broken;
}

bool is_heading(std::string_view text, Span line) {
  return !ends_with_any(text_of(text, line), sentence_ends) &&
         count_words(text, line) <= heading_words;
}

}  // namespace

std::vector<Block> gather_blocks(std::string_view text, const std::vector<Line>& lines) {
  const bool wrapped = is_hard_wrapped(text, lines);
  std::vector<Block> blocks;
  bool goes_on = false;
  for (const auto& line : lines) {
    if (line.kind != LineKind::text) {
      goes_on = false;
    } else if (wrapped && goes_on) {
      blocks.back().span.end = line.span.end;
    } else {
      blocks.push_back({line.span, BlockKind::text});
      goes_on = true;
    }
  }
  for (auto& block : blocks)
    if (is_heading(text, block.span)) block.kind = BlockKind::heading;
  return blocks;
}

}  // namespace rumbo::documents
