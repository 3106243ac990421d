#include "base/error.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace rumbo::base {
namespace {

std::string lines(const std::vector<Diagnostic>& diagnostics) {
  std::string text;
  for (const Diagnostic& diagnostic : diagnostics) {
    if (!text.empty()) text += '\n';
    text += to_string(diagnostic);
  }
  return text;
}

const char* name(Severity severity) {
  switch (severity) {
    case Severity::note:
      return "note";
    case Severity::warning:
      return "warning";
    case Severity::error:
      return "error";
  }
  return "error";
}

}  // namespace

std::string to_string(const Diagnostic& diagnostic) {
  std::string text = to_string(diagnostic.where);
  if (!text.empty()) text += ": ";
  return text + name(diagnostic.severity) + ": " + diagnostic.message;
}

void Diagnostics::note(SourcePosition where, std::string message) {
  items_.push_back({Severity::note, std::move(where), std::move(message)});
}

void Diagnostics::warn(SourcePosition where, std::string message) {
  items_.push_back({Severity::warning, std::move(where), std::move(message)});
}

void Diagnostics::error(SourcePosition where, std::string message) {
  items_.push_back({Severity::error, std::move(where), std::move(message)});
}

bool Diagnostics::has_errors() const {
  return std::ranges::any_of(items_,
                             [](const Diagnostic& d) { return d.severity == Severity::error; });
}

void Diagnostics::throw_if_errors() const {
  if (!has_errors()) return;
  std::vector<Diagnostic> errors;
  std::ranges::copy_if(items_, std::back_inserter(errors),
                       [](const Diagnostic& d) { return d.severity == Severity::error; });
  throw InputError(std::move(errors));
}

InputError::InputError(SourcePosition where, std::string message)
    : InputError(std::vector<Diagnostic>{{Severity::error, std::move(where), std::move(message)}}) {
}

InputError::InputError(std::vector<Diagnostic> diagnostics)
    : Error(lines(diagnostics)), diagnostics_(std::move(diagnostics)) {}

}  // namespace rumbo::base
