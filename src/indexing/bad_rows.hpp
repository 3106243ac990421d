#pragma once

#include "base/diagnostic.hpp"

#include <cstddef>
#include <string>

namespace rumbo::indexing {

// What could not be used of one source: counted, and the first of them listed as warnings. Confined
// to a thread.
class BadRows {
 public:
  static constexpr std::size_t most_listed = 20;

  // `file` as messages call it; `rows` what it consists of: "rows", "features".
  BadRows(std::string file, const char* rows, base::Diagnostics& problems)
      : file_(std::move(file)), rows_(rows), problems_(problems) {}

  void used() { ++used_; }
  // The message says what is wrong and how to mend it.
  void left_out(std::size_t line, std::size_t column, const std::string& message);
  bool lists_more() const { return left_out_ < most_listed; }

  // Says how many more there were. InputError when there were rows and none could be used.
  void finish() const;

 private:
  std::string file_;
  const char* rows_;
  base::Diagnostics& problems_;
  base::Diagnostic first_;
  std::size_t used_ = 0;
  std::size_t left_out_ = 0;
};

}  // namespace rumbo::indexing
