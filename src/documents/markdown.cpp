#include "documents/markdown.hpp"

#include "documents/frame.hpp"
#include "documents/front_matter.hpp"
#include "documents/mapped_text.hpp"

#include <algorithm>
#include <optional>

namespace rumbo::documents {
namespace {

constexpr auto none = std::string_view::npos;

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r'; }

bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         static_cast<unsigned char>(c) >= 0x80;
}

std::size_t count_front(std::string_view line, char c) {
  return std::min(line.find_first_not_of(c), line.size());
}

// The next place of a string at or behind a position that only grows; each byte is searched once.
class Ahead {
 public:
  Ahead(std::string_view line, std::string_view wanted) : line_(line), wanted_(wanted) {}
  std::size_t from(std::size_t at) {
    if (!known_ || *known_ < at) known_ = line_.find(wanted_, at);
    return *known_;
  }

 private:
  std::string_view line_;
  std::string_view wanted_;
  std::optional<std::size_t> known_;
};

// The words of one line.
class Inline {
 public:
  Inline(std::string_view line, std::size_t file, PageText& page, MappedText& text)
      : line_(line), file_(file), page_(page), text_(text) {}

  void write() {
    for (std::size_t at = 0; at < line_.size();) at = write_at(at);
  }

 private:
  struct Link {
    std::size_t close = none;  // "]("
    std::size_t end = none;    // ")"
  };

  // "[words](address)" at `at`, without another bracket inside.
  Link link_at(std::size_t at) {
    const auto close = closes_.from(at + 1);
    if (close == none || opens_.from(at + 1) < close) return {};
    const auto end = ends_.from(close);
    return end == none ? Link{} : Link{close, end};
  }

  std::size_t write_at(std::size_t at) {
    const char c = line_[at];
    if (is_blank(c)) {
      text_.add_space(file_ + at);
      return at + 1;
    }
    const bool picture = c == '!' && at + 1 < line_.size() && line_[at + 1] == '[';
    if (c == '[' || picture) {
      const std::size_t open = picture ? at + 1 : at;
      const Link link = link_at(open);
      if (link.end != none) return write_link(picture, open, link);
    }
    if (c == '*' || c == '`' || (c == '_' && is_at_edge(at))) return at + 1;
    if (c == '\\' && at + 1 < line_.size()) {
      text_.add(line_.substr(at + 1, 1), file_ + at + 1);
      return at + 2;
    }
    return write_run(at);
  }

  std::size_t write_link(bool picture, std::size_t open, Link link) {
    const auto address = line_.substr(link.close + 2, link.end - link.close - 2);
    if (picture) {
      page_.stated.images.append(address) += '\n';
    } else {
      Inline(line_.substr(open + 1, link.close - open - 1), file_ + open + 1, page_, text_).write();
    }
    return link.end + 1;
  }

  // "snake_case" keeps its underscore.
  bool is_at_edge(std::size_t at) const {
    return at == 0 || at + 1 == line_.size() || !is_word(line_[at - 1]) || !is_word(line_[at + 1]);
  }

  std::size_t write_run(std::size_t at) {
    const auto end = std::min(line_.find_first_of(" \t\r![*`_\\", at + 1), line_.size());
    text_.add(line_.substr(at, end - at), file_ + at);
    return end;
  }

  std::string_view line_;
  std::size_t file_;
  PageText& page_;
  MappedText& text_;
  Ahead opens_{line_, "["};
  Ahead closes_{line_, "]("};
  Ahead ends_{line_, ")"};
};

class Reader {
 public:
  explicit Reader(std::string_view markdown) : markdown_(markdown) {}

  PageText read() {
    std::size_t at = markdown_.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    at = read_front_matter(at);
    while (at < markdown_.size()) {
      const auto end = std::min(markdown_.find('\n', at), markdown_.size());
      write_line(at, markdown_.substr(at, end - at));
      at = end + 1;
    }
    page_.text = text_.take_text();
    page_.segments = text_.take_segments();
    return std::move(page_);
  }

 private:
  std::size_t read_front_matter(std::size_t at) {
    const auto front = find_front_matter(markdown_, at);
    if (!front) return at;
    page_.stated = front->stated;
    const auto body = markdown_.substr(front->end);
    const auto first = body.find_first_not_of(" \t\r\n");
    if (front->title_size > 0 && (first == none || body[first] != '#')) {
      text_.add(markdown_.substr(front->title, front->title_size), front->title);
      text_.end_paragraph();
    }
    return front->end;
  }

  void write_line(std::size_t file, std::string_view line) {
    const auto skip = [&](std::size_t bytes) {
      line.remove_prefix(bytes);
      file += bytes;
    };
    skip(std::min(line.find_first_not_of(" \t\r"), line.size()));
    if (line.starts_with("```") || line.starts_with("~~~")) fenced_ = !fenced_;
    if (line.empty() || fenced_ || line.find_first_not_of("-*_=~`|: \t\r") == none)
      return text_.end_paragraph();
    while (line.starts_with(">")) {
      skip(1);
      skip(std::min(line.find_first_not_of(" \t\r"), line.size()));
    }
    const bool heading = line.starts_with('#') && line[count_front(line, '#') - 1] == '#' &&
                         count_front(line, '#') < line.size() &&
                         is_blank(line[count_front(line, '#')]);
    const bool item = line.size() > 1 && (line[0] == '-' || line[0] == '*' || line[0] == '+') &&
                      is_blank(line[1]);
    if (heading) skip(count_front(line, '#') + 1);
    if (item) skip(2);
    if (heading || item) text_.end_paragraph();
    if (is_only_links(line)) {
      PageText unread;
      MappedText unwritten;
      Inline(line, file, page_, unwritten).write();
      return text_.end_paragraph();
    }
    Inline(line, file, page_, text_).write();
    if (heading || item) return text_.end_paragraph();
    text_.end_line();
  }

  std::string_view markdown_;
  PageText page_;
  MappedText text_;
  bool fenced_ = false;
};

}  // namespace

PageText read_markdown(std::string_view markdown) { return Reader(markdown).read(); }

}  // namespace rumbo::documents
