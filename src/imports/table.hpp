#pragma once

#include "imports/problems.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace rumbo::imports {

struct TableCell {
  std::string text;  // without its quotes; without the spaces round it if it had none
  std::size_t offset = 0;
};

// Reads the rows of delimited text (RFC 4180; CR, LF or both end a row; a quote within a cell that
// does not begin with one is a character like any other). A guard against formulas, the apostrophe
// that docs/export.md tells of, is taken off. Confined to a thread.
class TableReader {
 public:
  // The text must outlive it.
  TableReader(std::string_view text, char delimiter) : text_(text), delimiter_(delimiter) {}

  // False at the end. Rows with nothing in them are passed over.
  bool next(std::vector<TableCell>& row);
  // What is wrong with the row just read, where; empty when nothing is.
  std::string_view fault() const { return fault_; }
  std::size_t fault_offset() const { return fault_offset_; }

 private:
  void read_row(std::vector<TableCell>& row);
  void read_quoted(TableCell& cell);
  void read_plain(TableCell& cell);
  bool at_cell_end() const;
  void end_line();

  std::string_view text_;
  char delimiter_;
  std::size_t at_ = 0;
  std::string_view fault_;
  std::size_t fault_offset_ = 0;
};

}  // namespace rumbo::imports
