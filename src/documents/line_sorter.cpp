#include "documents/line_sorter.hpp"

#include "documents/agencies.hpp"
#include "documents/bylines.hpp"
#include "documents/furniture.hpp"
#include "documents/headers.hpp"
#include "documents/stamps.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <unordered_set>

namespace rumbo::documents {

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

}  // namespace

void sort_lines(const Source& source, const Lexicon& lexicon, Frame& frame) {
  Sorter(source, lexicon, frame).run();
}

}  // namespace rumbo::documents
