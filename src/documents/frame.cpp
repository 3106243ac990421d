#include "documents/frame.hpp"

#include <algorithm>
#include <array>

namespace rumbo::documents {

using dates::DateExpression;
using dates::find_dates;
using prose::BlockKind;
using prose::Language;
using prose::Lexicon;
using prose::Role;
using prose::Word;
using prose::Words;

namespace {

constexpr std::size_t head_lines = 12;  // where a time stamp may stand

// The words of the line that belong to no date.
std::size_t words_beside(const Words& words, const std::vector<DateExpression>& dates,
                         const Lexicon& lexicon) {
  std::size_t beside = 0;
  for (std::size_t at = 0; at < words.size(); ++at) {
    const bool dated =
        std::ranges::any_of(dates, [&](const auto& date) { return date.range.contains(at); });
    if (words[at].is_word() && !dated && !lexicon.is(words[at], Role::stamp)) ++beside;
  }
  return beside;
}

bool begins_line(const Words& words, const DateExpression& date, const Lexicon& lexicon) {
  return std::ranges::all_of(
      words.begin(), words.begin() + static_cast<long>(date.range.first),
      [&](const Word& word) { return lexicon.is(word, Role::stamp) || word.is(":"); });
}

// "date 2021-10-24 A headline", or a line with a whole date and nothing else.
void read_stamp(std::string_view text, const Lexicon& lexicon, Line& line, Frame& frame) {
  const auto words = words_of(text, line.span);
  const auto dates = find_dates(words, {0, words.size()}, lexicon);
  const auto whole = std::ranges::find_if(dates, &DateExpression::is_complete);
  if (whole == dates.end()) return;
  const bool alone = words_beside(words, dates, lexicon) == 0;
  const bool leads = begins_line(words, *whole, lexicon) && words[whole->range.first].is_number() &&
                     words[whole->range.first].folded.size() == 4;
  if (!alone && !leads) return;
  frame.stamp = *whole;
  frame.stamp_span = span_of(words, {0, alone ? words.size() : whole->range.last});
  line.kind = LineKind::stamp;
  if (!alone) {
    frame.title_span = {words[whole->range.last].span.begin, line.span.end};
    line.kind = LineKind::title;
  }
}

void find_stamp(std::string_view text, const Lexicon& lexicon, Frame& frame) {
  std::size_t seen = 0;
  for (auto& line : frame.lines) {
    if (line.kind == LineKind::blank) continue;
    if (++seen > head_lines || frame.stamp) return;
    // A page's own words may be in another language than its story's.
    const auto other =
        lexicon.language() == Language::english ? Language::spanish : Language::english;
    if (line.kind == LineKind::text) read_stamp(text, lexicon, line, frame);
    if (line.kind == LineKind::text) read_stamp(text, prose::lexicon(other), line, frame);
  }
}

// The first line, when it ends no sentence and something follows it.
void find_title(std::string_view text, const Lexicon& lexicon, Frame& frame) {
  const auto is_text = [](const Line& line) { return line.kind == LineKind::text; };
  if (frame.title_span.end == 0) {
    const auto first = std::ranges::find_if(frame.lines, is_text);
    if (first == frame.lines.end() || std::ranges::count_if(frame.lines, is_text) < 2) return;
    if (text_of(text, first->span).ends_with(".")) return;
    if (find_dateline(text, first->span, lexicon)) return;
    first->kind = LineKind::title;
    frame.title_span = first->span;
  }
  frame.title = text_of(text, frame.title_span);
}

// Cuts the dateline off the text it stands before; a by-line that follows it goes too.
void cut_dateline(std::string_view text, const Lexicon& lexicon, Frame& frame) {
  constexpr std::size_t lines_to_try = 6;
  std::size_t tried = 0;
  for (auto& line : frame.lines) {
    if (line.kind != LineKind::text) continue;
    if (++tried > lines_to_try) return;
    frame.dateline = find_dateline(text, line.span, lexicon);
    if (!frame.dateline) continue;
    line.span.begin = frame.dateline->span.end;
    const auto rest = words_of(text, line.span);
    const bool names_author = !rest.empty() && rest.size() < 8 &&
                              lexicon.is(rest[0], Role::byline) && !rest.back().is(".");
    if (rest.empty() || names_author) line.kind = LineKind::byline;
    if (!rest.empty()) line.span.begin = rest.front().span.begin;
    return;
  }
}

}  // namespace

Frame read_frame(const Source& source, const Lexicon& lexicon) {
  Frame frame;
  frame.lines = split_lines(source);
  frame.path_months = find_path_months(source.text);
  set_furniture_aside(source.text, lexicon, frame.lines);
  find_stamp(source.text, lexicon, frame);
  find_title(source.text, lexicon, frame);
  cut_dateline(source.text, lexicon, frame);
  if (!frame.title.empty()) frame.blocks.push_back({frame.title_span, BlockKind::title});
  if (frame.dateline) frame.blocks.push_back({frame.dateline->span, BlockKind::dateline});
  for (const auto& block : gather_blocks(source.text, frame.lines)) frame.blocks.push_back(block);
  return frame;
}

}  // namespace rumbo::documents
