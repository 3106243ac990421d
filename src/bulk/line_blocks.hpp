#pragma once

#include <cstddef>
#include <istream>
#include <string>
#include <vector>

namespace rumbo::bulk {

struct Line {
  std::size_t number = 0;  // from 1
  std::string text;        // without its line break
  bool too_long = false;   // and so left out
};

// Reads lines in blocks of a bounded size. Where a block ends depends on the input alone. Blank
// lines are left out, as is a byte order mark. Confined to a thread.
class LineBlocks {
 public:
  static constexpr std::size_t most_lines = 1024;
  static constexpr std::size_t most_bytes = 8'000'000;      // a longer line is a block by itself
  static constexpr std::size_t longest_line = 500'000'000;  // bytes

  explicit LineBlocks(std::istream& input) : input_(input), buffer_(std::size_t{1} << 20U) {}

  // Fills the block anew; false at the end of the input. The block's memory is used again.
  bool next(std::vector<Line>& block);

 private:
  bool read_line(Line& line);
  bool fill();

  std::istream& input_;
  std::vector<char> buffer_;
  std::size_t at_ = 0;
  std::size_t end_ = 0;
  std::size_t number_ = 0;
};

}  // namespace rumbo::bulk
