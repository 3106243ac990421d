#pragma once

#include "dates/dates.hpp"
#include "documents/source.hpp"
#include "prose/lexicon.hpp"
#include "prose/sentences.hpp"
#include "prose/words.hpp"

#include <optional>
#include <string>
#include <vector>

namespace rumbo::documents {

using dates::DateExpression;
using prose::Block;
using prose::BlockKind;
using prose::Lexicon;
using prose::Span;
using prose::Words;

// What stands round a story: "TOWN (Agency) –", a headline printed twice, a time stamp, share
// buttons.
enum class LineKind : std::uint8_t { blank, text, title, heading, stamp, byline, furniture };

struct Line {
  Span span;  // without white space at its ends
  LineKind kind = LineKind::text;
};

// Where, and perhaps when, the story was filed: "Arriaga, Mexico, Feb 9 (ABC).-".
struct Dateline {
  Span span;
  Span whole;  // with a by-line that stands before it
  Span place;
  std::string agency;
  std::optional<DateExpression> date;
};

struct PathMonth {
  int year = 0;
  unsigned month = 0;
  friend auto operator<=>(const PathMonth&, const PathMonth&) = default;
};

struct Frame {
  std::vector<Line> lines;
  Span title_span;
  std::string title;   // empty when the story has none
  std::string agency;  // who reported: dateline, by-line, credit, header; empty when none is named
  std::string outlet;  // who published: a page's site, a "Source:" line; may be empty
  std::optional<Dateline> dateline;
  std::optional<DateExpression> stamp;  // a whole date in a line of its own, or before the title
  Span stamp_span;
  bool stamp_is_update = false;          // when the story was changed, for want of a better date
  bool stamp_is_doubtful = false;        // "03/04/2019"
  std::optional<StatedDate> in_address;  // of an address in a line of its own
  std::vector<PathMonth> path_months;    // /2024/12/ in the paths of links and images, in order
  std::vector<Block> blocks;             // title and dateline first, then the paragraphs in order
};

// Tells the story from what stands round it. Of a text that is nothing but such things, all is
// story. Linear time.
Frame read_frame(const Source& source, const Lexicon& lexicon);

// Of a text that is a story and nothing else (a line of a corpus, perhaps with its headline glued
// before it): every word lies in a block, and the blocks stand in the text's order.
Frame read_plain(const Source& source, const Lexicon& lexicon);

// The parts of read_frame.
// "![words](address)" and "[words](address)" and nothing else.
bool is_only_links(std::string_view line);
std::vector<Line> split_lines(const Source& source);
std::optional<Dateline> find_dateline(std::string_view text, Span line, const Lexicon& lexicon);
std::vector<PathMonth> find_path_months(std::string_view text);
std::vector<Block> gather_blocks(std::string_view text, const std::vector<Line>& lines);

}  // namespace rumbo::documents
