#include "bulk/line_blocks.hpp"

#include <algorithm>
#include <string_view>

namespace rumbo::bulk {
namespace {

bool is_blank(std::string_view line) {
  return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

}  // namespace

bool LineBlocks::next(std::vector<Line>& block) {
  std::size_t lines = 0;
  std::size_t bytes = 0;
  while (lines < most_lines && bytes < most_bytes) {
    if (lines == block.size()) block.emplace_back();
    Line& line = block[lines];
    if (!read_line(line)) break;
    if (is_blank(line.text) && !line.too_long) continue;
    bytes += line.text.size();
    ++lines;
  }
  block.resize(lines);
  return lines > 0;
}

bool LineBlocks::read_line(Line& line) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  line.text.clear();
  line.too_long = false;
  if (at_ == end_ && !fill()) return false;
  line.number = ++number_;
  while (at_ < end_ || fill()) {
    const auto begin = buffer_.begin() + static_cast<std::ptrdiff_t>(at_);
    const auto stop = std::find(begin, buffer_.begin() + static_cast<std::ptrdiff_t>(end_), '\n');
    const auto size = static_cast<std::size_t>(stop - begin);
    line.too_long = line.too_long || line.text.size() + size > longest_line;
    if (line.too_long)
      line.text = {};
    else
      line.text.append(begin, stop);
    at_ += size;
    if (at_ == end_) continue;
    ++at_;
    break;
  }
  if (line.number == 1 && line.text.starts_with(byte_order_mark))
    line.text.erase(0, byte_order_mark.size());
  return true;
}

bool LineBlocks::fill() {
  at_ = end_ = 0;
  if (!input_) return false;
  input_.read(buffer_.data(), static_cast<std::streamsize>(buffer_.size()));
  end_ = static_cast<std::size_t>(input_.gcount());
  return end_ > 0;
}

}  // namespace rumbo::bulk
