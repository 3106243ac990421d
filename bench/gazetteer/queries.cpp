#include "queries.hpp"

#include "tables.hpp"
#include "text/fold.hpp"

#include <iterator>

namespace rumbo::bench {
namespace {

std::vector<std::string> read_lines(const std::filesystem::path& file) {
  std::vector<std::string> lines;
  for_each_row(file, 1, [&](const auto& cells) { lines.emplace_back(cells[0]); });
  return lines;
}

std::vector<Misspelt> read_pairs(const std::filesystem::path& file) {
  std::vector<Misspelt> pairs;
  for_each_row(file, 2, [&](const auto& cells) {
    pairs.push_back({std::string(cells[0]), std::string(cells[1])});
  });
  return pairs;
}

}  // namespace

Queries read_queries(const std::filesystem::path& folder) {
  Queries queries;
  queries.names = read_lines(folder / "names.txt");
  for (const std::string& name : queries.names) queries.keys.push_back(text::fold(name));
  queries.beginnings = read_lines(folder / "beginnings.txt");
  queries.one_edit = read_pairs(folder / "one_edit.tsv");
  queries.two_edits = read_pairs(folder / "two_edits.tsv");
  for_each_row(folder / "points.tsv", 2, [&](const auto& cells) {
    queries.points.push_back({std::stod(std::string(cells[0])), std::stod(std::string(cells[1]))});
  });
  std::ifstream text(folder / "text.txt", std::ios::binary);
  queries.text.assign(std::istreambuf_iterator<char>(text), {});
  return queries;
}

}  // namespace rumbo::bench
