#include "documents/frame.hpp"

#include "documents/agencies.hpp"
#include "documents/bylines.hpp"
#include "documents/furniture.hpp"
#include "documents/headers.hpp"
#include "documents/stamps.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <unordered_set>

namespace rumbo::documents {

using prose::BlockKind;
using prose::Language;
using prose::Lexicon;

namespace {

constexpr std::size_t head_lines = 14;    // where headers, by-lines and time stamps stand
constexpr std::size_t short_words = 4;    // a button, a counter, a signature
constexpr std::size_t other_stories = 6;  // headlines behind "Related:"

const Lexicon& other_language(const Lexicon& lexicon) {
  return prose::lexicon(lexicon.language() == Language::english ? Language::spanish
                                                                : Language::english);
}

// Sets the lines aside that stand round the story.
class Sorter {
 public:
  Sorter(const Source& source, const Lexicon& lexicon, Frame& frame)
      : text_(source.text), lexicon_(lexicon), frame_(frame) {}

  void run() {
    const auto filled = std::ranges::count_if(
        frame_.lines, [](const Line& line) { return line.kind != LineKind::blank; });
    if (filled < 2) return;
    for (auto& line : frame_.lines)
      if (line.kind != LineKind::blank) sort(line);
    set_tail_aside();
    if (!frame_.stamp) find_stamp_below();
    keep_something();
  }

 private:
  void sort(Line& line) {
    ++seen_lines_;
    const auto written = text_of(text_, line.span);
    if (is_only_links(written)) {
      line.kind = LineKind::furniture;
    } else if (written.size() > longest_short_line) {
      if (!seen_long_.insert(written).second) line.kind = LineKind::furniture;
      others_ = 0;
    } else {
      const auto words = words_of_line(text_, line.span);
      if (is_repeated(words)) {
        line.kind = LineKind::furniture;
      } else if (seen_lines_ > head_lines || !sort_head(words, line)) {
        sort_anywhere(words, line);
      }
    }
  }

  // A headline printed again, a caption; but not what somebody says twice.
  bool is_repeated(const LineWords& line) {
    constexpr std::size_t said_twice = 6;  // words
    const bool again = !seen_.insert(line.key).second;
    return again && (!line.ends_sentence() || line.letters >= said_twice);
  }

  bool sort_head(const LineWords& words, Line& line) {
    if (const auto header = find_header(words)) {
      note_header(*header, line);
    } else if (const auto byline = find_byline(words, lexicon_)) {
      note_byline(*byline, line);
    } else if (!note_stamp(words, lexicon_, line) &&
               !note_stamp(words, other_language(lexicon_), line)) {
      return false;
    }
    return true;
  }

  void note_header(const Header& header, Line& line) {
    line.kind = LineKind::furniture;
    const auto value = text_of(text_, header.value);
    if (header.kind == HeaderKind::title && frame_.title_span.end == 0) {
      line.kind = LineKind::title;
      frame_.title_span = header.value;
    } else if (header.kind == HeaderKind::source) {
      const auto agency = agency_named(text::fold(value));
      if (!agency.empty()) note_agency(agency);
      if (frame_.outlet.empty()) frame_.outlet = value;
    } else if (header.kind == HeaderKind::address && !frame_.in_address) {
      note_address(value);
    }
  }

  void note_address(std::string_view address) {
    constexpr std::size_t longest = 2000;
    if (const auto day = day_in_address(address.substr(0, longest)))
      frame_.in_address = StatedDate{*day, "the address in a line of its own"};
    if (frame_.outlet.empty()) frame_.outlet = host_of(address);
  }

  void note_byline(const Byline& byline, Line& line) {
    line.kind = LineKind::byline;
    note_agency(byline.agency);
    if (!byline.date || frame_.stamp) return;
    frame_.stamp = byline.date;
    frame_.stamp_span = byline.date_span;
  }

  void note_agency(std::string_view agency) {
    if (frame_.agency.empty()) frame_.agency = agency;
  }

