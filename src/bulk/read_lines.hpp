#pragma once

#include "base/diagnostic.hpp"
#include "dates/timexes.hpp"
#include "places/place_index.hpp"

#include <cstddef>
#include <functional>
#include <istream>
#include <optional>
#include <string>
#include <string_view>

namespace rumbo::bulk {

struct LineOptions {
  bool given_mentions = false;         // resolve the mentions given, and spot none
  std::size_t threads = 0;             // 0: as many as there are cores
  std::optional<dates::Mode> mode;     // nothing: chosen from each text
  std::optional<time::Day> published;  // of the lines that have no date
};

// Where the answers and what is wrong with the lines go: both in the order of the lines, and from
// one thread.
struct LineSink {
  std::function<void(std::string_view)> answers;  // whole lines
  std::function<void(const base::Diagnostic&)> problems;
};

struct LineCounts {
  std::size_t lines = 0;   // blank ones not counted
  std::size_t broken = 0;  // reported and left out
};

// Reads texts, a line of JSON each (line_parser.hpp), and answers each with a line (answer.hpp). A
// block of them is in memory at a time, so that the memory depends on the longest text and not on
// how many there are; within a block all threads work. The answers depend on the input alone.
LineCounts read_lines(std::istream& input, const std::string& name, const places::PlaceIndex& index,
                      const LineOptions& options, const LineSink& sink);

}  // namespace rumbo::bulk
