#pragma once

#include <cstddef>
#include <string>

namespace rumbo::base {

// A place in an input file, as editors count: lines and columns from 1, columns in code points.
// Zero means "not known": {file, 0, 0} is the file as a whole.
struct SourcePosition {
  std::string file;
  std::size_t line = 0;
  std::size_t column = 0;

  friend bool operator==(const SourcePosition&, const SourcePosition&) = default;
};

// "file", "file:line" or "file:line:column"; empty when nothing is known.
std::string to_string(const SourcePosition& position);

}  // namespace rumbo::base
