#include "cli/text_table.hpp"

#include "text/utf8.hpp"

#include <algorithm>
#include <utility>

namespace rumbo::cli {

TextTable::TextTable(std::vector<std::string> heads)
    : heads_(std::move(heads)), right_(heads_.size()) {}

void TextTable::align_right(const std::vector<std::size_t>& columns) {
  for (const std::size_t column : columns) right_.at(column) = true;
}

void TextTable::begin_group() { groups_.push_back(rows_.size()); }

void TextTable::add(std::vector<std::string> cells) {
  cells.resize(heads_.size());
  rows_.push_back(std::move(cells));
}

std::string TextTable::line(const std::vector<std::string>& cells,
                            const std::vector<std::size_t>& widths) const {
  std::string line;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const std::string padding(widths[i] - text::count_code_points(cells[i]), ' ');
    if (i > 0) line += "  ";
    line += right_[i] ? padding + cells[i] : cells[i] + padding;
  }
  line.erase(line.find_last_not_of(' ') + 1);
  return line + '\n';
}

std::string TextTable::text() const {
  std::vector<std::size_t> widths;
  for (const std::string& head : heads_) widths.push_back(text::count_code_points(head));
  for (const auto& row : rows_)
    for (std::size_t i = 0; i < row.size(); ++i)
      widths[i] = std::max(widths[i], text::count_code_points(row[i]));
  std::string text = line(heads_, widths);
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    if (i > 0 && std::ranges::find(groups_, i) != groups_.end()) text += '\n';
    text += line(rows_[i], widths);
  }
  return text;
}

}  // namespace rumbo::cli
