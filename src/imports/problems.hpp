#pragma once

#include "base/diagnostic.hpp"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace rumbo::imports {

// A place in the file that is read: line and column from 1, the column in code points.
struct Spot {
  std::size_t line = 0;
  std::size_t column = 0;
};

// What is wrong with one file: the first 20 errors, and how many more there are. Warnings go to the
// caller's diagnostics at once.
class Problems {
 public:
  Problems(std::string file, base::Diagnostics& diagnostics)
      : file_(std::move(file)), diagnostics_(diagnostics) {}

  void error(Spot spot, std::string message);
  void warn(Spot spot, std::string message);
  void note(Spot spot, std::string message);
  bool any() const { return count_ > 0; }
  std::size_t count() const { return count_; }
  base::SourcePosition at(Spot spot) const { return {file_, spot.line, spot.column}; }
  const std::string& file() const { return file_; }

  // InputError with what was found, in the order of the file.
  void throw_if_any() const;
  [[noreturn]] void fail(Spot spot, std::string message);

 private:
  std::string file_;
  base::Diagnostics& diagnostics_;
  std::vector<base::Diagnostic> errors_;
  std::size_t count_ = 0;
};

}  // namespace rumbo::imports
