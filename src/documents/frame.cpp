#include "documents/frame.hpp"

#include "documents/agencies.hpp"
#include "documents/bylines.hpp"
#include "documents/line_sorter.hpp"
#include "documents/line_words.hpp"
#include "text/fold.hpp"

#include <algorithm>

namespace rumbo::documents {

using prose::BlockKind;
using prose::Lexicon;

namespace {

// The first line, when it ends no sentence and something follows it.
void find_title(const Source& source, const Lexicon& lexicon, Frame& frame) {
  const auto is_text = [](const Line& line) { return line.kind == LineKind::text; };
  const std::string_view text = source.text;
  if (frame.title_span.end == 0) {
    const auto first = std::ranges::find_if(frame.lines, is_text);
    const auto written =
        first == frame.lines.end() ? std::string_view() : text_of(text, first->span);
    const bool followed =
        first != frame.lines.end() && std::any_of(first + 1, frame.lines.end(), is_text);
    if (!followed || written.ends_with(".") || written.size() > longest_short_line ||
        find_dateline(text, first->span, lexicon)) {
      frame.title = source.stated.title;
      return;
    }
    first->kind = LineKind::title;
    frame.title_span = first->span;
  }
  frame.title = text_of(text, frame.title_span);
}

bool begins_in_capitals(std::string_view text) {
  const auto is_small = [&](std::size_t at) { return text[at] >= 'a' && text[at] <= 'z'; };
  return text.size() > 1 && !is_small(0) && !is_small(1);
}

// "A headline. TOWN, Mexico (Agency) — The story": sentences of the line's head are tried.
std::optional<Dateline> find_behind_headline(std::string_view text, Span line,
                                             const Lexicon& lexicon) {
  constexpr std::size_t longest_headline = 200;  // bytes
  constexpr int most = 3;
  const auto head = text_of(text, line).substr(0, longest_headline);
  int tried = 0;
  for (auto at = head.find(' '); at != std::string_view::npos && tried < most;
       at = head.find(' ', at + 1)) {
    if (!ends_like_sentence(head.substr(0, at))) continue;
    ++tried;
    const auto dateline = find_dateline(text, {line.begin + at + 1, line.end}, lexicon);
    if (dateline && begins_in_capitals(text_of(text, dateline->place))) return dateline;
  }
  return std::nullopt;
}

// Cuts a headline and a dateline off the text they stand before; a by-line that follows goes too.
void cut_line(std::string_view text, const Lexicon& lexicon, Line& line, Frame& frame) {
  const auto& whole = frame.dateline->whole;
  if (whole.begin > line.span.begin) {
    frame.title_span = {line.span.begin, whole.begin};
    while (text[frame.title_span.end - 1] == ' ') --frame.title_span.end;
    frame.title = text_of(text, frame.title_span);
  }
  line.span.begin = whole.end;
  while (line.span.begin < line.span.end && text[line.span.begin] == ' ') ++line.span.begin;
  if (line.span.end - line.span.begin > longest_short_line) return;
  const auto rest = words_of_line(text, line.span);
  const auto byline = find_byline(rest, lexicon);
  if (rest.words.empty() || byline) line.kind = LineKind::byline;
  if (byline && frame.agency.empty()) frame.agency = byline->agency;
}

void cut_dateline(std::string_view text, const Lexicon& lexicon, Frame& frame) {
  constexpr std::size_t lines_to_try = 6;
  std::size_t tried = 0;
  for (auto& line : frame.lines) {
    if (line.kind != LineKind::text) continue;
    if (++tried > lines_to_try) return;
    frame.dateline = find_dateline(text, line.span, lexicon);
    if (!frame.dateline && tried == 1 && frame.title_span.end == 0)
      frame.dateline = find_behind_headline(text, line.span, lexicon);
    if (frame.dateline) return cut_line(text, lexicon, line, frame);
  }
}

void name_sources(const Source& source, Frame& frame) {
  if (frame.dateline && !frame.dateline->agency.empty()) frame.agency = frame.dateline->agency;
  if (frame.agency.empty()) frame.agency = source.stated.agency;
  if (!source.stated.outlet.empty()) frame.outlet = source.stated.outlet;
  if (!frame.agency.empty()) return;
  frame.agency = agency_named(text::fold(frame.outlet));
}

void put_together(std::string_view text, Frame& frame) {
  if (frame.title_span.end != 0) frame.blocks.push_back({frame.title_span, BlockKind::title});
  if (frame.dateline) frame.blocks.push_back({frame.dateline->whole, BlockKind::dateline});
  for (const auto& block : gather_blocks(text, frame.lines)) frame.blocks.push_back(block);
}

}  // namespace

Frame read_frame(const Source& source, const Lexicon& lexicon) {
  Frame frame;
  frame.lines = split_lines(source);
  frame.path_months = find_path_months(source.text);
  for (const auto& month : find_path_months(source.stated.images))
    frame.path_months.push_back(month);
  std::ranges::sort(frame.path_months);
  sort_lines(source, lexicon, frame);
  find_title(source, lexicon, frame);
  cut_dateline(source.text, lexicon, frame);
  name_sources(source, frame);
  put_together(source.text, frame);
  return frame;
}

Frame read_plain(const Source& source, const Lexicon& lexicon) {
  Frame frame;
  frame.lines = split_lines(source);
  cut_dateline(source.text, lexicon, frame);
  for (auto& line : frame.lines)
    if (line.kind == LineKind::byline) line.kind = LineKind::text;
  name_sources(source, frame);
  put_together(source.text, frame);
  for (auto& block : frame.blocks)
    if (block.kind == BlockKind::heading) block.kind = BlockKind::text;
  std::ranges::sort(frame.blocks, {}, [](const prose::Block& block) { return block.span.begin; });
  return frame;
}

}  // namespace rumbo::documents
