#pragma once

#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

// Reading tab-separated tables, for programs that make and load the benchmarks' data.
namespace rumbo::bench {

// The cells of a row; they point into it.
inline void split(std::string_view row, char separator, std::vector<std::string_view>& cells) {
  cells.clear();
  for (std::size_t begin = 0;;) {
    const std::size_t end = row.find(separator, begin);
    cells.push_back(row.substr(begin, end - begin));
    if (end == std::string_view::npos) return;
    begin = end + 1;
  }
}

// Calls use(cells) for every row of a file of at least `columns` columns.
template <class Use>
void for_each_row(const std::filesystem::path& file, std::size_t columns, Use use) {
  std::ifstream in(file, std::ios::binary);
  if (!in) throw std::runtime_error("cannot read " + file.string());
  std::vector<std::string_view> cells;
  for (std::string row; std::getline(in, row);) {
    split(row, '\t', cells);
    if (cells.size() < columns) throw std::runtime_error(file.string() + ": a row is too short");
    use(cells);
  }
}

}  // namespace rumbo::bench