  // The day of publication wins over that of a change.
  bool note_stamp(const LineWords& words, const Lexicon& lexicon, Line& line) {
    const auto stamp = find_stamp(words, lexicon);
    if (!stamp) return false;
    line.kind = LineKind::stamp;
    if (stamp->title && frame_.title_span.end == 0) {
      frame_.title_span = *stamp->title;
      line.kind = LineKind::title;
    } else if (stamp->title) {
      line.kind = LineKind::text;
      return false;
    }
    if (frame_.stamp && (stamp->updated || !frame_.stamp_is_update)) return true;
    frame_.stamp = stamp->date;
    frame_.stamp_span = stamp->span;
    frame_.stamp_is_update = stamp->updated;
    frame_.stamp_is_doubtful = stamp->doubtful;
    return true;
  }

  void sort_anywhere(const LineWords& words, Line& line) {
    if (is_credit(words)) {
      line.kind = LineKind::byline;
      note_agency(agency_within(words.key));
    } else if (is_furniture(words)) {
      line.kind = LineKind::furniture;
      if (words.text.starts_with("©") || words.begins("copyright"))
        note_agency(agency_within(words.key));
      others_ = heads_other_stories(words) ? other_stories : 0;
    } else if (others_ > 0 && !words.ends_sentence()) {
      line.kind = LineKind::furniture;
      --others_;
    } else {
      others_ = 0;
    }
  }

  // Buttons, counters and signatures below the story: short lines that end no sentence. Too many of
  // them are a list.
  void set_tail_aside() {
    constexpr std::size_t most = 20;
    std::vector<Line*> tail;
    for (auto line = frame_.lines.rbegin(); line != frame_.lines.rend(); ++line) {
      if (line->kind != LineKind::text) continue;
      const bool is_long = line->span.end - line->span.begin > longest_short_line;
      if (is_long || !is_tail(*line)) {
        sign_off(*line);
        break;
      }
      tail.push_back(&*line);
      if (tail.size() > most) return;
    }
    for (auto* line : tail) line->kind = LineKind::furniture;
  }

  bool is_tail(const Line& line) {
    const auto words = words_of_line(text_, line.span);
    if (words.letters > short_words || words.ends_sentence()) return false;
    note_agency(agency_named(words.key));
    return true;
  }

  // "... she said. EFE"
  void sign_off(const Line& line) {
    const auto written = text_of(text_, line.span);
    const auto space = written.rfind(' ');
    constexpr std::size_t longest = 20;
    if (space == std::string_view::npos || written.size() - space > longest) return;
    if (ends_like_sentence(written.substr(0, space)))
      note_agency(agency_named(text::fold(written.substr(space + 1))));
  }

  void find_stamp_below() {
    constexpr int last_lines = 4;
    int seen = 0;
    for (auto line = frame_.lines.rbegin(); line != frame_.lines.rend() && !frame_.stamp; ++line) {
      if (line->kind == LineKind::blank) continue;
      if (++seen > last_lines) return;
      if (line->span.end - line->span.begin > longest_short_line) continue;
      const auto kind = line->kind;
      const auto words = words_of_line(text_, line->span);
      const bool found =
          note_stamp(words, lexicon_, *line) || note_stamp(words, other_language(lexicon_), *line);
      if (!found) line->kind = kind;
    }
  }

  void keep_something() {
    const auto is = [&](LineKind kind) {
      return std::ranges::any_of(frame_.lines, [&](const Line& line) { return line.kind == kind; });
    };
    if (is(LineKind::text) || is(LineKind::title)) return;
    for (auto& line : frame_.lines)
      if (line.kind != LineKind::blank && !is_only_links(text_of(text_, line.span)))
        line.kind = LineKind::text;
  }

  std::string_view text_;
  const Lexicon& lexicon_;
  Frame& frame_;
  std::unordered_set<std::string> seen_;
  std::unordered_set<std::string_view> seen_long_;
  std::size_t seen_lines_ = 0;
  std::size_t others_ = 0;
};

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
  Sorter(source, lexicon, frame).run();
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
