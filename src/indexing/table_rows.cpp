#include "indexing/table_rows.hpp"

#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <cstring>

#include <fmt/format.h>

namespace rumbo::indexing {
namespace {

constexpr std::size_t block_bytes = std::size_t{1} << 20;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

struct Line {
  std::string_view text;  // without its end
  std::size_t number = 0;
  bool sound = true;      // valid UTF-8
  bool too_long = false;  // longer than a block: only its beginning
};

// Cuts a stream into lines. A line's text lives until the next one is asked for.
class Lines {
 public:
  explicit Lines(ByteStream& stream) : stream_(stream), block_(block_bytes, '\0') { fill(); }

  bool next(Line& line) {
    if (skipping_) skip_rest();
    if (at_ == end_ && (ended_ || !fill())) return false;
    const char* begin = block_.data() + at_;
    const auto* newline = static_cast<const char*>(std::memchr(begin, '\n', end_ - at_));
    line.number = ++number_;
    line.too_long = newline == nullptr && !ended_;
    line.text = {begin, newline ? newline : block_.data() + end_};
    at_ += line.text.size() + (newline ? 1 : 0);
    skipping_ = line.too_long;
    if (line.text.ends_with('\r')) line.text.remove_suffix(1);
    line.sound = sound_ || !text::first_invalid_utf8(line.text);
    return true;
  }

 private:
  // Moves what is left to the front and reads on, so that whole lines stand before end_ (or a part
  // of one that is longer than the block).
  bool fill() {
    const std::size_t left = size_ - at_;
    std::memmove(block_.data(), block_.data() + at_, left);
    const std::size_t got = stream_.read({block_.data() + left, block_.size() - left});
    ended_ = got < block_.size() - left;
    size_ = left + got;
    const std::string_view all(block_.data(), size_);
    const bool first = number_ == 0 && all.starts_with(byte_order_mark);
    at_ = first ? byte_order_mark.size() : 0;
    const std::size_t newline = all.rfind('\n');
    end_ = ended_ || newline == std::string_view::npos ? size_ : newline + 1;
    sound_ = !text::first_invalid_utf8(all.substr(at_, end_ - at_));
    return at_ < end_;
  }

  // Passes over what follows in a line that is too long.
  void skip_rest() {
    skipping_ = false;
    while (true) {
      const std::size_t newline = std::string_view(block_.data(), size_).find('\n', at_);
      at_ = newline == std::string_view::npos ? size_ : newline + 1;
      if (ended_) end_ = size_;
      if (ended_ || !fill() || newline != std::string_view::npos) return;
    }
  }

  ByteStream& stream_;
  std::string block_;
  std::size_t at_ = 0;
  std::size_t end_ = 0;   // of the whole lines
  std::size_t size_ = 0;  // of what was read
  std::size_t number_ = 0;
  bool ended_ = false;
  bool sound_ = true;  // every line before end_
  bool skipping_ = false;
};

std::size_t split(std::string_view line, std::span<std::string_view> fields) {
  std::size_t count = 0;
  while (true) {
    const std::size_t tab = line.find('\t');
    if (count < fields.size()) fields[count] = line.substr(0, tab);
    ++count;
    if (tab == std::string_view::npos) return count;
    line.remove_prefix(tab + 1);
  }
}

std::size_t column_of(std::span<const std::string_view> fields, std::size_t field) {
  std::size_t column = 1;
  for (std::size_t i = 0; i < std::min(field, fields.size()); ++i)
    column += text::count_code_points(fields[i]) + 1;
  return column;
}

std::string needed(Columns columns) {
  return columns.least == columns.most ? fmt::format("{}", columns.least)
                                       : fmt::format("{} to {}", columns.least, columns.most);
}

// Gives the rows of one table to `each`, and the bad ones to the list.
class Rows {
 public:
  Rows(Columns columns, BadRows& bad, const std::function<void(const Row&)>& each)
      : columns_(columns), bad_(bad), each_(each), fields_(columns.most) {}

  void take(const Line& line) {
    if (line.too_long)
      return bad_.left_out(line.number, 0,
                           "the line is longer than 1 MB; end each row with a line feed");
    if (!line.sound) return not_utf8(line);
    const std::size_t found = split(line.text, fields_);
    if (found < columns_.least || found > columns_.most)
      return bad_.left_out(line.number, 0,
                           fmt::format("has {} tab-separated columns where {} are needed; see "
                                       "docs/gazetteer-sources.md",
                                       found, needed(columns_)));
    give(line, {fields_.data(), found});
  }

 private:
  void give(const Line& line, std::span<const std::string_view> fields) {
    try {
      each_(Row(fields));
      bad_.used();
    } catch (const BadRow& fault) {
      bad_.left_out(line.number, column_of(fields, fault.field), fault.message);
    }
  }

  void not_utf8(const Line& line) {
    const std::size_t bad = text::first_invalid_utf8(line.text).value_or(0);
    bad_.left_out(line.number, text::count_code_points(line.text.substr(0, bad)) + 1,
                  "is not UTF-8; save the file as UTF-8");
  }

  Columns columns_;
  BadRows& bad_;
  const std::function<void(const Row&)>& each_;
  std::vector<std::string_view> fields_;
};

}  // namespace

void for_each_row(const SourceFile& file, Columns columns, BadRows& bad,
                  const std::function<void(const Row&)>& each) {
  const auto stream = file.open();
  Lines lines(*stream);
  Rows rows(columns, bad, each);
  Line line;
  while (lines.next(line))
    if (!line.text.empty() && line.text.front() != '#') rows.take(line);
}

}  // namespace rumbo::indexing
