#include "bulk/line_blocks.hpp"

#include "catch.hpp"

#include <sstream>

using namespace rumbo::bulk;

namespace {
std::vector<std::pair<std::size_t, std::string>> all_lines(std::string text) {
  std::istringstream input(std::move(text));
  LineBlocks blocks(input);
  std::vector<Line> block;
  std::vector<std::pair<std::size_t, std::string>> lines;
  while (blocks.next(block))
    for (const auto& line : block) lines.emplace_back(line.number, line.text);
  return lines;
}
}  // namespace

TEST_CASE("blank lines are counted and left out, and the last line needs no line break") {
  using Lines = std::vector<std::pair<std::size_t, std::string>>;
  CHECK(all_lines("\xEF\xBB\xBF"
                  "a\n\n \t\r\nb\r\nc") == Lines{{1, "a"}, {4, "b\r"}, {5, "c"}});
  CHECK(all_lines("").empty());
  CHECK(all_lines("\n\n").empty());
}

TEST_CASE("a line longer than what is read at a time is whole") {
  const std::string wide(3'000'000, 'x');
  const auto lines = all_lines("a\n" + wide + "\nb\n");
  REQUIRE(lines.size() == 3);
  CHECK(lines[1].second == wide);
  CHECK(lines[2].first == 3);
}

TEST_CASE("blocks end by the number of lines and by their bytes") {
  std::string text;
  for (std::size_t at = 0; at < LineBlocks::most_lines + 1; ++at) text += "x\n";
  text += std::string(LineBlocks::most_bytes, 'y') + "\nz\n";
  std::istringstream input(text);
  LineBlocks blocks(input);
  std::vector<Line> block;
  REQUIRE(blocks.next(block));
  CHECK(block.size() == LineBlocks::most_lines);
  REQUIRE(blocks.next(block));
  CHECK(block.size() == 2);
  REQUIRE(blocks.next(block));
  CHECK(block.size() == 1);
  CHECK_FALSE(blocks.next(block));
}
