#include "imports/table.hpp"

namespace rumbo::imports {
namespace {

constexpr std::string_view blanks = " \t";

bool is_guarded(std::string_view text) {
  constexpr std::string_view dangerous = "=+-@\t\r'";
  return text.size() > 1 && text.front() == '\'' && dangerous.find(text[1]) != text.npos;
}

}  // namespace

bool TableReader::next(std::vector<TableCell>& row) {
  fault_ = {};
  while (at_ < text_.size()) {
    read_row(row);
    if (row.size() > 1 || !row.front().text.empty()) return true;
  }
  row.clear();
  return false;
}

void TableReader::read_row(std::vector<TableCell>& row) {
  row.clear();
  for (bool more = true; more;) {
    TableCell& cell = row.emplace_back();
    cell.offset = at_;
    while (at_ < text_.size() && text_[at_] == ' ' && delimiter_ != ' ') ++at_;
    if (at_ < text_.size() && text_[at_] == '"') {
      cell.offset = at_;
      read_quoted(cell);
    } else {
      read_plain(cell);
    }
    if (is_guarded(cell.text)) cell.text.erase(0, 1);
    more = at_ < text_.size() && text_[at_] == delimiter_;
    if (more) ++at_;
  }
  end_line();
}

void TableReader::read_quoted(TableCell& cell) {
  const std::size_t opening = at_++;
  while (true) {
    const auto quote = text_.find('"', at_);
    if (quote == std::string_view::npos) {
      fault_ =
          "opens a quote that is never closed; close it, or double it if it belongs to the text";
      fault_offset_ = opening;
      at_ = text_.size();
      return;
    }
    cell.text += text_.substr(at_, quote - at_);
    at_ = quote + 1;
    if (at_ >= text_.size() || text_[at_] != '"') break;
    cell.text += '"';
    ++at_;
  }
  while (at_ < text_.size() && text_[at_] == ' ') ++at_;
  if (at_cell_end()) return;
  fault_ = "has text behind a closing quote; double the quotes that belong to the text";
  fault_offset_ = at_;
  while (!at_cell_end()) ++at_;
}

void TableReader::read_plain(TableCell& cell) {
  cell.offset = at_;
  while (!at_cell_end()) ++at_;
  const auto written = text_.substr(cell.offset, at_ - cell.offset);
  const auto end = written.find_last_not_of(blanks);
  cell.text = end == std::string_view::npos ? std::string_view() : written.substr(0, end + 1);
}

bool TableReader::at_cell_end() const {
  if (at_ >= text_.size()) return true;
  const char c = text_[at_];
  return c == delimiter_ || c == '\n' || c == '\r';
}

void TableReader::end_line() {
  if (at_ < text_.size() && text_[at_] == '\r') ++at_;
  if (at_ < text_.size() && text_[at_] == '\n') ++at_;
}

}  // namespace rumbo::imports
