#pragma once

#include "base/source_position.hpp"

#include <string>
#include <vector>

namespace rumbo::base {

enum class Severity { note, warning, error };

// One finding about an input. The message says what is wrong and how to mend it, in one sentence
// without a full stop at its end.
struct Diagnostic {
  Severity severity = Severity::error;
  SourcePosition where;
  std::string message;
};

// "file:line:column: error: message", the form compilers print and editors read.
std::string to_string(const Diagnostic& diagnostic);

// Collects findings so that all of one input's problems are reported together. Confined to a
// thread.
class Diagnostics {
 public:
  void note(SourcePosition where, std::string message);
  void warn(SourcePosition where, std::string message);
  void error(SourcePosition where, std::string message);

  const std::vector<Diagnostic>& items() const { return items_; }
  bool has_errors() const;

  // Throws an InputError that carries every error collected, if there is one.
  void throw_if_errors() const;

 private:
  std::vector<Diagnostic> items_;
};

}  // namespace rumbo::base
