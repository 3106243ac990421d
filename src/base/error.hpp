#pragma once

#include "base/diagnostic.hpp"

#include <stdexcept>
#include <string>
#include <vector>

namespace rumbo::base {

// Something failed that is neither misuse nor bad input: the file system, a library. Exit code 1.
// what() says what failed, where, and how to mend it.
class Error : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
  virtual int exit_code() const noexcept { return 1; }
};

// The program was called wrongly. Exit code 2.
class UsageError : public Error {
 public:
  using Error::Error;
  int exit_code() const noexcept override { return 2; }
};

// An input file is missing or says something that cannot be used. Exit code 3. what() has one line
// a diagnostic, each beginning with its position.
class InputError : public Error {
 public:
  InputError(SourcePosition where, std::string message);
  explicit InputError(std::vector<Diagnostic> diagnostics);

  int exit_code() const noexcept override { return 3; }
  const std::vector<Diagnostic>& diagnostics() const noexcept { return diagnostics_; }

 private:
  std::vector<Diagnostic> diagnostics_;
};

}  // namespace rumbo::base
