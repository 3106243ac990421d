#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace rumbo::cli {

// Rows in columns as wide as their widest cell, in code points. Groups are parted by an empty line.
class TextTable {
 public:
  explicit TextTable(std::vector<std::string> heads);

  void align_right(const std::vector<std::size_t>& columns);
  void begin_group();
  void add(std::vector<std::string> cells);  // one a column
  bool empty() const { return rows_.empty(); }
  std::string text() const;  // the heads, then the rows; ends in a line feed

 private:
  std::string line(const std::vector<std::string>& cells,
                   const std::vector<std::size_t>& widths) const;

  std::vector<std::string> heads_;
  std::vector<bool> right_;
  std::vector<std::vector<std::string>> rows_;
  std::vector<std::size_t> groups_;  // the row that begins each group
};

}  // namespace rumbo::cli
